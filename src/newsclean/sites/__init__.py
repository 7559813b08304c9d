"""What a site repeats over its pages: counting it, keeping it, and asking about a page's lines."""
