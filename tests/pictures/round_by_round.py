"""An invented evening that passes every kind of round, with the words people might use."""

from collections.abc import Sequence
from typing import Protocol

from playwright.sync_api import expect

from app.pages import name_of
from sessions.method import KINDS
from tests.evening.people import Room

WORDS = (
    "Ik kreeg een brief: rekening gesloten. Niemand belde.",
    "Als ik zeg wat ik doe, krijg ik geen huurcontract.",
    "Wij willen helpen, maar de regels laten weinig ruimte.",
    "Een vast aanspreekpunt zou al veel rust geven.",
    "Ik ben bang dat mijn naam in een systeem komt.",
)
PHONES = len(WORDS)
ADDS = {
    "ground_rules": ("rule", "Wat hier gezegd wordt, blijft hier."),
    "talk": (
        "sentence",
        "Mensen zoeken één plek waar ze het hele verhaal maar één keer hoeven te vertellen.",
    ),
    "seek_no": ("no", "Ik vertrouw geen loket dat ook controleert."),
    "verify": ("point", "Vraag eerst wat iemand nodig heeft."),
    "propose": ("proposal", "Eén vast aanspreekpunt, als proef van een half jaar."),
    "come_along": ("version", "Eén vast aanspreekpunt, als proef van een half jaar, los van controle."),
}
SPOKEN_FIRST = ("talk", "verify")
AT_THE_TABLE = ("handreiking", "papieren", "logboek", "handen", "lezen", "opmerkingen")
AT_THE_DESK = ("", "draaiboeken", "draaiboeken/kleine_tafel", "draaiboeken/nieuw")
FOR_WHO_COMES_LATER = ("hand/later",)
ON_A_PHONE = ("terug", "uitleg")


class Watcher(Protocol):
    """Somebody who looks at every moment: with a camera, or with a list of rules."""

    def takes(self, moment: str, *surfaces: str) -> None:
        """Looks at these surfaces now; none named: all three."""


def play(room: Room, album: Watcher, languages: Sequence[str] = (), display: str = "nl") -> None:
    """Before the door, every kind of round from opening to closing, a pause, a roll call, the end.

    In each of `languages` a phone looks on that never answers; where there are any, somebody reads the desk in English.
    `display` is the language of the screen; the phones that answer speak Dutch all the same.
    """
    _before_the_door(room, album, languages, display)
    for number, kind in enumerate(KINDS, start=1):
        _round(room, album, f"{number:02d}-{kind}", kind)
    _between(room, album)
    room.chair.ends()
    album.takes("90-ended")
    _quiet_pages(room, album)


def _quiet_pages(room: Room, album: Watcher) -> None:
    """What stands around the table, at the desk and on a phone that came back."""
    table, house = room.chair.page.url, room.house.url
    for number, path in enumerate(AT_THE_TABLE, start=91):
        room.chair.page.goto(f"{table}/{path}")
        album.takes(f"{number}-{path}", "desk")
    for path in AT_THE_DESK:
        room.chair.page.goto(f"{house}/voorzitter/{path}")
        album.takes(f"98-{path.replace('/', '-') or 'tables'}", "desk")
    for path in FOR_WHO_COMES_LATER:
        room.chair.page.goto(f"{house}/{path}")
        album.takes(f"98-{path.replace('/', '-')}", "desk")
    for path in ON_A_PHONE:
        room.phones[0].page.goto(f"{house}/{path}")
        album.takes(f"99-{path}", "phone")


def _before_the_door(room: Room, album: Watcher, languages: Sequence[str], display: str) -> None:
    album.takes("00-empty", "desk", "screen")
    room.chair.opens_the_table()
    if languages:
        room.reads_along_in_english()
    album.takes("00-preparing", "desk", "screen")
    spoken = "\n".join(f"{code}: tolk" for code in languages or ("nl", "en", "ro"))
    room.chair.chooses_the_screen_language(display)
    room.chair.fills_in(
        people=str(PHONES + len(languages)), perspectives="bewoners\npolitie\nzorg", languages=spoken
    )
    album.takes("00-prepared", "desk")
    room.chair.does("open_door")
    first = room.phone()
    first.page.goto(room.house.url)
    album.takes("00-code", "phone")
    first.types(room.house.code)
    album.takes("00-language", "phone")
    first.speaks("Nederlands")
    album.takes("00-consent", "phone")
    first.agrees()
    album.takes("00-in")
    room.seated(PHONES - 1)
    for code in languages:
        room.looks_on(code, name_of(code))


def _round(room: Room, album: Watcher, name: str, kind: str) -> None:
    room.chair.inserts(kind)
    room.chair.does("open_round")
    album.takes(f"{name}-1-open")
    if kind in ADDS and kind in SPOKEN_FIRST:
        room.chair.writes_down(*ADDS[kind])
    for _ in KINDS[kind].steps[1:]:
        room.chair.does("next_step")
    if len(KINDS[kind].steps) > 1:
        album.takes(f"{name}-2-next-step")
    _everybody_answers(room, album, name)
    _cards(room, album, name)
    if kind in ADDS and kind not in SPOKEN_FIRST:
        room.chair.writes_down(*ADDS[kind])
    room.chair.does("close_round")
    album.takes(f"{name}-6-closed")


def _everybody_answers(room: Room, album: Watcher, name: str) -> None:
    room.brings_up_to_date(room.phones[0].page)
    if not room.phones[0].page.locator("form.answer").count():
        return
    for number, phone in enumerate(room.phones):
        phone.answers(WORDS[number])
    album.takes(f"{name}-3-answered", "phone", "desk")


def _cards(room: Room, album: Watcher, name: str) -> None:
    if not room.chair.can("take_up"):
        return
    room.chair.does("take_up")
    album.takes(f"{name}-4-taken-up", "desk")
    if room.chair.can("turn_over"):
        room.chair.does("turn_over")
        album.takes(f"{name}-5-turned-over")


def _between(room: Room, album: Watcher) -> None:
    phone = room.phones[0].page
    phone.locator("#own > summary").click()
    phone.get_by_role("button", name="Mijn teksten lezen").click()
    expect(phone.locator("#own")).to_have_count(0)
    album.takes("78-own", "phone")
    phone.goto(f"{room.house.url}/tafel")
    room.chair.freezes_the_screen()
    album.takes("79-frozen", "desk", "screen")
    room.chair.does("freeze")
    room.chair.does("pause")
    album.takes("80-pause")
    room.chair.does("pause")
    room.chair.starts_roll_call()
    album.takes("81-roll-call")
    room.chair.does("finish_roll_call")
    album.takes("82-after-roll-call", "phone")
