"""The no, in full. Every sentence the group laid down stands here with how widely it lives; a no left out comes back."""

from exports.blocks import Block, Chapter, Harvest, Lead, Paragraph, Quote
from exports.evening import Evening, No
from exports.figures import lives
from exports.harvest import harvests


def other_voices(evening: Evening) -> Chapter | None:
    """Other voices: first the sentences of the group, then what else people wrote."""
    blocks = (*_laid(evening), *harvests(evening, evening.of("other_voices")))
    return evening.chapter("other_voices", (Lead(evening.t("voices.opens")), *blocks) if blocks else ())


def _laid(evening: Evening) -> tuple[Block, ...]:
    """Drawn by the round that spreads the no, whether or not there was time for it tonight."""
    quotes = tuple(_voice(evening, no, number) for number, no in enumerate(evening.nos, start=1))
    steps = any(no.people is None and no.lives for no in evening.nos)
    legend = (Paragraph(evening.t("lives.legend")),) if steps else ()
    return (Harvest("spread", "", (*quotes, *legend)),) if quotes else ()


def _voice(evening: Evening, no: No, number: int) -> Quote:
    words = _lives(evening, no)
    drawn = lives(evening, no, number, words)
    return Quote(no.said.text, no.said.language, words, drawn, name=no.name)


def _lives(evening: Evening, no: No) -> str:
    if no.people is not None:
        return evening.t("lives.number", number=no.people)
    return evening.t(f"lives.{no.lives or 'not_asked'}")
