"""Datelines, times of publication, and what stands beside them."""
