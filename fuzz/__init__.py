"""Fuzzing: what each target may do with any bytes, and a driver that makes them up."""
