"""Packs the files of a word processor anew: the same evening gives the same bytes, and no file tells a date or a machine."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

NO_DAY = (1980, 1, 1, 0, 0, 0)  # the first day a zip can tell, which is none
UNCOMPRESSED = "mimetype"  # OpenDocument wants to be recognised by its first bytes
Rewrite = Callable[[bytes], bytes]


def packed(raw: bytes, *, without: tuple[str, ...], rewritten: Mapping[str, Rewrite]) -> bytes:
    """The same archive in the same order, without some of its files and with others rewritten."""
    new = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(new, "w") as archive:
        for name in old.namelist():
            if name.startswith(without):
                continue
            content = rewritten.get(name, _as_it_is)(old.read(name))
            archive.writestr(_entry(name), content)
    return new.getvalue()


def _as_it_is(content: bytes) -> bytes:
    return content


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, NO_DAY)
    entry.compress_type = ZIP_STORED if name == UNCOMPRESSED else ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
