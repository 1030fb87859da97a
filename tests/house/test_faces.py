"""Every kind of round has a face for the chair and one for the room; both are drawn here in every state and language.

The views are made by hand, so that a face cannot lean on anything but what its view holds.
"""

import re
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from app.pages import draw
from sessions import hands
from sessions.differences import Piece
from sessions.kind import Face
from sessions.method import KINDS
from sessions.papers import PaperField
from sessions.promised import Promised
from sessions.statements import STATUSES, WHAT, Said
from sessions.views.desk_view import AFTERWARDS, AgendaLine, DeskView
from sessions.views.round_face import Laid, Result, RoundFace, ScaleFace, Words
from sessions.views.screen_view import ScreenView, Shared
from words import say

LANGUAGES = ("nl", "en")
STATES = ("open", "closing", "shuffled", "closed")
IDEAS = (
    *("step_4", "step_5", "minority", "lobby", "step_1", "harvest"),
    *(
        "seek_no",
        "ask_again",
        "choose_nos",
        "spread",
        "spread_or_ask",
        "name_the_no",
        "propose",
        "under_water",
    ),
)
ROUND_STATES = ("closed", "open", "waiting", "skipped")
LINKS = {
    "address": "192.168.1.5:8000",
    "code": "482 1907",
    "join": "http://192.168.1.5:8000/q/abc",
    "screen": "http://192.168.1.5:8000/scherm/abc",
    "qr": "data:image/svg+xml,%3Csvg/%3E",
    "plain_http": "yes",
}
EVERY_STEP = [(key, number) for key, kind in KINDS.items() for number in range(len(kind.steps))]
RAW_NAME = re.compile(r"\b(desk|screen|phone|reader|errors)\.(?!css|js)[a-z_]+")


def card(key: str, text: str, **more: Any) -> Face:
    """A Dutch card, unless it says otherwise."""
    plain = Face(key, "words.words", text, "nl", text, "nl", place="desk")
    return replace(plain, **more)


def foreign(key: str) -> Face:
    """A Romanian card that nobody else at the table can read yet."""
    words = {"text": "Lista asta ajunge mereu la cine nu trebuie.", "language": "ro"}
    return card(key, own=words["text"], own_language="ro", waits_for_version=True, **words)


def said(what: str, key: str = "aa") -> Said:
    """A statement of the group."""
    fields = dict.fromkeys(WHAT[what], "voor de zomer")
    text = "Eén vast loket, als proef van een half jaar."
    return Said(key, what, "open", {"nl": text}, fields, b"\x01")


def round_face(kind: str, step: int, state: str, **more: Any) -> RoundFace:
    """A round with everything on it that this kind may have."""
    held = KINDS[kind]
    now = held.step(step)
    laid = Laid("aa", "Eén vast loket, als proef van een half jaar.", "nl", "Loket")
    vote = any(ask.question in ("vote", "zone") for one in held.steps for ask in one.asks)
    names = {*now.lays, *(ask.over for ask in now.asks)} - {"", "scale"}
    face = RoundFace(
        key="01", kind=kind, step=step, step_key=now.key, last_step=step + 1 == len(held.steps),
        state=state, few=False, once_more=step == 0, name=Words("", "nl"),
        prompt=Words("Wat is nog niet gezegd?", "nl"), hint=Words("", "nl"),
        asks=tuple(ask.question for ask in now.asks), most={},
        laid=dict.fromkeys(sorted(names), (laid, replace(laid, status="cannot", because="de wet"))),
        changes=(Piece("same", "Eén vast"), Piece("gone", "punt"), Piece("new", "loket.")),
        scales=(ScaleFace("welcome", Words("Ik voel me welkom.", "nl"), "niet", "wel", ("1", "5")),),
        sides=(Words("wij vertrouwen jullie niet", "nl"), Words("geef ons een kans", "nl")), tick=False,
        cards=(card("c1", "Ik vertrouw de politie niet.", theme="aa"), card("c2", "Ik ben moe.")),
        themes=(laid,) if kind == "collect" else (), voices=(Words("Ik ben moe.", "nl"),),
        result=SECRET if vote and state == "closed" else None,
    )  # fmt: skip
    return replace(face, **more)


