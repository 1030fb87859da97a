"""What goes on over the page stays one thing: one paragraph, one list, one table, also for who hears no pages.

WeasyPrint 70 begins everything anew on every page. Every part carries the number of what it is a part of, until here the
seams are closed and the numbers taken out.
"""

from typing import Any

import pikepdf

ALONE = ("/Link", "/Figure")


def join(root: Any) -> None:
    """Closes the seams between pages. A head of a table that is printed once more belongs to nothing after this."""
    (whole,) = root.K
    parts: list[Any] = []
    for part in whole.K:
        if not (parts and _goes_on(parts[-1], part)):
            parts.append(part)
    whole.K = pikepdf.Array(parts)


def _goes_on(before: Any, after: Any) -> bool:
    """Whether this goes on where the other stopped; then it is taken into the other."""
    number = before.get("/Part")
    if number is None or number != after.get("/Part") or before.S != after.S or before.S in ALONE:
        return False
    if before.S == "/TR":
        for cell, more in zip(before.K, after.K, strict=True):
            _take_in(cell, list(more.K))
        return True
    kids = list(after.K)
    if before.S == "/Table":
        kids = _without_head(before, kids)
    _take_in(before, kids)
    return True


def _take_in(before: Any, kids: list[Any]) -> None:
    if kids and len(before.K) and _both_told(before.K[-1], kids[0]) and _goes_on(before.K[-1], kids[0]):
        kids = kids[1:]
    for kid in kids:
        kid.P = before
        before.K.append(kid)


def _both_told(one: Any, other: Any) -> bool:
    return all(isinstance(kid, pikepdf.Dictionary) and "/S" in kid for kid in (one, other))


def _without_head(table: Any, kids: list[Any]) -> list[Any]:
    """The cells of the second head are not read again; who was headed by them is headed by the cells of the first."""
    heads = [part for part in table.K if part.S == "/THead"]
    if not heads or not kids or kids[0].S != "/THead":
        return kids
    first = {str(again.ID): cell.ID for cell, again in zip(_cells(heads[0]), _cells(kids[0]), strict=True)}
    for cell in (cell for part in kids[1:] for cell in _cells(part) if cell.S == "/TD"):
        cell.A.Headers = pikepdf.Array([first.get(str(name), name) for name in cell.A.Headers])
    return kids[1:]


def _cells(part: Any) -> list[Any]:
    return [cell for row in part.K for cell in row.K]
