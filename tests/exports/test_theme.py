"""An organisation brings its colours and its logo, and nothing else comes in with them."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from exports.page import draw_for_press
from exports.pdf import render
from exports.theme import NoTheme, Theme, load, usual_colours
from tests.exports import sample
from tests.exports.reading import every_byte, pages
from tests.exports.structure import Paper

WINE = ":root { --petrol: #7a1f3d; --petrol-soft: #f6e6ec; --petrol-line: #d9a9ba; }"


def logo(folder: Path, name: str = "logo.png", size: tuple[int, int] = (900, 300)) -> Path:
    """A picture with the place where it was taken written into it."""
    told = PngInfo()
    told.add_text("GPS", "canary in the mine")
    picture = Image.new("RGB", size, "#7a1f3d")
    if name.endswith("png"):
        picture.save(folder / name, "PNG", pnginfo=told)
    else:
        picture.save(folder / name, "JPEG", comment=b"canary in the mine")
    return folder / name


def test_without_a_folder_the_handreiking_has_our_own_colours_and_no_logo(tmp_path: Path) -> None:
    assert load(tmp_path / "organisation") == Theme()


def test_the_colours_of_an_organisation_are_on_paper_and_in_every_drawing(tmp_path: Path) -> None:
    (tmp_path / "theme.css").write_text(WINE)
    theme = load(tmp_path)
    assert theme.colours["petrol"] == "#7a1f3d"
    assert theme.colours["ochre"] == usual_colours()["ochre"]
    page = draw_for_press(sample.duinhaven(), theme)
    assert "--petrol: #7a1f3d;" in page
    assert "#0d4a59" not in page


def test_only_colours_come_in_and_nothing_that_could_fetch_or_hide(tmp_path: Path) -> None:
    hostile = "</style><script>x</script> --petrol: url(http://x/); --ink: #000; body { display: none } --canary: #fff;"
    (tmp_path / "theme.css").write_text(f"@import 'x.css'; {hostile}")
    theme = load(tmp_path)
    assert theme.colours == {**usual_colours(), "ink": "#000"}
    assert [one for one in ("script", "url", "import", "display", "canary") if one in theme.sheet] == []


def test_colours_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    (tmp_path / "theme.css").write_text(":root { --ink: #aaaaaa; }")
    with pytest.raises(NoTheme) as refused:
        load(tmp_path)
    assert (refused.value.reason_key, refused.value.values["ink"]) == ("contrast", "ink")


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg"])
def test_P10_a_logo_is_painted_anew_and_small_and_tells_nothing(tmp_path: Path, name: str) -> None:
    logo(tmp_path, name)
    theme = load(tmp_path)
    assert b"canary" not in theme.logo
    with Image.open(BytesIO(theme.logo)) as painted:
        assert painted.format == "PNG"
        assert painted.size == (640, 213)
    paper = render(draw_for_press(sample.duinhaven(), theme))
    assert b"canary" not in every_byte(paper)
    assert "Logo van de organisatie" in {
        str(one.element.Alt) for one in Paper(paper).tags() if one.kind == "Figure"
    }
    assert len(pages(paper)) == len(pages(render(draw_for_press(sample.duinhaven()))))


@pytest.mark.parametrize(
    "content", [b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", b"GIF89a", b"", b"\x89PNG\r\n"]
)
def test_P10_what_is_no_picture_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(NoTheme) as refused:
        load(tmp_path)
    assert refused.value.reason_key == "logo"


def test_P10_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    Image.new("1", (5_000, 5_000)).save(tmp_path / "logo.png")
    with pytest.raises(NoTheme):
        load(tmp_path)
