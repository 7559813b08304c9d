"""The classes of words, and date expressions as patterns over them."""
