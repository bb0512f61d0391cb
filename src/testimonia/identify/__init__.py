"""Mentions -> identities: what a name means in an account, with every candidate shown and none forced."""
