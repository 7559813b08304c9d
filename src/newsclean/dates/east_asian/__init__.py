"""Dates of Chinese, Japanese and Korean, which set no blanks between words: found and read as they stand."""
