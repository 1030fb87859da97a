"""How this paper was made, and what it cannot say. Whoever doubts a quote should find the answer here."""

from exports.blocks import Block, Chapter, Paragraph, Points
from exports.evening import Account, Evening, Told

DONE = ("apart", "left_out", "changed", "waiting", "taken_back")
BY_CHAIR = ("change_round", "repeat_round", "ask_again", "skip_round", "finish_roll_call")


def account(evening: Evening) -> Chapter | None:
    """The account: how texts were chosen, masked and translated, and what was done with cards."""
    if not evening.rounds:
        return None
    how = ("talk", "masked", "numbers") if evening.only_talk else ("chosen", "masked", "numbers", "who")
    told = tuple(
        _part(evening, name) for name in (*how, *(["translated"] if evening.other_languages else []))
    )
    done = (*_done(evening, evening.account), *_by_chair(evening, evening.account))
    return evening.chapter("account", (*told, *done))


def _part(evening: Evening, name: str) -> Paragraph:
    return Paragraph(evening.t(f"account.{name}_text"), label=evening.t(f"account.{name}"))


def _done(evening: Evening, done: Account) -> tuple[Block, ...]:
    """Every act is counted, but one or two are only "a few": a number that small would be about somebody."""
    counts = (done.apart, done.left_out, done.changed, done.waiting, done.taken_back)
    acts = zip(DONE, counts, strict=True)
    lines = tuple(_line(evening, name, told) for name, told in acts if told[0] != "none")
    return (Paragraph(evening.t("account.done")), Points(lines, ordered=False)) if lines else ()


def _by_chair(evening: Evening, done: Account) -> tuple[Block, ...]:
    """How the chair led, from her own log. Why cards were set apart only when they were not one or two."""
    lines = tuple(
        evening.count(f"account.chair.{what}", times) for what, times in done.chair if what in BY_CHAIR
    )
    reasons = (evening.t("account.reasons", reasons=evening.listed(done.reasons)),) if done.reasons else ()
    told = (*lines, *reasons)
    return (Paragraph(evening.t("account.chair")), Points(told, ordered=False)) if told else ()


def _line(evening: Evening, name: str, told: Told) -> str:
    word, number = told
    return (
        evening.t(f"account.{name}.{word}", number=number) if number else evening.t(f"account.{name}.{word}")
    )
