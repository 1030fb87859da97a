"""Whether a trained chair leads this table: step 5 leans on it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds one word of the chair about herself."""
    op.add_column("dialogue", sa.Column("trained", sa.Boolean(), nullable=False, server_default=sa.false()))
