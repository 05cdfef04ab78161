"""A Stanza pipeline from its files."""

from __future__ import annotations

import logging
from typing import Any

import stanza
import torch
from stanza import Pipeline

from conflictparse.backends.stanza import faster
from conflictparse.backends.stanza.folder import REINSTALL
from conflictparse.errors import ModelError

_PROCESSORS = "tokenize,pos,lemma,depparse"
# Sentences or words that go through a model together
_SIZES = {"tokenize_batch_size": 64, "pos_batch_size": 200, "lemma_batch_size": 1000, "depparse_batch_size": 4000}


def load(model: str, options: dict[str, Any], *, device: str | None, quantized: bool) -> Pipeline:
    """A pipeline that is ready to be used.

    Raises:
        ModelError: if Stanza cannot load it.
    """
    logging.getLogger("stanza").setLevel(logging.ERROR)
    _do_not_load_the_compiler()
    try:
        with torch.inference_mode():
            pipeline = stanza.Pipeline(
                lang="nl",
                processors=_PROCESSORS,
                download_method=None,
                verbose=False,
                **_SIZES,
                **options,
                **({"device": device} if device else {}),
            )
            if quantized and pipeline.device == "cpu":
                faster.quantize(pipeline)
            faster.quicken(pipeline)
    except Exception as wrong:  # stanza and torch raise many kinds here; none may pass this package
        raise ModelError(model=model, reason=f"Stanza says: {wrong}.", remedy=REINSTALL) from wrong
    return pipeline


def _do_not_load_the_compiler() -> None:
    """Stanza makes an optimizer for each model that it loads, and the first one imports torch's compiler, for over a second.

    The import is there to keep the compiler away from this method; where nothing is compiled, the method does as well itself.
    """
    method = torch.optim.Optimizer.add_param_group
    if (plain := getattr(method, "__wrapped__", None)) is not None and not hasattr(plain, "__dynamo_disable"):
        plain.__dynamo_disable = plain
