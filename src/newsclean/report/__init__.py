"""What a cleaner did, for a person to read."""
