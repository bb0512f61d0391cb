"""The case: originals, accounts, runs, findings and decisions in one file, appended to and never overwritten.

The log is the whole truth: each entry carries the hash of the one before it and names by their hashes the original,
the blocks and the findings that it added. Those lie in tables of their own; everything else (captures, failures,
decisions) lies in the log itself, and what is current is asked of it by queries.
"""

from testimonia.ledger.case import Case
from testimonia.ledger.entry import Entry
from testimonia.ledger.opening import open_case

__all__ = ["Case", "Entry", "open_case"]
