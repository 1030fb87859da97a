"""`./dialoogtafel check`: looks at every page of an evening, weighs what a phone pays, and prints the figures.

Every kind of round x surface x moment, in the light and in the dark, on phones in every language they speak, at a desk and
on a screen in English too. 0 when nothing was found.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, expect, sync_playwright

from replay.server import running
from tests.access import budgets, outside
from tests.access.inspector import Chosen, Inspector, every_scheme, in_turns
from tests.evening.browser import how_to_start
from tests.evening.people import Phone, Room
from tests.pictures.round_by_round import play
from words import say, spoken

LANGUAGE = "en" if os.environ.get("LANG", "").startswith("en") else "nl"
ONLOOKERS = spoken()[1:]
PATIENCE_MILLISECONDS = 20_000


def main(arguments: list[str]) -> int:
    """Looks, weighs and tells."""
    parser = ArgumentParser(prog="dialoogtafel check")
    parser.add_argument("--quick", action="store_true", help="a sample: one theme a page, one language")
    quick = parser.parse_args(arguments).quick
    expect.set_options(timeout=PATIENCE_MILLISECONDS)
    with sync_playwright() as player:
        browser = player.chromium.launch(**how_to_start())
        pages, seen = _looks(browser, () if quick else ONLOOKERS, in_turns if quick else every_scheme)
        kept = _weighs(browser)
    well = all((seen, kept, _validates(pages)))
    _tells("all_well" if well else "not_well")
    return 0 if well else 1


def _looks(browser: Browser, languages: Sequence[str], schemes: Chosen) -> tuple[dict[str, str], bool]:
    evenings = [_evening(browser, languages, schemes)]
    if languages:
        evenings.append(_english_screen(browser, schemes))
    pages = {
        f"{number} {name}": page for number, one in enumerate(evenings) for name, page in one.pages.items()
    }
    found = [(where, wrong) for one in evenings for where, wrong in one.found.items()]
    looks = sum(one.looked for one in evenings)
    _tells("looked", pages=len(pages), looks=looks, languages=len(languages) + 1)
    _tells("found", number=sum(len(wrong) for _, wrong in found))
    for where, wrong in found:
        print(f"  {where}: {'; '.join(wrong)}", flush=True)
    return pages, not found


def _evening(browser: Browser, languages: Sequence[str], schemes: Chosen) -> Inspector:
    with TemporaryDirectory() as data, running(Path(data)) as house:
        room = Room(house, browser)
        inspector = Inspector(room, schemes)
        play(room, inspector, languages)
        room.close()
    return inspector


def _english_screen(browser: Browser, schemes: Chosen) -> Inspector:
    """The language of the screen is chosen once for a whole table, so this takes an evening of its own."""
    with TemporaryDirectory() as data, running(Path(data)) as house:
        room = Room(house, browser)
        inspector = Inspector(room, schemes, only="screen")
        play(room, inspector, display="en")
        room.close()
    return inspector


def _weighs(browser: Browser) -> bool:
    with TemporaryDirectory() as data, running(Path(data)) as house:
        room = Room(house, browser)
        room.chair.prepares()
        phones = room.seated(5)
        size, requests = budgets.first_load(room)
        room.chair.starts("collect")
        push = budgets.push_with_twelve_cards(room, phones)
        waits = [budgets.seconds_on_a_slow_line(phones[1], f"{house.url}{page}") for page in ("/", "/tafel")]
        scored = _scored(phones[2], house.url)
        room.phones = []  # a line that was made slow complains; nothing is asked of these phones any more
        room.close()
    _tells("first_load", size=size, most=budgets.FIRST_LOAD, requests=requests, at_most=budgets.MOST_REQUESTS)
    _tells("push", size=push, most=budgets.PUSH)
    _tells("slow_line", first=f"{waits[0]:.1f}", table=f"{waits[1]:.1f}", most=budgets.SLOW_SECONDS)
    small = size <= budgets.FIRST_LOAD and requests <= budgets.MOST_REQUESTS and push <= budgets.PUSH
    return small and max(waits) <= budgets.SLOW_SECONDS and scored


def _scored(phone: Phone, url: str) -> bool:
    if not outside.has_lighthouse():
        _tells("no_lighthouse")
        return True
    cookie = "; ".join(f"{one['name']}={one['value']}" for one in phone.context.cookies())
    scores = outside.scores(f"{url}/tafel", cookie)
    _tells("lighthouse", scores=", ".join(f"{name} {score}" for name, score in scores.items()))
    return all(scores[name] >= least for name, least in outside.LEAST.items())


def _validates(pages: dict[str, str]) -> bool:
    if not outside.has_validator():
        _tells("no_validator")
        return True
    with TemporaryDirectory() as folder:
        remarks = outside.invalid(pages, Path(folder))
    _tells("validator", pages=len(set(pages.values())), number=remarks.total())
    for remark, times in remarks.most_common(20):
        print(f"  {times} x {remark}", flush=True)
    return not remarks


def _tells(key: str, **values: object) -> None:
    print(say(LANGUAGE, f"check.{key}", **values), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
