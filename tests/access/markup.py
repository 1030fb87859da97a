"""Reads a page the way the standard does: every name once, every label at a field, everything that opens also closes.

Always at hand, so that a slip is found in a minute. The Nu validator, when it is there, reads the same pages again.
"""

from html.parser import HTMLParser

SHAPES = ("path", "circle", "rect", "line")
VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        *SHAPES,
    )
)
REFERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "form")
ONLY_ONCE = ("form", "a", "button", "label", "main")
LISTS = {"ul": ("li", "template"), "ol": ("li", "template"), "dl": ("div", "dt", "dd")}
PARTS = ("section", "article", "aside", "nav", "header", "footer", "main", "form", "fieldset", "details")
FLOW = frozenset(("p", "div", "ul", "ol", "dl", "h1", "h2", "h3", "table", *PARTS))
PHRASES = frozenset(("p", "h1", "h2", "h3", "span", "b", "label", "button", "dt"))
Attributes = list[tuple[str, str | None]]


def mistakes(page: str) -> list[str]:
    """What the standard would not accept in this page; empty when it is right."""
    reading = _Reading()
    reading.feed(page)
    reading.close()
    return [*reading.wrong, *reading.loose_ends()]


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.wanted: list[tuple[str, str]] = []
        self.heading = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self._stands_well(tag)
        self._names(tag, attrs)
        self._in_order(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self._names(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.wrong.append(f"</{tag}> closes {self.open[-1:]}")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def loose_ends(self) -> list[str]:
        """What was left open, and what points at nothing."""
        lost = [f"{tag} points at {name}" for tag, name in self.wanted if name not in self.ids]
        return [*lost, *(f"<{tag}> is never closed" for tag in self.open)]

    def _stands_well(self, tag: str) -> None:
        parent = self.open[-1] if self.open else ""
        if tag in ONLY_ONCE and tag in self.open:
            self.wrong.append(f"<{tag}> within <{tag}>")
        if parent in LISTS and tag not in LISTS[parent]:
            self.wrong.append(f"<{tag}> straight in <{parent}>")
        if tag in FLOW and parent in PHRASES:
            self.wrong.append(f"<{tag}> in <{parent}>")

    def _names(self, tag: str, attrs: Attributes) -> None:
        names = [name for name, _ in attrs]
        self.wrong += [f"<{tag}> has {name} twice" for name in set(names) if names.count(name) > 1]
        self.wrong += [
            f"<{tag}> carries {name}" for name in names if name == "style" or name.startswith("on")
        ]
        for name, value in attrs:
            if name == "id":
                self._is_called(value or "")
            elif name in REFERS:
                self.wanted += [(f"{tag} {name}", one) for one in (value or "").split()]
        if tag == "img" and "alt" not in names:
            self.wrong.append("<img> without alt")

    def _is_called(self, name: str) -> None:
        if not name or " " in name or name in self.ids:
            self.wrong.append(f"id {name!r} is empty, has a space or stands twice")
        self.ids.add(name)

    def _in_order(self, tag: str) -> None:
        """Headings go down one step at a time, so that whoever hears them knows where she is."""
        if tag not in ("h1", "h2", "h3", "h4") or "template" in self.open:
            return
        level = int(tag[1])
        if level > self.heading + 1:
            self.wrong.append(f"<{tag}> after h{self.heading}")
        self.heading = level
