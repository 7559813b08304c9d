"""The words that dates are made of, and how text is split into them; their lists in ``calendars`` and ``lexicons``."""
