"""Where in a text can dates stand? A quick look, so that only these places are read."""
