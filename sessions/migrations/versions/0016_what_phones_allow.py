"""How many phones refused to be quoted, and how many gave to research."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds both counters. Of a table that is going on nothing is known: as if nobody refused and nobody gave."""
    for name in ("refusing", "giving"):
        op.add_column("dialogue", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
