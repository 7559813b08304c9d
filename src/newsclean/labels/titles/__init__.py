"""Which line is the headline: told by the prose, by the title of the window, and by what speaks for each line."""
