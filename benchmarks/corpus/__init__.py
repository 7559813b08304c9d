"""What corpora ask for, measured: speed, overhead, memory, kills, damage, pages, sites."""
