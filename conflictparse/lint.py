"""Checks of rules that can only be made with a parser and with the other rules: ``python -m conflictparse.lint my_rules:RULES``.

What can be seen in one rule alone (a role given twice, a word in capitals) is an error when the rule is made.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

from attrs import field, frozen

from conflictparse.assemble import Reading, assemble
from conflictparse.backends.base import Backend, get_backend
from conflictparse.backends.lemmas import known_forms, split_lemma
from conflictparse.errors import ConflictParseError
from conflictparse.model import Actor, ControlStatus, Location, Report
from conflictparse.normalize import normalize
from conflictparse.parse import chains_of, read_text
from conflictparse.pattern import Role, Rule, Slot, example_roles, example_text
from conflictparse.tree import OPEN_CLASS, Document
