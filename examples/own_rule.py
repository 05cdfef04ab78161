"""Write a rule of your own, check it by its examples, and read with it beside the bundled rules.

Run it from a checkout: ``python examples/own_rule.py``. Who levies a tax in a town has that town, says this rule.
"""

from conflictparse import ControlStatus, parse_report
from conflictparse.lint import lint
from conflictparse.pattern import Beside, Function, Role, Rule, Slot
from conflictparse.rules.alliances import ALLIANCE_RULES
from conflictparse.rules.control import CONTROL_RULES

TAXES = Rule(
    id="control.holds.taxes",
    emits=ControlStatus.HOLDS,
    words=("heffen", "innen"),
    beside=(Beside("belasting tol"),),
    slots=(Slot(Role.LOCATION, Function.THERE), Slot(Role.ACTOR, Function.DOER)),
    examples=(
        "<actor>M23</actor> heft belasting in <location>Rubaya</location>.",
        "In <location>Kismayo</location> werd jarenlang tol geïnd door <actor>Al-Shabaab</actor>.",
    ),
    counterexamples=("De regering heft belasting op suiker.", "De rebellen betalen belasting in Goma."),
)
RULES = (TAXES, *CONTROL_RULES, *ALLIANCE_RULES)
TEXT = "Het leger trok zich terug uit Rubaya. Sindsdien innen de rebellen van M23 er tol."

print("Problems with the rule:", *lint((TAXES,)) or ("none",))
for heading, rules in (("With the bundled rules:", None), ("With our own too:", RULES)):
    print(heading)
    for claim in parse_report(TEXT, rules=rules).control_claims:
        print(f"  {claim.actor.name if claim.actor else 'someone'} {claim.status} {claim.location.name} [{claim.evidence[0].rule}]")
