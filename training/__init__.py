"""Training of the line-labelling model: from public pages to the model file that ships."""
