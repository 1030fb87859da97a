"""How we talked: what we did, which rules we made, who was there and how it felt, as far as that may be told."""

from exports.blocks import Block, Chapter, Heading, Lead, Paragraph, Points, Table
from exports.evening import Evening
from exports.harvest import harvests
from exports.paths import placed
from exports.sentences import full_stop
from sessions.views.round_face import Words


def how(evening: Evening) -> Chapter | None:
    """How we talked."""
    blocks = (*_did(evening), *_rules(evening), *_who(evening), *_felt(evening))
    return evening.chapter("how", (*blocks, *harvests(evening, evening.of("how"))))


def _did(evening: Evening) -> tuple[Block, ...]:
    """Every round with its number, because traces lead to it. What was said of this sort before is not said again."""
    told: list[str] = []
    steps = []
    for held in evening.rounds:
        did = evening.t(f"did.{held.kind}")
        named = full_stop(held.name.text) if held.name.language == evening.language else ""
        steps.append(" ".join(filter(None, (named, "" if named and did in told else did))))
        told.append(did)
    opens = Lead(evening.t("how.only_talk" if evening.only_talk else "how.opens"))
    listed = Paragraph(evening.t("how.rounds"))
    return (opens, listed, Points(tuple(steps), ordered=True)) if steps else ()


def _rules(evening: Evening) -> tuple[Block, ...]:
    rules: list[Words] = [evening.words(said) for said in evening.said("rule")]
    if not rules:
        return ()
    texts = tuple(rule.text for rule in rules)
    return (
        Heading(evening.t("how.rules")),
        Points(texts, ordered=False, language=evening.tongue(rules[0].language)),
    )


def _who(evening: Evening) -> tuple[Block, ...]:
    """Only groups of five and more; how many people there were stands on the first page."""
    rows = tuple((name, str(count)) for name, count in evening.groups)
    head = (evening.t("group.name"), evening.t("group.count"))
    return (Table(evening.t("group.caption"), head, rows),) if rows else ()


def _felt(evening: Evening) -> tuple[Block, ...]:
    """Placing oneself is not measuring: the words say so (handreiking.md R3)."""
    drawn = placed(evening)
    if drawn is None:
        return ()
    return (Heading(evening.t("how.felt")), drawn, Paragraph(evening.t("scale.note")))
