"""The side of a round that phones, screen and desk share: the question, what lies on the table, the closed result."""

from collections.abc import Iterable
from dataclasses import dataclass

from sessions import laying, tallies
from sessions.answering import asked
from sessions.confirming import confirmed_sentences
from sessions.differences import Piece, differences
from sessions.going_back import askings
from sessions.kind import Face
from sessions.method import KINDS
from sessions.papers import ENDS
from sessions.statements import EVER, Said, all_said, laid_down, scales, sides
from sessions.store import Memory
from sessions.tables import Dialogue, Round
from sessions.tallies import chooses_on, of_question


@dataclass(frozen=True)
class Words:
    """Something said, and the language it is in."""

    text: str
    language: str


@dataclass(frozen=True)
class Laid:
    """A statement that lies before everybody: a rule, a no, a proposal."""

    key: str
    text: str
    language: str
    title: str = ""
    title_language: str = ""
    status: str = "open"
    because: str = ""


@dataclass(frozen=True)
class ScaleFace:
    """A sentence to place oneself on, with the words at both ends."""

    key: str
    item: Words
    low: str
    high: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """A closed vote as it may be told. `choices` in order: (key, words, number or None)."""

    unanimous: str | None
    leading: str | None
    divided: bool
    choices: tuple[tuple[str, str, int | None], ...]
    counted: bool


@dataclass(frozen=True)
class RoundFace:
    """One round, seen in one language."""

    key: str
    kind: str
    step: int
    step_key: str
    last_step: bool
    state: str
    few: bool
    once_more: bool
    name: Words
    prompt: Words
    hint: Words
    asks: tuple[str, ...]
    most: dict[str, int]
    laid: dict[str, tuple[Laid, ...]]
    changes: tuple[Piece, ...]
    scales: tuple[ScaleFace, ...]
    sides: tuple[Words, ...]
    tick: bool
    cards: tuple[Face, ...]
    themes: tuple[Laid, ...]
    voices: tuple[Words, ...]
    result: Result | None
    confirmed: frozenset[str] = frozenset()


def round_face(
    memory: Memory, dialogue: Dialogue, round_: Round, language: str, until: int = EVER
) -> RoundFace:
    """The round as somebody who reads `language` sees it, with the sentences of the group up to the place `until`."""
    kind = KINDS[round_.kind]
    step = kind.step(round_.step)
    display = dialogue.display_language
    question = asked(memory, dialogue, round_)
    cards = tuple(face.shown for face in laying.faces(memory, dialogue, round_, laying.TABLE))
    return RoundFace(
        key=round_.id.hex(),
        kind=round_.kind,
        step=round_.step,
        step_key=step.key,
        last_step=round_.step + 1 >= len(kind.steps),
        state=round_.state,
        few=round_.few,
        once_more=askings(round_) > 0,
        name=words(round_.name, language, display),
        prompt=words(round_.prompt, language, display),
        hint=words(round_.hint, language, display),
        asks=tuple(ask.question for ask, _ in question.asks),
        most={name.partition(".")[2]: most for name, most in question.slots().items()},
        laid={
            one: tuple(
                laid(said, language, display) for said in laid_down(memory, dialogue, round_, one, until)
            )
            for one in sorted({*step.lays, *(ask.over for ask, _ in question.asks)} - {"", "scale"})
        },
        changes=_changes(memory, dialogue, language, until) if "version" in step.lays else (),
        scales=_scales(round_, language, display),
        sides=_sides(round_, language, display),
        tick=bool(round_.settings.get("minority_tick")),
        cards=cards,
        themes=_themes(memory, dialogue, cards, language),
        voices=tuple(
            Words(*said.text(language, display))
            for said in laid_down(memory, dialogue, round_, "role_voice", until)
        ),
        result=_result(memory, dialogue, round_, language),
        confirmed=frozenset(said.key for said in confirmed_sentences(memory, dialogue, round_)),
    )


def words(texts: dict[str, str], language: str, display: str) -> Words:
    """The text in this language when somebody gave it, else in the screen's language, and which of the two it is."""
    found = next((one for one in (language, display, *texts) if one in texts), display)
    return Words(texts.get(found, ""), found)


def laid(said: Said, language: str, display: str) -> Laid:
    """A statement in one language."""
    because = said.fields.get("because", "")
    return Laid(said.key, *said.text(language, display), *said.title(language, display), said.status, because)


def _changes(memory: Memory, dialogue: Dialogue, language: str, until: int) -> tuple[Piece, ...]:
    """What the newest version changed in the one before it, when both can be read in the same language."""
    versions = [
        said.text(language, dialogue.display_language)
        for said in all_said(memory, dialogue, "version", until=until)
    ]
    if len(versions) < 2 or versions[-2][1] != versions[-1][1]:
        return ()
    return differences(versions[-2][0], versions[-1][0])


def _themes(memory: Memory, dialogue: Dialogue, cards: Iterable[Face], language: str) -> tuple[Laid, ...]:
    """The names under which these cards lie, in the chair's order; a theme without a card here is not there."""
    used = {card.theme for card in cards} - {""}
    named = all_said(memory, dialogue, "theme") if used else []
    return tuple(laid(said, language, dialogue.display_language) for said in named if said.key in used)


def _scales(round_: Round, language: str, display: str) -> tuple[ScaleFace, ...]:
    return tuple(
        ScaleFace(
            key=str(one["key"]),
            item=words(one["item"], language, display),
            low=words(one["low"], language, display).text,
            high=words(one["high"], language, display).text,
            values=tuple(one["values"]),
        )
        for one in scales(round_)
    )


def _sides(round_: Round, language: str, display: str) -> tuple[Words, ...]:
    return tuple(words(side, language, display) for side in sides(round_))


def _result(memory: Memory, dialogue: Dialogue, round_: Round, language: str) -> Result | None:
    outcome = tallies.place(memory, round_)
    held = chooses_on(round_)
    if outcome is None or held is None:
        return None
    ballot = tallies.ballot(memory, round_)
    named = {said.key: said for said in all_said(memory, dialogue, held[2]) if said.key in ballot}
    display = dialogue.display_language
    choices = held[1] or tuple(named)
    told = {key: laid(said, language, display) for key, said in named.items()}
    texts = {key: one.title or one.text for key, one in told.items()}
    texts |= dict(zip(ENDS, (side.text for side in _sides(round_, language, display)), strict=False))
    return Result(
        unanimous=outcome.unanimous,
        leading=outcome.leading,
        divided=outcome.divided,
        choices=tuple((key, texts.get(key, ""), _cell(outcome.cells, key)) for key in choices),
        counted=outcome.cells is not None,
    )


def _cell(cells: dict[str, int] | None, key: str) -> int | None:
    return None if cells is None else cells.get(key, 0)


def resonance_counts(memory: Memory, round_: Round, no: str) -> dict[str, int]:
    """How often each level was chosen for one no-sentence; only for `disclosure`."""
    return of_question(memory, round_, f"rate.rate.{no}", ("recognise", "a_little", "not"))
