"""What a PostgreSQL server has to be told before it may keep what people say. `docs/postgresql.md` says how.

A server can write down when each act was, what was asked, and who came in; and it keeps its own log for copies and
backups. Each of these would say who wrote what, so a house does not open on a server that does one of them.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, text

SINCE = 15_00_00  # the first in which a role that is not the owner of the server may have its log dropped

# Settings that a version does not know are not asked for.
WANTED: dict[str, tuple[str, ...]] = {
    "track_commit_timestamp": ("off",),
    "wal_level": ("minimal",),
    "archive_mode": ("off",),
    "wal_keep_size": ("0",),
    "wal_recycle": ("off",),  # else an old log lies on under a new name
    "wal_init_zero": ("on",),
    "log_min_messages": ("fatal", "panic"),  # an error would quote the row that was refused
    "log_statement": ("none",),
    "log_min_duration_statement": ("-1",),
    "log_min_duration_sample": ("-1",),
    "log_transaction_sample_rate": ("0",),
    "log_duration": ("off",),
    "log_parameter_max_length_on_error": ("0",),
    "log_connections": ("off", ""),
    "log_disconnections": ("off",),
    "fsync": ("on",),  # "received" is only said when it is on the disk
    "full_page_writes": ("on",),
    "synchronous_commit": ("on", "local", "remote_write", "remote_apply"),
}
RIGHTS = {
    "pg_checkpoint": "pg_has_role('pg_checkpoint', 'USAGE')",
    "pg_switch_wal()": "has_function_privilege('pg_switch_wal()', 'EXECUTE')",
    "pg_ls_waldir()": "has_function_privilege('pg_ls_waldir()', 'EXECUTE')",
    "TEMPORARY": "has_database_privilege(current_database(), 'TEMPORARY')",
}


def wrong(connection: Connection) -> Iterator[str]:
    """Every setting that breaks a promise, and what it has to be."""
    known = connection.execute(
        text("SELECT name, setting FROM pg_settings WHERE name = ANY(:names)"), {"names": [*WANTED]}
    )
    there = {str(row.name): str(row.setting) for row in known}
    return (
        f"{name} = {there[name]} (-> {wanted[0]})"
        for name, wanted in WANTED.items()
        if name in there and there[name] not in wanted
    )


def lacking(connection: Connection) -> Iterator[str]:
    """Every right that cleaning needs and this role does not have."""
    return (
        name for name, asked in RIGHTS.items() if not connection.execute(text(f"SELECT {asked}")).scalar()
    )
