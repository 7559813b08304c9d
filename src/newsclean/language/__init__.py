"""Language knowledge: which language a text is in, and how that language is printed."""