def screen(kind: str, step: int, state: str, **more: Any) -> ScreenView:
    """What the room sees of a round."""
    laid = Laid("aa", "Eén vast loket.", "nl")
    words = ("people", "many", "a_few", "nobody_yet")
    shared = tuple(Shared(laid, word, 8 if word == "people" else None) for word in words)
    view = ScreenView(
        dialogue="dd", version=1, epoch=1, language="nl", title="Gewoon een huis", question="Wat?",
        mandate="Deze tafel geeft advies.", moment=state, shows="round", page=0, code="4821907",
        locked=False, rules=(laid,), round=round_face(kind, step, state),
        resonance=shared if kind == "spread" and state == "closed" else (),
    )  # fmt: skip
    return replace(view, **more)


def desk(kind: str, step: int, state: str, **more: Any) -> DeskView:
    """What the chair sees of a round."""
    adds = (*KINDS[kind].chair_adds, *AFTERWARDS)
    room = screen(kind, step, state)
    names = enumerate(KINDS)
    view = DeskView(
        may=hands.may(hands.CHAIR), dialogue="dd", version=1, epoch=1, language="nl", display="nl", second_language="en",
        state="open", script="s",
        title="Gewoon een rekening, gewoon een huis", question="Wat is nodig?", project="",
        municipality="Duinhaven", month="maart 2027", profession="sociaal werkers",
        readers=("banken",), mandate=room.mandate, agreements=(("politie", "Geen controle."),),
        help_lines=(("Stille ruimte", "tweede deur links"),), languages=(("ro", "tolk"), ("bg", "")),
        perspectives=("sekswerkers",), people=18, paper_seats=2, phones=19,
        trained=state == "open", code=room.code, join_token="j",
        screen_token="s", locked=False, paused=False, roll_call=False, help_open=False, slower=step == 0,
        screen_shows="round",
        agenda=tuple(
            AgendaLine(
                str(n), one, Words("", "nl"), ROUND_STATES[n % 4], 10,
                now=one == kind, next=n == 3, deep=KINDS[one].deep, prompts={"nl": "Wat?"},
            )
            for n, one in names
        ),
        round=room.round, cue=Words("Wie ziet het nog anders?", "nl"),
        prompts={"nl": "Wat is nog niet gezegd?", "en": "What?"}, hints={}, progress="half",
        next_act="turn_over", may_take_back=step == 0, may_ask_again=step == 0, suggestion="", no_asked=2,
        waiting=(card("c2", "Ik wil geen loket.", fields={"needed_for": "me"}), foreign("c3")),
        apart=(card("c4", "Weg ermee.", place="apart"),), paper=(card("c5", "Nee."),),
        left_over=(foreign("c6"),), pairs=((card("c7", "Rust."), card("c8", "Rust!")),),
        on_paper=PAPER, adds=adds, fields={what: WHAT[what] for what in adds},
        statuses=STATUSES, said={what: (said(what),) for what in WHAT}, resonance=room.resonance,
        kinds=tuple(KINDS), promised=(Promised("politie", (said("commitment"),)), Promised("bank", ())),
    )  # fmt: skip
    return replace(view, **more)


def page(template: str, view: ScreenView | DeskView, language: str) -> str:
    """The page as it goes to the browser."""
    about = {"view": view, "ticket": "t", "audience": "a", "notice": None, "scripts": ()}
    return draw(template, language, join=LINKS, links=LINKS, **about)


PAPER = (
    PaperField("words"),
    PaperField("who", sort="who"),
    PaperField("vote", (("not", ""), ("aa", "Eén loket.")), "vote"),
    PaperField("rate.aa", (("recognise", ""), ("not", "")), "rate", "Eén loket."),
    PaperField("scale.welcome", (("1", "1"), ("5", "5")), "scale", "Ik voel me welkom."),
)
SECRET = Result(
    unanimous=None,
    leading="come_along",
    divided=False,
    choices=(("come_along", "", None), ("not", "", None)),
    counted=False,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "step"), EVERY_STEP)
