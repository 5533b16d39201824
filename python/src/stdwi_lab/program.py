"""Runs a link without a notebook, by the command line's program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import warnings
from dataclasses import dataclass

import numpy as np

from . import tables
from .errors import LinkError, LinkWarning, NoProgram

#: Where the link has a digest and the run another one.
DIFFERS = 1


@dataclass(frozen=True)
class Outcome:
    """What a run has come to."""

    link: str
    until_ms: float
    digest: str
    #: Whether the run has the digest that the link states; None where it states none.
    reproduced: bool | None
    #: Spikes per second and neuron, of the layers `pre` and `post`.
    rates_hz: dict[str, float]
    #: A row for each method, as `Lab.scores` has them.
    scores: np.ndarray
    engine: str


def run(link: str) -> Outcome:
    """Runs the experiment of a link up to its `until`, or for as long as its preset lasts.

    Needs the program `stdwi` on the PATH, or its path in the environment variable STDWI_BIN. What of the link cannot be used
    is told as a LinkWarning, and the rest runs.
    """
    if not isinstance(link, str):
        raise LinkError(f"a link is a text, not {type(link).__name__}")
    # Whatever the text starts with, it is no option.
    done = subprocess.run([_program(), "run", "--json", "--", link], capture_output=True, encoding="utf-8")
    lines = done.stderr.splitlines()
    problems = [line.removeprefix("link: ") for line in lines if line.startswith("link: ")]
    if done.returncode not in (0, DIFFERS) or not done.stdout:
        raise LinkError(" ".join(problems) or done.stderr.strip() or f"stdwi ended with status {done.returncode}")
    for problem in problems:
        warnings.warn(problem, LinkWarning, stacklevel=2)
    numbers = json.loads(done.stdout)
    return Outcome(
        link=link,
        until_ms=numbers["until_ms"],
        digest=numbers["digest"],
        reproduced=_reproduced(done.returncode, lines),
        rates_hz=numbers["rates_hz"],
        scores=tables.scores(numbers["methods"]),
        engine=numbers["engine"],
    )


def _reproduced(status: int, lines: list[str]) -> bool | None:
    if status == DIFFERS:
        return False
    return True if any(line.startswith("reproduced") for line in lines) else None


def _program() -> str:
    named = os.environ.get("STDWI_BIN")
    found = shutil.which(named or "stdwi")
    if found is None:
        where = f"STDWI_BIN names {named}, which is no program" if named else "there is no stdwi on the PATH"
        raise NoProgram(
            f"{where}. `cargo build --release --bin stdwi` makes target/release/stdwi; "
            "put it on the PATH, or its path into STDWI_BIN."
        )
    return found
