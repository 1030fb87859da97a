"""Asks the press for a PDF. The press runs apart: laying out a hundred pages would stop the whole table for
seconds, and what strangers wrote must not be able to take the memory, the time or the keys of the house.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from exports.press import REASONS

Variant = Literal["pdf/ua-1", "pdf/a-3a"]

HOUSE = Path(__file__).parent.parent
# What a program needs to find its libraries and fonts. No secret of the house goes along.
NEEDED = ("PATH", "HOME", "XDG_CACHE_HOME", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "SYSTEMROOT",
          "WEASYPRINT_DLL_DIRECTORIES")  # fmt: skip


class NoPaper(Exception):
    """There is no PDF. `reason_key` is "no_pango", "too_long", "too_big" or "failed"; the page itself still reads well."""

    def __init__(self, reason_key: str) -> None:
        super().__init__(reason_key)
        self.reason_key = reason_key


def render(html: str, *, variant: Variant = "pdf/ua-1", timeout: float = 90.0) -> bytes:
    """The tagged PDF of a page, the same bytes every time: for everybody ("pdf/ua-1") or for an archive ("pdf/a-3a").

    `timeout` in seconds. Raises NoPaper, nothing else.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        pressed = _press(html.encode(errors="replace"), variant, scratch, timeout)
    if pressed.returncode or not pressed.stdout.startswith(b"%PDF"):
        raise NoPaper(REASONS.get(pressed.returncode, "failed"))
    return pressed.stdout


def _press(html: bytes, variant: Variant, scratch: str, timeout: float) -> subprocess.CompletedProcess[bytes]:
    """Its complaints go nowhere: they may quote a card. To see them, feed a page to `python -m exports.press` by hand."""
    try:
        return subprocess.run(  # noqa: S603 - our own press, and one of two words that are ours
            [sys.executable, "-m", "exports.press", variant],
            input=html,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=HOUSE,
            env=_little(scratch),
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoPaper("too_long") from None
    except OSError:
        raise NoPaper("failed") from None


def _little(scratch: str) -> dict[str, str]:
    """The fixed seed keeps sets in the same order, so that the same page gives the same bytes."""
    kept = {name: os.environ[name] for name in NEEDED if name in os.environ}
    return {**kept, "TMPDIR": scratch, "TEMP": scratch, "PYTHONHASHSEED": "0"}
