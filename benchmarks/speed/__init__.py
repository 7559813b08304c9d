"""How fast the pipeline and its stages are, beside the tools that people use for parts of the same work."""
