"""The marks that end sentences, in all scripts."""

FULL_STOPS = ".\u3002\uff0e\uff61\u0964\u0965\u06d4\u0589\u1362\u104b\u17d4\u0f0d"
"""Latin, East Asian (three widths), Devanagari (two), Urdu, Armenian, Ethiopic, Burmese, Khmer, Tibetan."""

SENTENCE_MARKS = FULL_STOPS + "!?\u2026\uff01\uff1f\u061f\u1367"
"""Full stops and what else ends a sentence: exclamation and question marks, the latter of Arabic and Ethiopic, too."""
