"""Facts about Dutch: words, constructions and cues. Declarations only."""
