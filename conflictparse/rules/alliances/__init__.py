"""Constructions that say who is on one side with whom. Specific ones first, and who leads or leaves before who belongs."""

from conflictparse.rules.alliances.cooperates import COOPERATES_RULES
from conflictparse.rules.alliances.part_of import PART_OF_RULES
from conflictparse.rules.alliances.supports import SUPPORTS_RULES

ALLIANCE_RULES = (*SUPPORTS_RULES, *PART_OF_RULES, *COOPERATES_RULES)
