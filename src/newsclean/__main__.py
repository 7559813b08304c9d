"""``python -m newsclean``, which leaves to profilers and the like what they do at the end of a process."""

import sys

from newsclean.cli import entry_point

if __name__ == "__main__":
    entry_point(sys.exit)
