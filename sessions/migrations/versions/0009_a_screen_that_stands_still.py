"""Where the table was when the chair let the screen stand still: references, never words."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds that place."""
    op.add_column("dialogue", sa.Column("frozen", sa.JSON(), nullable=False, server_default="{}"))
