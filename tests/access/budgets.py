"""What a phone on prepaid data pays: the bytes and questions of a first visit, one push, and the wait on a slow line."""

from typing import Any

from playwright.sync_api import Response

from tests.evening.people import Phone, Room

FIRST_LOAD = 50_000
MOST_REQUESTS = 6
PUSH = 8 * 1024
SLOW_SECONDS = 3.0
CARD = "Als ik zeg wat ik doe, krijg ik geen huurcontract. Dat is al twee keer gebeurd."
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER_CPU = 4
USABLE = """() => {
  const [here] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return Math.max(here.domContentLoadedEventEnd, paint ? paint.startTime : 0) / 1000;
}"""


def first_load(room: Room) -> tuple[int, int]:
    """The bytes over the line until the waiting room is there, and the requests: the page and what it needs."""
    phone = room.phone()
    answers: list[Response] = []
    phone.page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - the player marks what it calls
    phone.page.goto(room.house.url)
    phone.types(room.house.code)
    phone.speaks("Nederlands")
    phone.sees("Welkom")
    phone.page.wait_for_load_state("load")  # the script comes after the words
    assets = {one.url for one in answers if "/static/" in one.url}
    return sum(map(_bytes, answers)), len(assets) + 1


def push_with_twelve_cards(room: Room, phones: list[Phone]) -> int:
    """The bytes of the page that every phone is pushed when twelve cards are turned over."""
    for number in range(12):
        phones[number % len(phones)].says(f"{CARD} {number}")
    room.chair.does("take_up")
    room.chair.does("turn_over")
    phones[0].sees(f"{CARD} 11")
    return len(phones[0].page.request.get(f"{room.house.url}/tafel").body())


def seconds_on_a_slow_line(phone: Phone, address: str) -> float:
    """How long this phone waits for a page on slow 3G with a processor four times as slow, with nothing kept before."""
    line = phone.context.new_cdp_session(phone.page)
    line.send("Network.enable")
    line.send("Network.clearBrowserCache")
    line.send("Network.emulateNetworkConditions", SLOW_3G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    phone.page.goto(address, timeout=120_000)
    waited: Any = phone.page.evaluate(USABLE)
    line.detach()
    return float(waited)


def _bytes(answer: Response) -> int:
    sizes = answer.request.sizes()
    return int(sizes["responseBodySize"]) + int(sizes["responseHeadersSize"])
