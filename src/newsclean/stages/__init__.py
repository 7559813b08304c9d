"""The stages, in the order in which text flows through them. Each yields edits and changes nothing itself."""
