"""How we talked: what we did, which rules we made, who was there and how it felt, as far as that may be told."""

from babel.numbers import format_decimal

from exports.blocks import Block, Chapter, Heading, Paragraph, Points, Table
from exports.evening import Evening, Placed
from exports.harvest import harvests
from sessions.views.round_face import Words


def how(evening: Evening) -> Chapter | None:
    """How we talked."""
    blocks = (*_did(evening), *_rules(evening), *_who(evening), *_felt(evening))
    return evening.chapter("how", (*blocks, *harvests(evening, evening.of("how"))))


def _did(evening: Evening) -> tuple[Block, ...]:
    """Every sort of step once, in the order of the evening: doing it again is still one sentence."""
    steps = tuple(dict.fromkeys(evening.t(f"did.{held.kind}") for held in evening.rounds))
    opens = Paragraph(evening.t("how.only_talk" if evening.only_talk else "how.opens"))
    return (opens, Points(steps, ordered=True)) if steps else ()


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
    if not evening.scales:
        return ()
    twice = any(after is not None for _, after in (one.means for one in evening.scales))
    head = ("scale.item", "scale.start", "scale.end") if twice else ("scale.item", "scale.once")
    rows = tuple(_row(evening, one)[: len(head)] for one in evening.scales)
    table = Table(evening.t("scale.caption"), tuple(evening.t(name) for name in head), rows)
    return (Heading(evening.t("how.felt")), table, Paragraph(evening.t("scale.note")))


def _row(evening: Evening, placed: Placed) -> tuple[str, ...]:
    ends = {"lowest": placed.values[0], "highest": placed.values[-1], "low": placed.low, "high": placed.high}
    item = evening.t("scale.row", item=placed.item.text, **ends)
    return (item, *(_number(evening, mean) for mean in placed.means))


def _number(evening: Evening, mean: float | None) -> str:
    return "" if mean is None else str(format_decimal(mean, locale=evening.language))
