"""From what an expression says to its value, with the help of an anchor."""
