"""What the chair sees: where are we, what do I say now, what can I do next, what waits for me.

Never a seat, an order, a time or a live number. Progress is a word that a slow random tick renews.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from babel.dates import format_date

from sessions import freezing, hands, laying, undoing
from sessions.dialogue import current_round, rounds, seats
from sessions.door import join_token, screen_token
from sessions.going_back import can_ask_again, can_take_back
from sessions.kind import Face, RoundKind
from sessions.leading import next_round
from sessions.likely_pairs import likely_pairs
from sessions.method import KINDS
from sessions.pacing import TOLD
from sessions.papers import PaperField, now_on_paper
from sessions.preparing import DISPLAYS
from sessions.promised import Promised, promised
from sessions.retention import days
from sessions.statements import STATUSES, WHAT, Said, all_said
from sessions.store import Memory
from sessions.suggesting import no_asked, suggestion
from sessions.tables import Dialogue, Round
from sessions.views.round_face import RoundFace, Words, round_face, words
from sessions.views.screen_view import Shared, resonance

AFTERWARDS = ("commitment", "agenda", "weighing")


@dataclass(frozen=True)
class AgendaLine:
    """One round in the chair's list. `deep` when it goes under the waterline, and nobody trained leads this table."""

    key: str
    kind: str
    name: Words
    state: str
    minutes: int
    now: bool
    next: bool
    deep: bool
    prompts: dict[str, str]


@dataclass(frozen=True)
class DeskView:
    """The chair's desk. `next_act` is the one primary button of this moment; `may` is what whoever looks may do.

    What the chair writes stands in the language of the screen (`display`) first, then in the other one of the desk.
    """

    may: frozenset[str]
    dialogue: str
    version: int
    epoch: int
    language: str
    display: str
    second_language: str
    state: str
    script: str
    title: str
    question: str
    project: str
    municipality: str
    month: str
    profession: str
    readers: tuple[str, ...]
    mandate: str
    agreements: tuple[tuple[str, str], ...]
    help_lines: tuple[tuple[str, str], ...]
    languages: tuple[tuple[str, str], ...]
    perspectives: tuple[str, ...]
    people: int
    paper_seats: int
    trained: bool
    phones: int
    code: str
    join_token: str
    screen_token: str
    locked: bool
    paused: bool
    roll_call: bool
    help_open: bool
    slower: bool
    screen_shows: str
    agenda: tuple[AgendaLine, ...]
    round: RoundFace | None
    cue: Words
    prompts: dict[str, str]
    hints: dict[str, str]
    progress: str
    next_act: str
    may_take_back: bool
    may_ask_again: bool
    suggestion: str
    no_asked: int
    waiting: tuple[Face, ...]
    apart: tuple[Face, ...]
    paper: tuple[Face, ...]
    left_over: tuple[Face, ...]
    pairs: tuple[tuple[Face, Face], ...]
    on_paper: tuple[PaperField, ...]
    adds: tuple[str, ...]
    fields: dict[str, tuple[str, ...]]
    statuses: tuple[str, ...]
    said: dict[str, tuple[Said, ...]]
    resonance: tuple[Shared, ...]
    kinds: tuple[str, ...]
    forgotten: int = 0
    forgets: tuple[tuple[int, str], ...] = ()
    frozen: bool = False
    frozen_here: bool = False
    promised: tuple[Promised, ...] = ()
    undo: str = ""


