"""Our proposal: the last text with what was added to it, who comes along, and all the proposals that were not chosen."""

from exports.blocks import Block, Changed, Chapter, Harvest, Heading, Paragraph
from exports.evening import Evening, Held
from exports.figures import votes
from exports.harvest import harvest, listed
from exports.sentences import full_stop, grown
from exports.voting import outcome
from sessions.views.round_face import Words


def proposal(evening: Evening) -> Chapter | None:
    """The proposal and the way it came about."""
    blocks = (*_final(evening), *_taken_in(evening), *_votes(evening), *_all(evening))
    return evening.chapter("proposal", blocks)


def final_text(evening: Evening) -> Words | None:
    """The newest version; without one the proposal most people chose; None when there is neither."""
    versions = evening.said("version")
    if versions:
        return evening.words(versions[-1])
    chosen = {held.vote.outcome.leading for held in evening.votes if held.vote}
    proposals = [said for said in evening.said("proposal") if said.key in chosen]
    return evening.words(proposals[-1]) if proposals else None


def _final(evening: Evening) -> tuple[Block, ...]:
    """What was added is underlined; the earlier texts follow, so that a reader can see what went away too."""
    final, earlier = final_text(evening), [evening.words(one) for one in evening.said("version")[:-1]]
    if final is None:
        return ()
    before = [one for one in earlier if one.language == final.language and one.text != final.text]
    parts = grown(before[0].text, final.text) if before else ((final.text, False),)
    return (Changed(parts, evening.tongue(final.language)), *_first(evening, before))


def _first(evening: Evening, before: list[Words]) -> tuple[Block, ...]:
    if not before:
        return ()
    first = Paragraph(before[0].text, evening.tongue(before[0].language))
    return (Heading(evening.t("proposal.before")), first)


def _taken_in(evening: Evening) -> tuple[Block, ...]:
    taken = [evening.words(said) for said in evening.said("condition", "taken_in")]
    found = listed(evening, "taken_in", taken)
    return (Heading(evening.t("proposal.taken_in")), *found) if found else ()


def _votes(evening: Evening) -> tuple[Block, ...]:
    told = tuple(_vote(evening, held) for held in evening.votes)
    drawn = votes(evening)
    return (Heading(evening.t("proposal.votes")), *((drawn,) if drawn else ()), *told) if told else ()


def _vote(evening: Evening, held: Held) -> Harvest:
    """What else the round brought stands here too, when this is its chapter."""
    told = outcome(evening, held.vote) if held.vote else ""
    more = harvest(evening, held) if held.chapter == "proposal" else ()
    return Harvest(held.kind, "", (Paragraph(told, label=full_stop(held.name.text)), *more))


def _all(evening: Evening) -> tuple[Block, ...]:
    """Also those that were not chosen: a proposal nobody wanted today may be tomorrow's."""
    laid = tuple(
        _titled(evening, said.fields.get("title", ""), evening.words(said))
        for said in evening.said("proposal")
    )
    held = [
        _unasked(evening, one) for one in evening.of("proposal") if not one.vote and harvest(evening, one)
    ]
    return (Heading(evening.t("proposal.all")), *laid, *held) if laid or held else ()


def _unasked(evening: Evening, held: Held) -> Harvest:
    """The heading above it has said what was asked."""
    return Harvest(held.kind, "", harvest(evening, held), trace=evening.trace(held))


def _titled(evening: Evening, title: str, said: Words) -> Paragraph:
    return Paragraph(said.text, evening.tongue(said.language), full_stop(title) or None)
