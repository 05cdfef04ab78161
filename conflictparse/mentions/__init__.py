"""Who and what a text speaks of: every word that stands for a party or a place, and which one."""

from conflictparse.mentions.model import ActorMentions, Mentions, PlaceMentions
from conflictparse.mentions.reader import find_mentions

__all__ = ["ActorMentions", "Mentions", "PlaceMentions", "find_mentions"]