def desk_view(memory: Memory, dialogue: Dialogue, language: str, role: str = hands.CHAIR) -> DeskView:
    """The page of the chair, a second chair or the scribe; `language` is the one they read (the cues stand in both)."""
    now = current_round(memory, dialogue)
    agenda = rounds(memory, dialogue)
    kind = KINDS[now.kind] if now else None
    waiting = _faces(memory, dialogue, now, laying.DESK)
    adds = (*(kind.chair_adds if kind else ()), *AFTERWARDS)
    on_table = _faces(memory, dialogue, now, laying.TABLE)
    display = dialogue.display_language
    coming = next_round(memory, dialogue)
    written = all_said(memory, dialogue, *WHAT)
    return DeskView(
        may=hands.may(role),
        dialogue=dialogue.id.hex(),
        version=dialogue.desk_version,
        epoch=dialogue.epoch,
        language=language,
        display=display,
        second_language=next(one for one in DISPLAYS if one != display),
        state=dialogue.state,
        script=dialogue.script,
        title=dialogue.title,
        question=dialogue.question,
        project=dialogue.project,
        municipality=dialogue.municipality,
        month=dialogue.month,
        profession=dialogue.profession,
        readers=tuple(dialogue.readers),
        mandate=dialogue.mandate,
        agreements=tuple((one["who"], one["text"]) for one in dialogue.agreements),
        help_lines=tuple((one["name"], one["how"]) for one in dialogue.help_lines),
        languages=tuple((one["code"], one["version_by"]) for one in dialogue.languages),
        perspectives=tuple(one["name"] for one in dialogue.perspectives),
        people=dialogue.people,
        paper_seats=dialogue.paper_seats,
        trained=dialogue.trained,
        phones=seats(memory, dialogue),
        code=dialogue.code,
        join_token=join_token(memory.keys, dialogue),
        screen_token=screen_token(memory.keys, dialogue),
        locked=dialogue.locked,
        paused=dialogue.paused,
        roll_call=dialogue.roll_call,
        help_open=dialogue.help_open,
        slower=dialogue.slower == TOLD,
        screen_shows=dialogue.screen_shows,
        agenda=tuple(_line(dialogue, one, now, coming, language) for one in agenda),
        round=_round(memory, dialogue, now) if now else None,
        cue=words(now.cue, language, display) if now else Words("", language),
        prompts=dict(now.prompt) if now else {},
        hints=dict(now.hint) if now else {},
        progress=now.progress if now else "",
        next_act=_next_act(dialogue, now, coming, waiting),
        may_take_back=can_take_back(now),
        may_ask_again=can_ask_again(now),
        suggestion=suggestion(memory, dialogue, now, agenda),
        no_asked=no_asked(agenda),
        waiting=waiting,
        apart=_faces(memory, dialogue, now, laying.APART, laying.REST),
        paper=_faces(memory, dialogue, now, laying.PAPER) if now and now.state == "closed" else (),
        left_over=_left_over(memory, dialogue, now, agenda),
        pairs=likely_pairs(on_table) if "theme" in adds else (),
        on_paper=now_on_paper(memory, dialogue, now),
        adds=adds,
        fields={what: WHAT[what] for what in adds},
        statuses=STATUSES,
        said={what: tuple(said for said in written if said.what == what) for what in WHAT},
        resonance=resonance(memory, dialogue, now) if now else (),
        kinds=tuple(KINDS),
        forgotten=dialogue.forgotten,
        forgets=tuple((day, format_date(when, "long", language)) for day, when in days(dialogue).items()),
        frozen=bool(dialogue.frozen),
        undo=undoing.last(memory, dialogue, now),
        promised=_promised(dialogue, kind, coming, written),
        frozen_here=now is not None and freezing.stands_still(dialogue, now.id),
    )


def _round(memory: Memory, dialogue: Dialogue, now: Round) -> RoundFace:
    """The round as everybody sees it, but with the writers' own words: the chair may need to change what is shown."""
    face = round_face(memory, dialogue, now, dialogue.display_language)
    return replace(face, cards=_faces(memory, dialogue, now, laying.TABLE))


def _faces(memory: Memory, dialogue: Dialogue, round_: Round | None, *places: str) -> tuple[Face, ...]:
    return tuple(laying.faces(memory, dialogue, round_, *places)) if round_ else ()


def _left_over(
    memory: Memory, dialogue: Dialogue, now: Round | None, agenda: Sequence[Round]
) -> tuple[Face, ...]:
    """Cards of earlier rounds that still wait for a version: a to-do, never silently lost (anonymity.md 4)."""
    places = (laying.DESK, laying.PAPER)
    foreign = laying.with_other_languages(memory, dialogue, *places)
    earlier = [one for one in agenda if one.state == "closed" and one is not now and one.id in foreign]
    found = [face for one in earlier for face in laying.faces(memory, dialogue, one, *places)]
    return tuple(face for face in found if face.waits_for_version)


def _line(
    dialogue: Dialogue, round_: Round, now: Round | None, coming: Round | None, language: str
) -> AgendaLine:
    return AgendaLine(
        key=round_.id.hex(),
        kind=round_.kind,
        name=words(round_.name, language, dialogue.display_language),
        state=round_.state,
        minutes=round_.minutes,
        now=now is not None and round_.id == now.id,
        next=coming is not None and round_.id == coming.id,
        deep=KINDS[round_.kind].deep and not dialogue.trained,
        prompts=dict(round_.prompt),
    )


def _promised(
    dialogue: Dialogue, kind: RoundKind | None, coming: Round | None, written: Sequence[Said]
) -> tuple[Promised, ...]:
    """While the harvest is brought in, and from the last round on: then something can still be asked."""
    harvest = kind is not None and "commitment" in kind.chair_adds
    if not harvest and coming is not None and dialogue.state != "ended":
        return ()
    commitments = [said for said in written if said.what == "commitment"]
    return promised([one["who"] for one in dialogue.agreements], commitments)


def _next_act(dialogue: Dialogue, now: Round | None, coming: Round | None, waiting: tuple[Face, ...]) -> str:
    """The one thing a chair most likely does now; every other act stays possible."""
    if dialogue.state != "open":
        return "open_door" if dialogue.state == "preparing" else "handreiking"
    if now is not None and now.state in ("closing", "shuffled"):
        return "close_round"
    if waiting and now is not None and not KINDS[now.kind].aloud:
        return "let_go" if freezing.stands_still(dialogue, now.id) else "turn_over"
    if now is not None and now.state == "open":
        gathers = any(
            not ask.counted and not ask.paper
            for ask in KINDS[now.kind].step(now.step).asked(settings=now.settings)
        )
        return "take_up" if gathers and not now.few and not now.waves else "close_round"
    return "open_round" if coming else "end"
