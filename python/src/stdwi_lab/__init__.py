"""STDWI Lab in notebooks and scripts: a link is an experiment, and gives the same bits everywhere."""

from .errors import LinkError, LinkWarning, NoPage, NoProgram
from .lab import Lab
from .program import Outcome, run

__all__ = ["Lab", "LinkError", "LinkWarning", "NoPage", "NoProgram", "Outcome", "run"]
