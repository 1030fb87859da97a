"""What the whole room sees: one thing at a time, in one language, shuffled, equal in size."""

from dataclasses import dataclass

from sessions import disclosure, freezing
from sessions.method import KINDS
from sessions.papers import typed
from sessions.statements import EVER, all_said
from sessions.store import Memory
from sessions.tables import Dialogue, Round
from sessions.views.round_face import Laid, RoundFace, laid, resonance_counts, round_face


@dataclass(frozen=True)
class Shared:
    """A no-sentence and how widely it lives: a word from the catalogue, and a number only when it is safe."""

    said: Laid
    word: str
    people: int | None


@dataclass(frozen=True)
class ScreenView:
    """The table on the wall."""

    dialogue: str
    version: int
    epoch: int
    language: str
    title: str
    question: str
    mandate: str
    moment: str
    shows: str
    page: int
    code: str
    locked: bool
    rules: tuple[Laid, ...]
    round: RoundFace | None
    resonance: tuple[Shared, ...]


def screen_view(memory: Memory, dialogue: Dialogue, language: str) -> ScreenView:
    """The one page of the screen; when it stands still, as it stood."""
    wall = freezing.on_the_wall(memory, dialogue)
    now, until = wall.round, wall.until
    display = dialogue.display_language
    return ScreenView(
        dialogue=dialogue.id.hex(),
        version=dialogue.screen_version,
        epoch=dialogue.epoch,
        language=language,
        title=dialogue.title,
        question=dialogue.question,
        mandate=dialogue.mandate,
        moment=_moment(dialogue, now),
        shows=wall.shows,
        page=wall.page,
        code=dialogue.code,
        locked=dialogue.locked,
        rules=tuple(laid(one, display, display) for one in all_said(memory, dialogue, "rule", until=until)),
        round=round_face(memory, dialogue, now, display, until) if now else None,
        resonance=resonance(memory, dialogue, now, until) if now else (),
    )


def resonance(memory: Memory, dialogue: Dialogue, round_: Round, until: int = EVER) -> tuple[Shared, ...]:
    """How widely each no lives, once the round that asked it is closed."""
    asks = [ask for step in KINDS[round_.kind].steps for ask in step.asks]
    if round_.state != "closed" or not any(ask.counted and ask.over == "no" for ask in asks):
        return ()
    display = dialogue.display_language
    nos = all_said(memory, dialogue, "no", until=until)
    return tuple(_shared(memory, round_, laid(said, display, display)) for said in nos)


def _shared(memory: Memory, round_: Round, said: Laid) -> Shared:
    counts = resonance_counts(memory, round_, said.key)
    word, people = disclosure.resonance(
        counts["recognise"], counts["a_little"], counts["not"], typed(round_, "rate")
    )
    return Shared(said, word, None if round_.few else people)


def _moment(dialogue: Dialogue, now: Round | None) -> str:
    if dialogue.state != "open":
        return dialogue.state
    if dialogue.paused:
        return "roll_call" if dialogue.roll_call else "paused"
    return now.state if now else "waiting"
