"""What helpers see who do not lead: the interpreter only the texts that wait for her, the support person only the moment."""

from dataclasses import dataclass

from sessions.dialogue import current_round
from sessions.hands import GivenHand, all_given
from sessions.interpreting import Waiting, waiting
from sessions.store import Memory
from sessions.tables import Dialogue
from sessions.views.round_face import Words, words


@dataclass(frozen=True)
class InterpreterView:
    """The page of whoever covers these languages. No round, no card that has a version, nobody and no number."""

    dialogue: str
    version: int
    epoch: int
    languages: tuple[str, ...]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True)
class SupportView:
    """The page with one button. `moment` is preparing, waiting, round, roll_call, paused or ended."""

    dialogue: str
    version: int
    epoch: int
    moment: str
    kind: str
    name: Words
    help_open: bool


@dataclass(frozen=True)
class HandsView:
    """Who has a link or an open page at this table, and the languages an interpreter may cover."""

    dialogue: str
    given: tuple[GivenHand, ...]
    languages: tuple[str, ...]


def interpreter_view(
    memory: Memory, dialogue: Dialogue, _language: str, *, covers: tuple[str, ...]
) -> InterpreterView:
    """All that waits in these languages."""
    return InterpreterView(
        dialogue=dialogue.id.hex(),
        version=dialogue.hands_version,
        epoch=dialogue.epoch,
        languages=covers,
        waiting=waiting(memory, dialogue, covers),
    )


def support_view(memory: Memory, dialogue: Dialogue, language: str) -> SupportView:
    """The moment, and the name of the round."""
    now = current_round(memory, dialogue)
    return SupportView(
        dialogue=dialogue.id.hex(),
        version=dialogue.hands_version,
        epoch=dialogue.epoch,
        moment=_moment(dialogue),
        kind=now.kind if now else "",
        name=words(now.name, language, dialogue.display_language) if now else Words("", language),
        help_open=dialogue.help_open or (dialogue.paused and not dialogue.roll_call),
    )


def hands_view(memory: Memory, dialogue: Dialogue) -> HandsView:
    """For the chair alone."""
    display = dialogue.display_language
    covered = (one["code"] for one in dialogue.languages if one["code"] != display)
    return HandsView(dialogue.id.hex(), all_given(memory, dialogue), tuple(covered))


def _moment(dialogue: Dialogue) -> str:
    moments = (
        (dialogue.state, dialogue.state != "open"),
        ("roll_call", dialogue.roll_call),
        ("paused", dialogue.paused),
        ("round", dialogue.current_round is not None),
    )
    return next((moment for moment, true in moments if true), "waiting")
