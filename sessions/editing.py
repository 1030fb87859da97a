"""What an editor makes of the handreiking, chapter by chapter: nobody's words are lost, and nobody's overwritten.

A chapter carries how often it was kept, so that of two editors the later one is told. Its text holds only the editor's
own words and sentences of the house: what the table said is a line that names it. Still, somebody may have typed a text
over; when its writer takes it back it goes from here as well (anonymity.md 3, withdrawing).
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from secrets import token_bytes
from typing import Any

from sqlalchemy import func, select

from sessions.asks import written
from sessions.clean_text import clean
from sessions.draft import is_approved, lock_now
from sessions.masking import mask
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.store import Memory
from sessions.tables import ChapterEdit, Dialogue, Edition

LONGEST = 20_000  # characters: a long chapter, five pages
MOST_EDITIONS = 40
FEW_WORDS = 3
SENTENCE = re.compile(r"(?<=[.!?…])\s+")
NAMED = re.compile(r"^\{\{.*\}\}$")


@dataclass(frozen=True)
class Edit:
    """A chapter as an editor left it: None when it is as composed again. `number` counts how often it was kept, `base` is
    the text it was composed as when the editor began.
    """

    text: str | None = None
    number: int = 0
    base: str = ""


@dataclass(frozen=True)
class NamedVersion:
    """All chapters, by key, when somebody gave them a name."""

    key: str
    name: str
    texts: Mapping[str, str]


def own_words(typed: str) -> str:
    """What an editor typed, clean and without numbers and addresses that point at a person. Raises NotAnAnswer."""
    text = clean(typed)
    if len(text) > LONGEST:
        raise NotAnAnswer("too_long", most=LONGEST)
    return mask(text)


def edit_of(memory: Memory, dialogue: Dialogue, chapter: str) -> Edit:
    """What became of one chapter."""
    kept = memory.db.get(ChapterEdit, (dialogue.id, chapter))
    return _opened(memory, dialogue, kept) if kept else Edit()


def edits(memory: Memory, dialogue: Dialogue) -> dict[str, str]:
    """The text of every chapter that is not as it was composed."""
    mine = memory.db.scalars(select(ChapterEdit).where(ChapterEdit.dialogue == dialogue.id)).all()
    found = {one.chapter: _opened(memory, dialogue, one).text for one in mine}
    return {chapter: text for chapter, text in found.items() if text is not None}


def keep(memory: Memory, dialogue: Dialogue, chapter: str, new: Edit) -> int:
    """Keeps a chapter; `new.number` is the one the editor began from. Gives its new number.

    Raises NotNow when somebody else kept it in between: then nothing is kept, and both texts are still there. Raises NotNow
    once two people approved it; when only one did, that was another text, and does not count any more.
    """
    if is_approved(dialogue):
        raise NotNow("edit_approved")
    if edit_of(memory, dialogue, chapter).number != new.number:
        raise NotNow("edit_overtaken")
    text = None if new.text is None else own_words(new.text)
    _put(memory, dialogue, chapter, Edit(text, new.number + 1, new.base))
    dialogue.approved = []
    return new.number + 1


def name_version(memory: Memory, dialogue: Dialogue, name: str, texts: Mapping[str, str]) -> None:
    """Keeps all chapters as they are now under a name. Raises NotAnAnswer without a name, or when there are too many."""
    called = written({"name": name}, "name")
    if not called:
        raise NotAnAnswer("empty")
    mine = Edition.dialogue == dialogue.id
    if (memory.db.scalar(select(func.count()).select_from(Edition).where(mine)) or 0) >= MOST_EDITIONS:
        raise NotAnAnswer("too_many_versions", most=MOST_EDITIONS)
    last = memory.db.scalar(select(func.max(Edition.place)).where(mine)) or 0
    body = _sealed(memory, dialogue, {"name": called, "texts": dict(texts)})
    memory.db.add(Edition(id=token_bytes(16), dialogue=dialogue.id, place=last + 1, body=body))


def versions(memory: Memory, dialogue: Dialogue) -> tuple[NamedVersion, ...]:
    """All that have a name, the newest first."""
    mine = select(Edition).where(Edition.dialogue == dialogue.id).order_by(Edition.place.desc())
    read = ((one.id.hex(), _read(memory, dialogue, one.body)) for one in memory.db.scalars(mine))
    return tuple(NamedVersion(key, body["name"], body["texts"]) for key, body in read)


def version(memory: Memory, dialogue: Dialogue, key: str) -> NamedVersion:
    """The one with this key. Raises NotFound."""
    found = next((one for one in versions(memory, dialogue) if one.key == key), None)
    if found is None:
        raise NotFound("no_version")
    return found


def take_out(memory: Memory, dialogue: Dialogue, texts: Iterable[str]) -> None:
    """Takes what somebody typed over from these texts out of every chapter and version, sentence by sentence.

    The chapter counts as kept once more: an editor who still has the old words before her is told.
    """
    traces = _traces(texts)
    for kept in memory.db.scalars(select(ChapterEdit).where(ChapterEdit.dialogue == dialogue.id)).all():
        edit = _opened(memory, dialogue, kept)
        left = _without(edit.text or "", traces)
        if left != (edit.text or ""):
            _put(memory, dialogue, kept.chapter, Edit(left, edit.number + 1, edit.base))
    for edition in memory.db.scalars(select(Edition).where(Edition.dialogue == dialogue.id)).all():
        body = _read(memory, dialogue, edition.body)
        clear = {key: _without(text, traces) for key, text in body["texts"].items()}
        edition.body = _sealed(memory, dialogue, {"name": _without(body["name"], traces), "texts": clear})


def _traces(texts: Iterable[str]) -> list[re.Pattern[str]]:
    """How a text looks when it was typed over: whole, or a sentence of it; bold, in a list or over two lines."""
    found = {sentence for text in texts for sentence in (text, *SENTENCE.split(text))}
    return [
        _trace(words) for one in sorted(found, key=len, reverse=True) if (words := re.findall(r"\w+", one))
    ]


def _trace(words: list[str]) -> re.Pattern[str]:
    """A word or two say nothing about anybody, unless they are all that stands on a line."""
    told = r"\W+".join(map(re.escape, words))
    if len(words) <= FEW_WORDS:
        return re.compile(rf"^[^\w\n]*{told}[^\w\n]*$", re.IGNORECASE | re.MULTILINE)
    return re.compile(rf"(?<!\w){told}(?!\w)[.!?…”\"')*]*", re.IGNORECASE)


def _without(text: str, traces: Iterable[re.Pattern[str]]) -> str:
    """Lines that name something stay: what they name goes by itself."""
    for trace in traces:
        text = trace.sub(lambda found: found[0] if NAMED.match(found[0].strip()) else "", text)
    return text


def _put(memory: Memory, dialogue: Dialogue, chapter: str, edit: Edit) -> None:
    body = _sealed(memory, dialogue, asdict(edit))
    memory.db.merge(ChapterEdit(dialogue=dialogue.id, chapter=chapter, body=body))


def _opened(memory: Memory, dialogue: Dialogue, kept: ChapterEdit) -> Edit:
    return Edit(**_read(memory, dialogue, kept.body))


def _sealed(memory: Memory, dialogue: Dialogue, body: Mapping[str, object]) -> bytes:
    return memory.keys.seal(lock_now(memory, dialogue), json.dumps(body, ensure_ascii=False))


def _read(memory: Memory, dialogue: Dialogue, body: bytes) -> dict[str, Any]:
    return dict(json.loads(memory.keys.unseal(lock_now(memory, dialogue), body)))