def test_the_room_sees_every_kind_of_round_in_every_state(kind: str, step: int, language: str) -> None:
    for state in STATES:
        seen = page("screen/screen.html", screen(kind, step, state), language)
        assert not RAW_NAME.search(seen)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "step"), EVERY_STEP)
def test_the_chair_leads_every_kind_of_round_in_every_state(kind: str, step: int, language: str) -> None:
    other = next(one for one in LANGUAGES if one != language)
    for state in STATES:
        table = desk(kind, step, state, display=language, second_language=other)
        seen = page("desk/desk.html", table, language)
        assert not RAW_NAME.search(seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_room_sees_every_moment_between_rounds(language: str) -> None:
    moments = ("preparing", "waiting", "paused", "roll_call", "ended")
    for moment, shows in product(moments, ("round", "join", "rules")):
        view = screen("collect", 0, "open", moment=moment, shows=shows, round=None)
        assert not RAW_NAME.search(page("screen/screen.html", view, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["preparing", "open", "ended"])
def test_the_desk_stands_before_between_and_after_rounds(state: str, language: str) -> None:
    for round_, act in product((None, round_face("collect", 0, "closed")), ("open_round", "end")):
        for word in ("", *IDEAS):
            view = desk("collect", 0, "open", round=round_, next_act=act)
            seen = page("desk/desk.html", replace(view, state=state, suggestion=word), language)
            assert not RAW_NAME.search(seen)


@pytest.mark.parametrize("template", [f"desk/{name}.html" for name in ("tables", "link", "login", "second")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_the_desk_is_drawn(template: str, language: str) -> None:
    tables = [("dd", "", "preparing"), ("ee", "Tafel", "open"), ("ff", "Tafel", "ended")]
    given = {"link": LINKS["screen"], "qr": LINKS["qr"]}
    seen = draw(template, language, tables=tables, scripts=(), notice="Let op", **given)
    assert not RAW_NAME.search(seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_that_stands_still_is_told_at_the_desk(language: str) -> None:
    for act in ("let_go", "close_round"):
        view = desk("collect", 0, "open", next_act=act, frozen=True, frozen_here=act == "let_go")
        seen = page("desk/desk.html", view, language)
        assert not RAW_NAME.search(seen)
        assert seen.count(f">{say(language, 'desk.let_go')}</button>") == 2
    assert "/freeze" in page("desk/desk.html", desk("collect", 0, "open"), language)


def test_a_vote_that_could_point_at_somebody_shows_no_number() -> None:
    seen = page("screen/screen.html", screen("vote_come_along", 0, "closed"), "nl")
    assert "De meeste mensen gaan mee. Niet iedereen gaat mee." in seen
    assert "<dd>" not in seen


def test_the_writers_own_language_never_reaches_the_wall() -> None:
    told = replace(foreign("c9"), text="Die lijst komt verkeerd terecht.", language="nl")
    told = replace(told, fields={"who": "banca", "when": "mâine"}, waits_for_version=False)
    round_ = round_face("interventions", 0, "closed", cards=(told,))
    seen = page("screen/screen.html", screen("interventions", 0, "closed", round=round_), "nl")
    assert "Die lijst komt" in seen
    assert not any(word in seen for word in ("Lista", "banca", "mâine", 'lang="ro"'))


def test_a_tick_of_the_minority_never_reaches_the_wall() -> None:
    mine = card("c8", "Meer tijd.", fields={"needed_for": "me"})
    round_ = round_face("come_along", 0, "closed", cards=(mine,))
    seen = page("screen/screen.html", screen("come_along", 0, "closed", round=round_), "nl")
    assert "Meer tijd." in seen
    assert "needed_for" not in seen
    assert "nodig voor" not in seen
