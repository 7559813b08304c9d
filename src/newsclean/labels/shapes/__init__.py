"""What lines look like: their words, marks and beginnings, and rows of tables."""
