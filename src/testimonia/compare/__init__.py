"""Findings of many accounts -> how they stand to one another, set side by side and never judged."""
