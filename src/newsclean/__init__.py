"""Clean text from scraped news, with every change accounted for."""
