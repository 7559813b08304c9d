"""`python -m benchmarks.dates`."""

import sys

from benchmarks.dates.run import main

sys.exit(main())
