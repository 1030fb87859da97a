"""The living style page: every piece in its states, every colour with its contrast. For whoever works on the house.

Only a house that was started with `--style` has it; any other has no such page.
"""

from flask import Blueprint

from app.colours import dark, light, measured, of_a_theme, sizes
from app.house import DESK
from app.manners import preferred_language
from app.pages import draw
from exports.theme import LEAST_CONTRAST, usual_colours
from sessions.views.round_face import Words

SAMPLE = Words("Cum ar fi mai bine?", "ro")

style = Blueprint("style", __name__)


@style.get("/stijl")
def living() -> str:
    """The whole page."""
    schemes = {"light": light(), "dark": dark()}
    return draw(
        "style/style.html",
        preferred_language(DESK),
        schemes=[(name, colours, list(measured(colours))) for name, colours in schemes.items()],
        sizes=sizes(),
        on_screens=sorted(of_a_theme(light())),
        on_paper=sorted(usual_colours()),
        least=LEAST_CONTRAST,
        foreign=SAMPLE,
    )
