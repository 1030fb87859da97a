"""Asks the press for a PDF. The press runs apart: laying out a hundred pages would stop the whole table for
seconds, and what strangers wrote must not be able to take the memory, the time or the keys of the house.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from exports.press import REASONS

HOUSE = Path(__file__).parent.parent
# What a program needs to find its libraries and fonts. No secret of the house goes along.
NEEDED = ("PATH", "HOME", "XDG_CACHE_HOME", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "SYSTEMROOT",
          "WEASYPRINT_DLL_DIRECTORIES")  # fmt: skip


class NoPaper(Exception):
    """There is no PDF. `reason_key` is "no_pango", "too_long", "too_big" or "failed"; the page itself still reads well."""

    def __init__(self, reason_key: str) -> None:
        super().__init__(reason_key)
        self.reason_key = reason_key


def render(html: str, *, timeout: float = 30.0) -> bytes:
    """The tagged PDF (PDF/UA-1) of a page, the same bytes every time. `timeout` in seconds. Raises NoPaper, nothing else."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        pressed = _press(html.encode(errors="replace"), scratch, timeout)
    if pressed.returncode or not pressed.stdout.startswith(b"%PDF"):
        raise NoPaper(REASONS.get(pressed.returncode, "failed"))
    return pressed.stdout


def _press(html: bytes, scratch: str, timeout: float) -> subprocess.CompletedProcess[bytes]:
    """Its complaints go nowhere: they may quote a card. To see them, feed a page to `python -m exports.press` by hand."""
    try:
        return subprocess.run(
            [sys.executable, "-m", "exports.press"],
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
