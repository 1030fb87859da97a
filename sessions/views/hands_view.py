"""What helpers see who do not lead: the interpreter only the texts that wait for her, the support person only the moment,
and whoever comes afterwards only the way to what she may do.
"""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from sessions.approving import PUBLISHED
from sessions.dialogue import current_round
from sessions.hands import GivenHand, all_given, may, organisations
from sessions.interpreting import Waiting, waiting
from sessions.reading_order import officials_from
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
class ReaderView:
    """The page of whoever comes afterwards: reads, edits, approves or answers. `opens_on` is the first day for officials,
    `opens` the same in words.
    """

    dialogue: str
    version: int
    epoch: int
    role: str
    may: frozenset[str]
    moment: str
    published: bool
    opens_on: date | None
    opens: str


@dataclass(frozen=True)
class HandsView:
    """Who has a link or an open page at this table, the languages an interpreter may cover, and the organisations that
    can answer: none before it was published.
    """

    dialogue: str
    given: tuple[GivenHand, ...]
    languages: tuple[str, ...]
    organisations: tuple[str, ...] = ()


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


def reader_view(memory: Memory, dialogue: Dialogue, language: str, *, role: str) -> ReaderView:  # noqa: ARG001
    """What there is to do now for whoever comes afterwards."""
    opens = officials_from(dialogue)
    return ReaderView(
        dialogue=dialogue.id.hex(),
        version=dialogue.hands_version,
        epoch=dialogue.epoch,
        role=role,
        may=may(role),
        moment=_moment(dialogue),
        published=dialogue.published == PUBLISHED,
        opens_on=opens,
        opens=format_date(opens, "long", language) if opens else "",
    )


def hands_view(memory: Memory, dialogue: Dialogue) -> HandsView:
    """For the chair alone."""
    display = dialogue.display_language
    covered = (one["code"] for one in dialogue.languages if one["code"] != display)
    answering = organisations(dialogue) if dialogue.published else ()
    return HandsView(dialogue.id.hex(), all_given(memory, dialogue), tuple(covered), answering)


def _moment(dialogue: Dialogue) -> str:
    moments = (
        (dialogue.state, dialogue.state != "open"),
        ("roll_call", dialogue.roll_call),
        ("paused", dialogue.paused),
        ("round", dialogue.current_round is not None),
    )
    return next((moment for moment, true in moments if true), "waiting")
