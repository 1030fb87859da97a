"""A locked handreiking without a quote that the community stopped, also where it only waited to be chosen."""

from dataclasses import replace
from typing import Any

from exports import keeping
from exports.blocks import Block, Box, Document, Harvest, Heading, Lead, Quote
from exports.document import Made


def without_quote(quote: str, text: str) -> str:
    """The locked text of a handreiking, without this quote. The same text when it does not stand in it."""
    made = keeping.from_text(text)
    pages = tuple((name, _without(one, quote)) for name, one in made.summaries)
    left = Made(_without(made.whole, quote), pages)
    return text if left == made else keeping.to_text(left)


def _without(document: Document, quote: str) -> Document:
    """A chapter of which only its opening sentence is left goes along."""
    left = [replace(one, blocks=_left(one.blocks, quote)) for one in document.chapters]
    told = (one for one in left if not all(isinstance(block, Lead) for block in one.blocks))
    numbered = enumerate(told, start=1)
    return replace(document, chapters=tuple(replace(one, number=number) for number, one in numbered))


def _left(blocks: tuple[Block, ...], quote: str) -> tuple[Any, ...]:
    return tuple(one for one in (_bare(block, quote) for block in blocks) if one is not None)


def _bare(block: Block, quote: str) -> Block | None:
    """What had nothing else in it goes as well: a box, or the question of a round."""
    match block:
        case Quote():
            return None if block.text == quote else block
        case Box():
            inner = _left(block.blocks, quote)
            return replace(block, blocks=inner) if inner else None
        case Harvest():
            themed = _with_something_under_it(_left(block.blocks, quote))
            spare = tuple(one for one in block.spare if one.text != quote)
            return replace(block, blocks=themed, spare=spare) if themed else None
        case _:
            return block


def _with_something_under_it(blocks: tuple[Any, ...]) -> tuple[Any, ...]:
    """The name of a theme goes with its last quote."""
    following = (*blocks[1:], Heading(""))
    pairs = zip(blocks, following, strict=False)
    return tuple(
        one for one, after in pairs if not isinstance(one, Heading) or not isinstance(after, Heading)
    )
