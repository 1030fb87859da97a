"""What a house answered, read as a person reads it: a page, its sentence, its links, its cards."""

from dataclasses import dataclass

from lxml import html


@dataclass(frozen=True)
class Answer:
    """What the house answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The page."""
        return self.body.decode()

    @property
    def goes_to(self) -> str:
        """Where it sends the browser."""
        return self.headers.get("location", "")

    @property
    def notice(self) -> str:
        """The sentence for this person alone."""
        return self._words("//*[@id='notice']")

    @property
    def question(self) -> str:
        """What stands on top."""
        return self._words("//h1")

    @property
    def ticket(self) -> str:
        """The ticket with which this page may look."""
        return self._words("/html/@data-ticket")

    @property
    def version(self) -> int:
        """Which version of the page this is."""
        return int(self._words("/html/@data-version"))

    @property
    def links(self) -> list[str]:
        """Where one can go from this page by following a link."""
        return [
            str(one.get("href")) for one in self._all("//a[@href]") if str(one.get("href")).startswith("/")
        ]

    @property
    def without_script(self) -> str:
        """What only a browser without script shows."""
        return self._words("//noscript")

    @property
    def cards(self) -> list[str]:
        """The cards that lie on the table, as they are read on a phone or on the wall."""
        return [str(card.text_content()).strip() for card in self._all("//ul[contains(@class, 'cards')]/li")]

    @property
    def choices(self) -> list[str]:
        """What may be chosen in a vote."""
        return [str(one.get("value")) for one in self._all("//input[@name='vote']")]

    def field(self, name: str, form: str) -> str:
        """What the form that goes to `form` sends along under this name."""
        return self._words(f"//form[@action='{form}']//input[@name='{name}']/@value")

    def _all(self, path: str) -> list[html.HtmlElement]:
        found = html.fromstring(self.text).xpath(path)
        assert isinstance(found, list)
        return [one for one in found if isinstance(one, html.HtmlElement)]

    def _words(self, path: str) -> str:
        return " ".join(str(html.fromstring(self.text).xpath(f"string({path})")).split())
