"""The houses that each break one promise, by where their memory lies."""

from collections.abc import Callable

from tests.forensics import mutants, server_mutants

FILE, SERVER = "file", "server"
MEMORIES = (FILE, SERVER)
MUTANTS: dict[str, dict[str, Callable[[], None]]] = {FILE: mutants.MUTANTS, SERVER: server_mutants.MUTANTS}
