"""How much the rules catch, and what they cost."""
