"""Accounts and statements set side by side; nothing here judges which is right.

derivation     accounts -> what they share, who copies, quotes or cites whom, and the roots that count as witnesses
figures        figures -> which of them count the same thing, and whether they agree
"""
