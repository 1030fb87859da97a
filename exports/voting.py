"""A vote in words. Numbers come along only when the one door let all of them through (anonymity.md 4)."""

from exports.evening import Evening, Held, Vote
from exports.sentences import full_stop

ALONG = "come_along"


def outcome(evening: Evening, vote: Vote) -> str:
    """What came out, for whoever was not there."""
    return " ".join(filter(None, (in_words(evening, vote), _in_numbers(evening, vote))))


def in_words(evening: Evening, vote: Vote) -> str:
    """The same without any number."""
    told = vote.outcome
    if told.unanimous:
        return _chose(evening, vote, "all", told.unanimous)
    if told.leading:
        return _chose(evening, vote, "most", told.leading)
    return evening.t("vote.divided" if told.divided else "vote.not_the_same")


def last(evening: Evening) -> Held | None:
    """The last vote that was held."""
    return evening.votes[-1] if evening.votes else None


def everybody_came_along(evening: Evening) -> bool:
    """Whether the last vote was a yes of everybody, or everybody chose the same proposal."""
    held = last(evening)
    if held is None or held.vote is None:
        return False
    same = held.vote.outcome.unanimous
    return same is not None and (same == ALONG or bool(held.vote.words_of(same)))


def _chose(evening: Evening, vote: Vote, how_many: str, choice: str) -> str:
    words = full_stop(vote.words_of(choice))
    if words:
        return evening.t(f"vote.{how_many}.choice", choice=words)
    return evening.t(f"vote.{how_many}.{choice}")


def _in_numbers(evening: Evening, vote: Vote) -> str:
    """Nothing beside unanimity: there the words say it all."""
    if vote.outcome.unanimous or not vote.outcome.cells:
        return ""
    cells = [(_label(evening, vote, key), vote.outcome.cells.get(key, 0)) for key, _ in vote.choices]
    return " ".join(evening.t("vote.cell", choice=label, number=number) for label, number in cells if number)


def _label(evening: Evening, vote: Vote, key: str) -> str:
    return vote.words_of(key).rstrip(".") or evening.t(f"vote.option.{key}")
