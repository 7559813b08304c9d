"""What lets a short run start at once: data that is read quickly, patterns compiled late or beforehand, and no `typing`."""
