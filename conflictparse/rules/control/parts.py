"""What constructions share: who does it, where, by whom, in the tree and in the order of words."""

from conflictparse.pattern import Node, Reach, Role, argument
from conflictparse.tree import Deprel, Upos

SUBJECT = (Deprel.NSUBJ, Deprel.NSUBJ_PASS, Deprel.NSUBJ_OUTER)
OBJECT = (Deprel.OBJ, Deprel.IOBJ, Deprel.OBL_ARG)
OBLIQUE = (Deprel.OBL, Deprel.OBL_ARG, Deprel.NMOD, Deprel.ADVMOD, Deprel.OBL_AGENT)
AGENT = (Deprel.OBL_AGENT, Deprel.OBL, Deprel.NMOD, Deprel.OBL_ARG)

# in the tree
ACTOR_SUBJECT = argument(*SUBJECT, role=Role.ACTOR, without_case=True)
MAYBE_ACTOR_SUBJECT = argument(*SUBJECT, role=Role.ACTOR, without_case=True, required=False)
PLACE_SUBJECT = argument(*SUBJECT, role=Role.LOCATION, without_case=True)
PLACE_OBJECT = argument(*OBJECT, role=Role.LOCATION, without_case=True)
BY_ACTOR = argument(*AGENT, case=("door",), role=Role.ACTOR)
MAYBE_BY_ACTOR = argument(*AGENT, case=("door",), role=Role.ACTOR, required=False)
FROM_LOSER = argument(*OBLIQUE, case=("op", "van", "uit"), role=Role.FROM_ACTOR, required=False)

# by the order of words, where the tree is broken
NOMINAL = (Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.X, Upos.SYM)
NEAR_ACTOR = Node(reach=Reach.NEAR, upos=NOMINAL, role=Role.ACTOR, without_case=True)
NEAR_AGENT = Node(reach=Reach.NEAR, role=Role.ACTOR, case=("door",))
NEAR_PLACE = Node(reach=Reach.NEAR, role=Role.LOCATION, without_case=True)
NO_PASSIVE = argument(Deprel.AUX_PASS, absent=True)
NO_ATTRIBUTE = Node(reach=Reach.PARENT, deprel=(Deprel.AMOD,), absent=True)  # "de afgesneden weg"
