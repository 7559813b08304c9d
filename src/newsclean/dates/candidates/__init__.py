"""What in a text reads as a date, before it is placed in time."""
