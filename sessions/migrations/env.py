"""Brings the memory of an older house up to today, before the first phone comes in."""

from typing import Any

from alembic import context
from alembic.ddl.sqlite import SQLiteImpl
from sqlalchemy import Table

from sessions.tables import Base


class WithoutRowid(SQLiteImpl):
    """The note that says which version this memory is of keeps no hidden row number either."""

    __dialect__ = "sqlite"

    def version_table_impl(self, **names: Any) -> Table:
        """The table of that note."""
        table = super().version_table_impl(**names)
        table.dialect_options["sqlite"]["with_rowid"] = False
        return table


with context.config.attributes["engine"].connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
