"""Boilerplate removal: newsclean beside tools that have the HTML, on the same pages in the same run."""
