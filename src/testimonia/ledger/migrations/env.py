"""What Alembic runs: the steps, on the connection and in the transaction that `opening` holds."""

from alembic import context

from testimonia.ledger.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
