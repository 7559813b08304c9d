"""How well, and how fast, dates are found: `python -m benchmarks.dates --data PATH`."""
