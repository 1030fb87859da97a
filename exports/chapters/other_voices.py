"""The no, in full. Every sentence the group laid down stands here with how widely it lives; a no left out comes back."""

from exports.blocks import Block, Chapter, Harvest, Paragraph, Quote
from exports.evening import Evening, No
from exports.harvest import harvests


def other_voices(evening: Evening) -> Chapter | None:
    """Other voices: first the sentences of the group, then what else people wrote."""
    blocks = (*_laid(evening), *harvests(evening, evening.of("other_voices")))
    return evening.chapter("other_voices", (Paragraph(evening.t("voices.opens")), *blocks) if blocks else ())


def _laid(evening: Evening) -> tuple[Block, ...]:
    """Drawn by the round that spreads the no, whether or not there was time for it tonight."""
    quotes = tuple(Quote(no.said.text, no.said.language, _lives(evening, no)) for no in evening.nos)
    return (Harvest("spread", "", quotes),) if quotes else ()


def _lives(evening: Evening, no: No) -> str:
    if no.people is not None:
        return evening.t("lives.number", number=no.people)
    return evening.t(f"lives.{no.lives or 'not_asked'}")
