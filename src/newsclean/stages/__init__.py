"""The stages: each looks at a document and yields edits."""
