"""What a phone sees. All phones in one language see exactly the same: whoever wrote, whoever passed, whoever is late."""

from dataclasses import dataclass

from sessions.dialogue import current_round, spoken_languages
from sessions.statements import all_said
from sessions.store import Memory
from sessions.tables import Dialogue
from sessions.views.round_face import Laid, RoundFace, laid, round_face


@dataclass(frozen=True)
class PhoneView:
    """The table as it lies before a phone. `moment` says what is asked of it now."""

    dialogue: str
    version: int
    epoch: int
    language: str
    display: str
    languages: tuple[str, ...]
    covered: bool
    title: str
    question: str
    mandate: str
    agreements: tuple[tuple[str, str], ...]
    help_lines: tuple[tuple[str, str], ...]
    perspectives: tuple[tuple[str, str], ...]
    moment: str
    locked: bool
    help_open: bool
    rules: tuple[Laid, ...]
    round: RoundFace | None


def phone_view(memory: Memory, dialogue: Dialogue, language: str) -> PhoneView:
    """The one page of all phones that chose this language."""
    now = current_round(memory, dialogue)
    display = dialogue.display_language
    return PhoneView(
        dialogue=dialogue.id.hex(),
        version=dialogue.phone_version,
        epoch=dialogue.epoch,
        language=language,
        display=display,
        languages=tuple(spoken_languages(dialogue)),
        covered=_covered(dialogue, language),
        title=dialogue.title,
        question=dialogue.question,
        mandate=dialogue.mandate,
        agreements=tuple((one["who"], one["text"]) for one in dialogue.agreements),
        help_lines=tuple((one["name"], one["how"]) for one in dialogue.help_lines),
        perspectives=tuple((one["key"], one["name"]) for one in dialogue.perspectives),
        moment=_moment(dialogue, now.state if now else ""),
        locked=dialogue.locked,
        help_open=dialogue.help_open,
        rules=tuple(laid(one, language, display) for one in all_said(memory, dialogue, "rule")),
        round=round_face(memory, dialogue, now, language) if now else None,
    )


def _moment(dialogue: Dialogue, round_state: str) -> str:
    moments = (
        ("ended", dialogue.state == "ended"),
        ("closed_door", dialogue.state == "preparing"),
        ("roll_call", dialogue.roll_call),
        ("paused", dialogue.paused),
        ("open", round_state == "open"),
        ("between", round_state != ""),
    )
    return next((moment for moment, true in moments if true), "waiting")


def _covered(dialogue: Dialogue, language: str) -> bool:
    """Whether somebody gives the version of this language in the language of the screen tonight."""
    given = {one["code"]: one["version_by"] for one in dialogue.languages}
    return language == dialogue.display_language or bool(given.get(language))
