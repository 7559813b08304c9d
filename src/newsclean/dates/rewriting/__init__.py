"""Which dates may be rewritten in place, and why the others stay as printed."""
