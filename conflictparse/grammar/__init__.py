"""What the grammar of Dutch tells of a sentence, whatever it is about: its clauses, how a verb stands, what a preposition governs."""

from conflictparse.grammar.cases import is_adjective, is_part, is_time, part_of, prepositions
from conflictparse.grammar.clauses import Clause, ClauseKind, Clauses, clauses_of
from conflictparse.grammar.shapes import Shape, shape_of

__all__ = [
    "Clause",
    "ClauseKind",
    "Clauses",
    "Shape",
    "clauses_of",
    "is_adjective",
    "is_part",
    "is_time",
    "part_of",
    "prepositions",
    "shape_of",
]
