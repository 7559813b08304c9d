"""Lines that say when a page was published."""
