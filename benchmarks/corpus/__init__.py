"""What issue 6 asks of corpora, measured: speed, overhead, memory, kills, damage, pages, sites."""
