"""`./dialoogtafel forensics`: plays evenings, takes the disk, and tries to find out who wrote what. Prints the figures.

0 when every promise held and every mutant was caught, 1 when not. `--quick` takes a few minutes and is coarser.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence

from tests.cluster import is_there
from tests.forensics.broken import FILE, MEMORIES, MUTANTS
from tests.forensics.campaign import findings, streets
from tests.forensics.caught import caught
from tests.forensics.houses import Street
from tests.forensics.telling import LANGUAGE, tell_caught, tell_table
from tests.forensics.verdict import (
    BOUND,
    MOST_LEFT_OVER,
    Findings,
    all_canaries,
    most_left_over,
    table,
    undecided,
)
from words import say

EVENINGS, AT_MOST, FOR_A_MUTANT = 120, 360, 6
QUICK, COARSE, FOR_A_QUICK_MUTANT = 24, 0.25, 4


def main(arguments: list[str]) -> int:
    """Plays, examines and tells."""
    options = _options(arguments)
    memories = [one for one in options.memory if one == FILE or is_there()]
    if len(memories) < len(options.memory):
        print(say(LANGUAGE, "forensics.no_server"), flush=True)
    with streets() as places:
        kept = [_examined(places, memory, options) for memory in memories]
    print(say(LANGUAGE, "forensics.all_well" if all(kept) else "forensics.not_well"))
    return 0 if all(kept) else 1


def _options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dialoogtafel forensics")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--evenings", type=int, default=0)
    parser.add_argument("--memory", nargs="*", choices=MEMORIES, default=MEMORIES)
    known = sorted({name for mutants in MUTANTS.values() for name in mutants})
    parser.add_argument("--mutants", nargs="*", choices=known, default=known)
    return parser.parse_args(arguments)


def _examined(places: Sequence[Street], memory: str, options: Namespace) -> bool:
    """Whether every promise held with this memory, and every house that broke one was found out."""
    print("\n" + say(LANGUAGE, f"forensics.memory.{memory}"))
    bound = COARSE if options.quick else BOUND
    kept = _honest(_played(places, memory, options, bound), bound)
    names = [name for name in MUTANTS[memory] if name in options.mutants]
    missed = _mutants(places, memory, names, FOR_A_QUICK_MUTANT if options.quick else FOR_A_MUTANT)
    return kept and not missed


def _played(places: Sequence[Street], memory: str, options: Namespace, bound: float) -> list[Findings]:
    """As many evenings as were asked for; else so many more, twice at most, while chance keeps a bound from being met."""
    first = options.evenings or (QUICK if options.quick else EVENINGS)
    most = first if options.evenings or options.quick else AT_MOST
    print(say(LANGUAGE, "forensics.start", evenings=first), flush=True)
    found = findings(places, range(first), memory=memory)
    for played in range(first, most, EVENINGS):
        if not undecided(found, bound):
            break
        print(say(LANGUAGE, "forensics.more", evenings=EVENINGS), flush=True)
        found += findings(places, range(played, played + EVENINGS), memory=memory)
    return found


def _honest(found: list[Findings], bound: float) -> bool:
    lines = table(found, bound)
    tell_table(lines)
    canaries, left_over = Counter(all_canaries(found)), most_left_over(found)
    print()
    print(say(LANGUAGE, "forensics.canaries", number=canaries.total()), flush=True)
    for what, times in canaries.most_common(10):
        print(f"  {times} x {what}")
    print(say(LANGUAGE, "forensics.left_over", number=left_over, most=MOST_LEFT_OVER), flush=True)
    kept = all(line.kept is not False for line in lines)
    return kept and not canaries and left_over <= MOST_LEFT_OVER


def _mutants(places: Sequence[Street], memory: str, names: list[str], evenings: int) -> list[str]:
    """The mutants that nobody caught."""
    print()
    print(say(LANGUAGE, "forensics.mutants", number=len(names), evenings=evenings), flush=True)
    missed = []
    for name in names:
        by = caught(findings(places, range(evenings), name, memory))
        tell_caught(name, by)
        missed += [] if by else [name]
    return missed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
