"""What organisations answered, beside every advice and in the table of answers; and what was corrected since, in front.

Put in last, into what is printed and never into what is edited or locked away: so every form says the same, and a new
answer stands in all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import words
from exports.blocks import Advice, Block, Chapter, Document, Harvest, Paragraph, Table
from exports.document import Made
from sessions.months import in_words
from sessions.publication import A_QUOTE, Corrected
from sessions.replies import TAKE_ON, Replies, Said

Given = Sequence[Replies]


def advices(document: Document) -> tuple[Advice, ...]:
    """Every advice of a document that has a name, in reading order."""
    return tuple(one for chapter in document.chapters for one in _advices(chapter.blocks) if one.name)


def with_replies(made: Made, replies: Given) -> Made:
    """The whole with what every organisation answered."""
    told = _Telling(made.whole.language, replies, {one.number: one.name for one in advices(made.whole)})
    chapters = tuple(replace(one, blocks=told.beside(one.blocks)) for one in made.whole.chapters)
    return replace(made, whole=replace(made.whole, chapters=chapters))


def with_corrections(made: Made, corrections: Sequence[Corrected]) -> Made:
    """On the cover of all in which month it was corrected last, and in the whole what, each time, in one sentence."""
    if not corrections:
        return made
    pages = tuple((name, _dated(page, corrections[-1])) for name, page in made.summaries)
    whole = _dated(made.whole, corrections[-1])
    return Made(replace(whole, chapters=_in_front(whole, corrections)), pages)


def _dated(document: Document, last: Corrected) -> Document:
    label = words.say(document.language, "reader.corrected.in", month=in_words(last.month, document.language))
    return replace(document, version_label=label)


def _in_front(document: Document, corrections: Sequence[Corrected]) -> tuple[Chapter, ...]:
    told = tuple(_corrected(document.language, one) for one in corrections)
    return tuple(
        one if number else replace(one, blocks=(*told, *one.blocks))
        for number, one in enumerate(document.chapters)
    )


def _corrected(language: str, one: Corrected) -> Paragraph:
    label = words.say(language, "reader.corrected.in", month=in_words(one.month, language))
    what = words.say(language, "reader.corrected.quote") if one.what == A_QUOTE else one.what
    return Paragraph(what, label=f"{label}:")


def _advices(blocks: Sequence[Block]) -> Iterator[Advice]:
    for block in blocks:
        if isinstance(block, Harvest):
            yield from (one for one in block.blocks if isinstance(one, Advice))
        elif isinstance(block, Advice):
            yield block


class _Telling:
    """Answers in words, in the language of the document."""

    def __init__(self, language: str, replies: Given, names: dict[int, str]) -> None:
        self._language, self._replies, self._names = language, replies, names

    def beside(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The same blocks, with what was answered."""
        return tuple(self._told(block) for block in blocks)

    def t(self, key: str, **values: object) -> str:
        """A frame word of the reader's surface."""
        return words.say(self._language, f"reader.{key}", **values)

    def _told(self, block: Block) -> Block:
        match block:
            case Harvest():
                inner = (self._advice(one) if isinstance(one, Advice) else one for one in block.blocks)
                return replace(block, blocks=tuple(inner))
            case Advice():
                return self._advice(block)
            case Table() if block.caption == self.t("next.answers_table"):
                return replace(block, rows=tuple(map(self._row, block.rows)))
            case _:
                return block

    def _advice(self, advice: Advice) -> Advice:
        given = [(one.who, one.given.get(advice.name, ())) for one in self._replies]
        rows = tuple((self.t("reply.of", who=who), self._history(said)) for who, said in given if said)
        return replace(advice, rows=(*advice.rows, *rows))

    def _history(self, said: Sequence[Said]) -> str:
        """What holds now, and then what was said before, the latest first."""
        *before, now = said
        moment = self.t("reply.moment", function=now.function, month=self._month(now.month))
        earlier = (
            self.t("reply.before", month=self._month(one.month), said=self._said(one))
            for one in reversed(before)
        )
        return " ".join((self._said(now), moment, *earlier))

    def _said(self, one: Said) -> str:
        reason = one.reason if one.reason.endswith((".", "!", "?", "…")) else f"{one.reason}."
        told = self.t(f"reply.{one.choice}", by=self._month(one.by), reason=reason)
        return f"{told} {reason}" if one.choice == TAKE_ON and one.reason else told

    def _row(self, row: tuple[str, ...]) -> tuple[str, ...]:
        """A line of the table of answers; one that nobody answered stays open, to be filled in by hand."""
        number = row[0].partition(".")[0]
        name = self._names.get(int(number), "") if number.isdigit() else ""
        now = [(one.who, last) for one in self._replies if (last := one.last(name))]
        if not now:
            return row
        answers = (
            self.t("reply.line", who=who, said=self.t(f"reply.short.{last.choice}")) for who, last in now
        )
        months = (self.t("reply.line", who=who, said=self._month(last.by)) for who, last in now if last.by)
        return (row[0], "; ".join(answers), "; ".join(months) or self.t("next.no_date"))

    def _month(self, month: str) -> str:
        return in_words(month, self._language) if month else ""
