"""What a person looks at after a run: the explained text, the differences, the totals, the page for reviewing."""
