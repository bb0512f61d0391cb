"""`python -m testimonia` and the `testimonia` command."""

from testimonia.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
