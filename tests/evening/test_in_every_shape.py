"""A phone as somebody really holds it: small with large letters, on its side, in the dark, with colours of its own."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from tests.evening.people import Phone, Room

# What sticks out at the side, what is cut off, and what is too small for a thumb.
TROUBLE = """() => {
  const folded = ".unseen, .skip, template, .empty, details:not([open]) > :not(summary)";
  const seen = (one) => !one.closest(folded) && one.getClientRects().length;
  const all = [...document.body.querySelectorAll("*")].filter(seen);
  const box = (one) => one.getBoundingClientRect();
  const clips = (one) => getComputedStyle(one).overflowX !== "visible" && !one.matches("input, select");
  const touched = (one) => one.matches("button, summary, a.button, select, .choice");
  const found = {
    "sticks out": all.filter((one) => box(one).right > innerWidth + 1 || box(one).left < -1),
    "is cut": all.filter((one) => clips(one) && one.scrollWidth > one.clientWidth + 1),
    "is too small": all.filter((one) => touched(one) && box(one).height < 43.5),
  };
  const told = (one) => `<${one.tagName.toLowerCase()} ${one.className}> ${one.textContent.trim().slice(0, 40)}`;
  return Object.entries(found).flatMap(([what, which]) => which.map((one) => `${what}: ${told(one)}`));
}"""
GROW = "size => document.documentElement.style.fontSize = size"
STILL = """() => [...document.querySelectorAll("*")].every((one) => {
  const style = getComputedStyle(one);
  return style.animationName === "none" && !parseFloat(style.transitionDuration);
})"""
DARK = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every((part) => part < 64)"
EDGES = """() => [...document.querySelectorAll(".button, .card, .choice")]
  .every((one) => parseFloat(getComputedStyle(one).borderTopWidth) >= 1)"""


@dataclass(frozen=True)
class Shape:
    """How somebody looks at a page; `also` must be true of it as well."""

    name: str
    width: int
    height: int
    letters: str = ""
    media: dict[str, Any] = field(default_factory=dict)
    also: str = "() => true"


SHAPES = (
    Shape("small, letters twice as large", 320, 640, "225%"),
    Shape("on its side", 640, 320),
    Shape("in the dark", 360, 740, media={"color_scheme": "dark"}, also=DARK),
    Shape("colours of its own", 360, 740, media={"forced_colors": "active"}, also=EDGES),
    Shape("nothing moves", 360, 740, media={"reduced_motion": "reduce"}, also=STILL),
)
DESKS = (Shape("a laptop, everything twice as large", 640, 400), Shape("in a pocket", 360, 740))


def looked_at(page: Page, moment: str, shapes: tuple[Shape, ...] = SHAPES) -> list[str]:
    """What is wrong with this page in any of the shapes."""
    wrong: list[str] = []
    before = page.viewport_size
    for shape in shapes:
        page.set_viewport_size({"width": shape.width, "height": shape.height})
        page.emulate_media(**shape.media)
        page.evaluate(GROW, shape.letters)
        wrong += [f"{moment}, {shape.name}: {one}" for one in page.evaluate(TROUBLE)]
        wrong += [] if page.evaluate(shape.also) else [f"{moment}, {shape.name}: not as promised"]
        page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="no-preference")
        page.evaluate(GROW, "")
    if before:
        page.set_viewport_size(before)
    return wrong


def test_a_phone_can_be_used_in_every_shape_at_every_moment(room: Room) -> None:
    room.chair.prepares(perspectives="bewoners\npolitie\nzorg")
    phone, wrong = room.phone(), []
    phone.page.goto(room.house.url)
    wrong += looked_at(phone.page, "the code")
    phone.types(room.house.code)
    expect(phone.page.locator("main form.languages")).to_be_visible()
    wrong += looked_at(phone.page, "the language")
    phone.speaks("Nederlands")
    expect(phone.page.locator("#consent")).to_be_visible()
    wrong += looked_at(phone.page, "the agreement")
    phone.agrees()
    room.seated(4)
    for kind in ("collect", "vote_come_along", "scale", "commitments"):
        room.chair.starts(kind)
        expect(phone.page.locator("form.answer")).to_be_visible()
        opens_all(phone)
        wrong += looked_at(phone.page, kind)
        room.chair.does("close_round")
    room.chair.does("pause")
    phone.sees("Pauze")
    wrong += looked_at(phone.page, "pause")
    assert wrong == []


def test_the_desk_can_be_used_with_large_letters_and_from_a_pocket(room: Room) -> None:
    room.chair.opens_the_table()
    wrong = looked_at(room.chair.page, "preparing", DESKS)
    room.chair.fills_in()
    room.chair.does("open_door")
    room.seated(5)
    room.chair.starts("collect")
    for phone in room.phones:
        phone.says("Als ik zeg wat ik doe, krijg ik geen huurcontract.")
    room.chair.does("take_up")
    wrong += looked_at(room.chair.page, "with cards", DESKS)
    assert wrong == []


def opens_all(phone: Phone) -> None:
    """Everything that is folded away."""
    phone.page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
