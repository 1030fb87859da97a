"""What happens next: promises with an owner and a date, the agenda, and the day we look back."""

from exports.advices import advices
from exports.blocks import Block, Chapter, Paragraph, Table
from exports.evening import Evening
from exports.harvest import harvests
from sessions.statements import Said

MOST_ANSWERS = 12


def next_steps(evening: Evening) -> Chapter | None:
    """And now. Every advice gets an answer with a date (handreiking.md, decisions)."""
    blocks = (
        *harvests(evening, evening.of("next_steps")),
        *_table(evening, "commitment", ("owner", "due")),
        *_table(evening, "agenda", ("start", "review")),
        *_weighing(evening),
        *_answers(evening),
    )
    return evening.chapter("next_steps", blocks)


def _table(evening: Evening, what: str, fields: tuple[str, ...]) -> tuple[Block, ...]:
    said = evening.said(what)
    if not said:
        return ()
    head = tuple(evening.t(f"next.{name}") for name in (what, *fields))
    rows = tuple((evening.words(one).text, *_filled(evening, one, fields)) for one in said)
    return (Table(evening.t(f"next.{what}s"), head, rows),)


def _filled(evening: Evening, said: Said, fields: tuple[str, ...]) -> tuple[str, ...]:
    """An empty cell would look like a promise without a catch; it says that something is still open."""
    return tuple(said.fields.get(name) or evening.t("next.to_agree") for name in fields)


def _weighing(evening: Evening) -> tuple[Block, ...]:
    return tuple(
        Paragraph(
            " ".join(filter(None, (evening.words(one).text, _on(evening, one)))),
            evening.tongue(evening.words(one).language),
            evening.t("next.weighing"),
        )
        for one in evening.said("weighing")
    )


def _on(evening: Evening, said: Said) -> str:
    date = said.fields.get("date", "")
    return evening.t("next.on", date=date) if date else ""


def _answers(evening: Evening) -> tuple[Block, ...]:
    """A table to fill in, as long as it stays a table: every advice gets an answer with a date (handreiking.md)."""
    if not evening.advised:
        return ()
    asks = Paragraph(evening.t("next.answers"))
    head = tuple(evening.t(f"next.{name}") for name in ("advice", "answer", "date"))
    blank = (evening.t("next.choices"), evening.t("next.no_date"))
    rows = tuple((f"{one.number}. {one.title}", *blank) for one in advices(evening)[:MOST_ANSWERS])
    return (asks, Table(evening.t("next.answers_table"), head, rows))
