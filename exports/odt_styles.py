"""How the open document looks. A style is made when it is first worn, so that none is there that nothing wears."""

from typing import Any

from odfdo import Document as OpenDocument
from odfdo import Element

from exports.blocks import BoxKind
from exports.tongues import with_country
from exports.word_styles import DRESSES, FRAMES, LETTERS, STYLES

LOOKS = {
    **STYLES,
    **{f"heading {level}": f"Heading {level}" for level in range(1, 5)},
    "item": "List Paragraph",
    "cell": "Normal",
    "caption": "Caption",
    "contents": "TOC Heading",
    "contents line": "toc 1",
}
SIGNS = {"points": 'bullet-char="•"', "numbers": 'num-suffix="."', "ticks": 'bullet-char="☐"'}
CELLS = {"cell": "", "head cell": 'fo:background-color="#e3eef0"'}
KEPT = (*(f"heading {level}" for level in range(1, 5)), "caption", "lead")
INDENT = 'fo:text-indent="-0.75cm" fo:margin-left="0.75cm"'


class Wardrobe:
    """The styles of one document, by what they are for."""

    def __init__(self, text: OpenDocument) -> None:
        self._text = text
        self._worn: set[str] = set()

    def dress(self, language: str) -> None:
        """The letters and the language of everything."""
        spoken, country = with_country(language)
        default = self._there("paragraph", None).get_element("style:text-properties")
        for name, value in (("fo:language", spoken), ("fo:country", country), ("fo:font-family", LETTERS)):
            default.set_attribute(name, value)
        default.set_attribute("fo:font-size", "11pt")
        for level in self._there("outline", "Outline").get_elements("text:outline-level-style"):
            level.set_attribute("style:num-format", "")  # our chapters bring their own number
            for name in ("style:num-suffix", "loext:num-list-format"):
                level.del_attribute(name)

    def set_page(self, foot_words: str) -> None:
        """A sheet of A4, with these words and the number of the page at its foot."""
        layout = self._there("page-layout", "Mpm1").get_element("style:page-layout-properties")
        measures = {"page-width": "21cm", "page-height": "29.7cm", "margin": "2.5cm", "margin-left": "3cm"}
        for name, value in measures.items():
            layout.set_attribute(f"fo:{name}", value)
        foot = Element.from_tag("<style:footer><text:p/></style:footer>")
        line: Any = foot.get_element("text:p")
        line.append(f"{foot_words} · ")
        line.append(Element.from_tag('<text:page-number text:select-page="current">1</text:page-number>'))
        self._there("master-page", "Standard").append(foot)

    def paragraph(self, looks: str, frame: BoxKind | None) -> str:
        """The name of a paragraph style, with the frame of a box when it stands in one."""
        named = LOOKS[looks].replace(" ", "_20_")
        if named not in self._worn:
            self._replace(named, looks)
        if frame is None:
            return named
        return self._once(f"{named}_{frame}", _framed(f"{named}_{frame}", named, frame))

    def words(self, language: str | None, mark: str) -> str:
        """The name of a style for words in this language, bold or underlined."""
        name = f"words_{mark or 'plain'}_{language or 'here'}"
        bold = ' fo:font-weight="bold"' if mark == "strong" else ""
        under = (
            ' style:text-underline-style="solid" style:text-underline-type="single"'
            if mark == "added"
            else ""
        )
        spoken, country = with_country(language) if language else ("", "")
        said = f' fo:language="{spoken}" fo:country="{country or "none"}"' if language else ""
        return self._once(
            name,
            f'<style:style style:name="{name}" style:family="text">'
            f"<style:text-properties{bold}{under}{said}/></style:style>",
        )

    def list(self, sort: str) -> str:
        """The name of a list style."""
        kind = "number" if sort == "numbers" else "bullet"
        sign = ' style:num-format="1" style:num-suffix="."' if kind == "number" else f" text:{SIGNS[sort]}"
        level = f"text:list-level-style-{kind}"
        return self._once(
            sort,
            f'<text:list-style style:name="{sort}"><{level} text:level="1"{sign}><style:list-level-properties '
            'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
            f'text:label-followed-by="listtab" {INDENT}/></style:list-level-properties></{level}></text:list-style>',
        )

    def cell(self, looks: str) -> str:
        """The name of a cell style."""
        name = looks.replace(" ", "_")
        return self._once(
            f"{name}_style",
            f'<style:style style:name="{name}_style" style:family="table-cell"><style:table-cell-properties '
            f'fo:padding="0.15cm" fo:border="none" fo:border-bottom="0.5pt solid #cfc6b6" {CELLS[looks]}/></style:style>',
        )

    def _there(self, family: str, name: str | None) -> Any:
        """A style the template brings along."""
        return self._text.get_style(family, name)

    def _replace(self, name: str, looks: str) -> None:
        """Puts our looks in the place of a style the template has, so that headings stay the headings of the program."""
        old = self._text.get_style("paragraph", name)
        if old is not None:
            old.delete()
        self._text.insert_style(_paragraph(name, looks))
        self._worn.add(name)

    def _once(self, name: str, style: str) -> str:
        if name not in self._worn:
            self._text.insert_style(style, automatic=True)
            self._worn.add(name)
        return name

    def column(self, width: float) -> str:
        """The name of a style for a column so many centimetres wide."""
        name = f"column_{width * 100:.0f}"
        return self._once(
            name,
            f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties '
            f'style:column-width="{width:.2f}cm"/></style:style>',
        )


def _framed(name: str, parent: str, frame: BoxKind) -> str:
    ink, ground = FRAMES[frame]
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}">'
        f'<style:paragraph-properties fo:background-color="#{ground}" fo:border-left="3pt solid #{ink}" '
        'fo:padding="0.15cm"/></style:style>'
    )


def _paragraph(name: str, looks: str) -> str:
    size, colour, weight, before, after = DRESSES[LOOKS[looks]]
    new_page = ' fo:break-before="page"' if looks == "contents" else ""
    keep = ' fo:keep-with-next="always"' if looks in KEPT else ""
    level = f' style:default-outline-level="{looks[-1]}"' if looks.startswith("heading") else ""
    return (
        f'<style:style style:name="{name}" style:display-name="{LOOKS[looks]}" style:family="paragraph"{level}>'
        f'<style:paragraph-properties fo:margin-top="{before}pt" fo:margin-bottom="{after}pt" '
        f'fo:orphans="3" fo:widows="3"{new_page}{keep}/>'
        f'<style:text-properties fo:font-family="{LETTERS}" fo:font-size="{size}pt" fo:color="#{colour}" '
        f'fo:font-weight="{weight.replace("plain", "normal")}"/></style:style>'
    )
