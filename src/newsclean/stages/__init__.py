"""The stages: each looks at a view of a document and yields edits; none of them changes anything itself."""
