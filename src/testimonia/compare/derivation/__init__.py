"""Which accounts derive from which, found one account at a time.

words          a text -> its words, as numbers, with their places
quoted         which of them stand within quotation marks
shingles       words -> hashes of every three in a row
postings       hash -> where it stands in all accounts so far
anchors        a new account -> runs of words that it shares with accounts before it
chains         runs -> those that follow one another on both sides
alignment      a chain -> a passage, with its first and last word on both sides
index          all of this: `Index.add(id, account)` gives the passages shared with those before it
kinds          the passages of two accounts -> copy, excerpt, reworded or quotation
siblings       two copies of a third account need no edge between them
names          what an account is called by, and which accounts call it so
evidence       what tells which of two accounts is the origin
derivations    `Derivations`: accounts -> edges and roots
roots          edges -> accounts that count as one witness
"""

from testimonia.compare.derivation.derivations import Derivations
from testimonia.compare.derivation.index import Index

__all__ = ["Derivations", "Index"]
