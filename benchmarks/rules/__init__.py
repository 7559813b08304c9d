"""What the rule packs catch, and what the text stages cost."""
