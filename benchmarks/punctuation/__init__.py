"""How well damaged punctuation is repaired, and what clean text suffers."""
