"""Lines that a program has wrapped, and links of Markdown: the paragraphs that a reader sees."""
