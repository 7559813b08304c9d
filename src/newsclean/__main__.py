"""``python -m newsclean``."""

from newsclean.cli import entry_point

if __name__ == "__main__":
    entry_point()
