"""What must come out of an evening, as the file says it: nobody's act, only something to hold the outcome against."""

from collections.abc import Mapping
from dataclasses import dataclass

from replay.passage import Passage

COUNTED = ("participantsCounted", "rounds", "contributions")

Wanted = tuple[int, str]


@dataclass(frozen=True)
class Expected:
    """Texts and numbers, each with its line; `groups` are the rows of the table of who was there."""

    totals: Mapping[str, tuple[int, int]]
    languages: tuple[int, Mapping[str, int]]
    must: tuple[Wanted, ...]
    must_not: tuple[Wanted, ...]
    not_whole: tuple[Wanted, ...]
    groups: tuple[int, Mapping[str, int]]


def expected(page: Passage) -> Expected:
    """What the file expects; raises BrokenFile."""
    totals, checks = page.part("expectedTotals"), page.part("handreikingChecks")
    languages = totals.part("byLanguage")
    groups = {
        one.text("labelNl", "label"): one.number("participants") for one in checks.parts("groupTableNl")
    }
    return Expected(
        totals={
            name: (totals.line_of(name), int(totals.number(name)))
            for name in COUNTED
            if totals.said.get(name) is not None
        },
        languages=(languages.line, {code: int(languages.number(code)) for code in languages.said}),
        must=_wanted(checks, "mustContainNl"),
        must_not=_wanted(checks, "mustNotContain"),
        not_whole=_wanted(checks, "mustNotContainWholeTexts"),
        groups=(checks.line_of("groupTableNl"), {label: int(count) for label, count in groups.items()}),
    )


def _wanted(checks: Passage, name: str) -> tuple[Wanted, ...]:
    return tuple((line, text) for line, text in checks.noted(name) if text)
