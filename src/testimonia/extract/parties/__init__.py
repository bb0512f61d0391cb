"""Whom a source stands for: the parties that an account names, and which of them a name, a pronoun or a noun means."""
