"""Words that help, beside words that hurt: for whoever has to write a letter tomorrow."""

from exports.blocks import Chapter, Lead, Paragraph, Table
from exports.evening import Evening
from exports.word_lists import rows_for


def word_list(evening: Evening) -> Chapter | None:
    """Words that help, when we have a list about what this table was about."""
    rows = rows_for(f"{evening.question} {evening.title} {evening.project}", evening.language)
    if not rows or not evening.rounds:
        return None
    head = (evening.t("words.rather"), evening.t("words.rather_not"), evening.t("words.because"))
    table = Table(evening.t("words.caption"), head, rows)
    return evening.chapter(
        "word_list", (Lead(evening.t("words.opens")), table, Paragraph(evening.t("words.own")))
    )
