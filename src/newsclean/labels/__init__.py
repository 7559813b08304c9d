"""What each line of a document is, and what a policy does about it."""
