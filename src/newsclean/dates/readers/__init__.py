"""From a match of the grammar to what it says: one module for each form that dates have."""
