"""Which sentences the house speaks: read from its templates, its Python and its launcher, to hold a catalogue against."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from jinja2 import nodes

from tests.words.naming import ANYTHING, HOUSE, Named, Parts, code, drawn, joined, strings, templates, texts
from tests.words.speakers import speaker

Reader = Callable[[str, str], Iterator[Named]]

# What a phone is told is chosen in one file and said in another.
CHOSEN_IN = {"app/phone.py": "sessions/answering.py"}
SURFACES = "|".join(sorted(path.stem for path in (HOUSE / "words" / "nl").glob("*.po")))
WHOLE = re.compile(rf"({SURFACES})\.(?!(?:css|js|po)$)[a-z_.]*[a-z_]")
IN_LAUNCHER = re.compile(r"\b(?:say|stop) \"?([a-z_.]+)(\$\w+)?")


@cache
def named() -> tuple[Named, ...]:
    """Every sentence the house names anywhere."""
    launcher = [HOUSE / "dialoogtafel", HOUSE / "tools" / "set-up.sh"]
    readers: list[tuple[Reader, list[Path]]] = [
        (in_template, templates()),
        (in_python, code()),
        (in_launcher, launcher),
    ]
    return tuple(
        one
        for reader, paths in readers
        for path in paths
        for one in reader(path.read_text("utf-8"), path.relative_to(HOUSE).as_posix())
    )


def in_template(text: str, where: str) -> Iterator[Named]:
    """The sentences of `t(...)` and `t_count(...)`."""
    page = drawn(text)
    near = frozenset(texts(page))
    for call in page.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in {"t", "t_count"}:
            yield from (Named(where, joined(*parts), near) for parts in _of_node(call.args[0]))


def in_python(text: str, where: str) -> Iterator[Named]:
    """The sentences of every speaker, and those that stand whole in a list or a table."""
    page = ast.parse(text)
    near = frozenset(strings(page)) | _chosen_elsewhere(where)
    yield from (Named(where, (word,)) for word in near if WHOLE.fullmatch(word))
    for call in ast.walk(page):
        asked = speaker(call, where) if isinstance(call, ast.Call) else None
        if isinstance(call, ast.Call) and asked:
            for name in call.args[asked.place : asked.place + 1]:
                yield from (Named(where, _with(asked.before, parts), near) for parts in _of_value(name))


def in_launcher(text: str, where: str) -> Iterator[Named]:
    """The sentences of `say` and `stop`."""
    near = frozenset(re.findall(r"[\w.]+", text))
    for head, loose in IN_LAUNCHER.findall(text):
        yield Named(where, joined(f"launcher.{head}", ANYTHING if loose else ""), near)


def _of_node(node: nodes.Node) -> list[Parts]:
    if isinstance(node, nodes.Const):
        return [(str(node.value),)]
    if isinstance(node, nodes.CondExpr):
        return [*_of_node(node.expr1), *(_of_node(node.expr2) if node.expr2 else [])]
    if isinstance(node, nodes.Concat):
        return [tuple(part.value if isinstance(part, nodes.Const) else ANYTHING for part in node.nodes)]
    return [(ANYTHING,)]


def _of_value(value: ast.expr) -> list[Parts]:
    if isinstance(value, ast.Constant):
        return [(value.value,)] if isinstance(value.value, str) else []
    if isinstance(value, ast.IfExp):
        return [*_of_value(value.body), *_of_value(value.orelse)]
    if isinstance(value, ast.JoinedStr):
        return [tuple(str(one.value) if isinstance(one, ast.Constant) else ANYTHING for one in value.values)]
    return [(ANYTHING,)]


def _with(before: str, parts: Parts) -> Parts:
    """The surface stands in front, unless it was said already."""
    return joined(*parts) if str(parts[0]).startswith(before) else joined(before, *parts)


def _chosen_elsewhere(where: str) -> frozenset[str]:
    text = (HOUSE / CHOSEN_IN[where]).read_text("utf-8") if where in CHOSEN_IN else ""
    returned = (one for one in ast.walk(ast.parse(text)) if isinstance(one, ast.Return))
    return frozenset(word for one in returned for word in strings(one))
