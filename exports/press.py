"""The press: a page comes in, a PDF goes out, and nothing else is read, opened or kept.

It is a program of its own (`python -m exports.press < page.html > paper.pdf`) that first takes away its own
room to misbehave. WeasyPrint is imported late: without Pango only the paper fails, never the table.
"""

import contextlib
import ctypes.util
import gc
import logging
import signal
import sys

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 30  # of work; an evening of 600 cards takes five (attacks.md P5)
NO_PANGO, TOO_BIG = 3, 4
REASONS = {NO_PANGO: "no_pango", TOO_BIG: "too_big"}
if sys.platform != "win32":
    REASONS[-signal.SIGXCPU] = "too_long"


def main() -> int:
    """Returns the code the house translates with REASONS; anything unforeseen is a traceback for whoever runs it by hand."""
    _keep_small()
    _keep_quiet()
    _make_haste()
    try:
        from exports.printing import print_page
    except OSError:
        return NO_PANGO
    try:
        sys.stdout.buffer.write(print_page(sys.stdin.buffer.read().decode(), *sys.argv[1:]))
    except (MemoryError, RecursionError):
        return TOO_BIG
    return 0


def _keep_small() -> None:
    """Bytes of address space, seconds of work. Where a system knows no such limit, the clock of the house still ends it."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def _keep_quiet() -> None:
    """WeasyPrint's warnings quote addresses and texts from the page."""
    for name in ("weasyprint", "weasyprint.progress", "fontTools"):
        logging.getLogger(name).disabled = True


def _make_haste() -> None:
    """Only this one page is pressed: nobody needs its memory back before the end. And where a library lies is known to
    the loader of the system; the question behind it starts compilers and linkers, some fifty times.
    """
    gc.disable()
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005 - as it was called


if __name__ == "__main__":
    sys.exit(main())
