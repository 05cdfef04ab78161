"""One training loop for tagger and parser: Adam, a rate that warms up and then falls as a cosine, averaged weights.

Stanza's command lines train with a plateau schedule and keep the last weights; an exponential average of the weights, and a
rate that falls to nothing, give a better model in the same number of steps. The models, data loaders, scorers and files are Stanza's.
"""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch

WARM_UP = 200  # steps
AVERAGE = 0.998  # what a step leaves of the average before it
EVALUATE_EVERY = 500
SAVE_EVERY = 250
MAX_GRADIENT = 1.0


def train(
    model: torch.nn.Module,
    batches: Iterator[Any],
    *,
    loss: Callable[[Any], torch.Tensor],
    score: Callable[[torch.nn.Module], float],
    save: Callable[[torch.nn.Module], None],
    steps: int,
    rate: float,
    state: Path,
) -> None:
    """Train for ``steps`` and save the averaged model with the best score.

    Goes on from ``state`` if that file exists: stop it at any time, and start it again, with fewer or more steps if need be.
    """
    parameters = [each for each in model.parameters() if each.requires_grad]
    optimizer = torch.optim.Adam(parameters, lr=rate, betas=(0.9, 0.95), eps=1e-6)
    averaged = copy.deepcopy(model)
    average = [each for each in averaged.parameters() if each.requires_grad]
    done, best = 0, 0.0
    if state.exists():
        kept = torch.load(state, weights_only=True)
        model.load_state_dict(kept["model"])
        averaged.load_state_dict(kept["averaged"])
        optimizer.load_state_dict(kept["optimizer"])
        done, best = kept["done"], kept["best"]
    started, total = time.perf_counter(), 0.0
    for step in range(done + 1, steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = rate * min(step / WARM_UP, (1 + math.cos(math.pi * step / steps)) / 2)
        model.train()
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=not torch.cuda.is_available()):
            wrong = loss(next(batches))
        wrong.backward()
        torch.nn.utils.clip_grad_norm_(parameters, MAX_GRADIENT)
        optimizer.step()
        total += wrong.item()
        with torch.no_grad():
            torch._foreach_lerp_(average, parameters, 1 - min(AVERAGE, step / (step + 10)))
        if step % SAVE_EVERY == 0 or step == steps:
            seconds = (time.perf_counter() - started) / (step - done)
            print(f"step {step}/{steps}  loss {total / SAVE_EVERY:.4f}  {seconds:.2f} s a step", flush=True)
            total = 0.0
            if step % EVALUATE_EVERY == 0 or step == steps:
                reached = score(averaged)
                print(f"step {step}: {100 * reached:.2f} (best before {100 * best:.2f})", flush=True)
                if reached >= best:
                    best = reached
                    save(averaged)
            kept = {"model": model.state_dict(), "averaged": averaged.state_dict(), "optimizer": optimizer.state_dict()}
            torch.save({**kept, "done": step, "best": best}, state.with_suffix(".new"))
            state.with_suffix(".new").replace(state)
