"""The page as a widget: shown in a notebook, it runs in the reader's browser and answers to Python."""

from __future__ import annotations

import gzip
import itertools
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import traitlets

from . import tables, waiting
from .errors import LinkError, LinkWarning, NoPage

#: How long a page that is shown may stay silent. While it computes it says every second that it is still there.
PATIENCE_S = 30
#: The same for one of which nobody knows whether it is shown: as a part of another widget, for example.
PATIENCE_UNSHOWN_S = 3

#: Which table of the page has what.
TABLES = {"scores": "scores", "history": "scores", "weights": "weights", "spikes": "spikes"}
#: What is small, or mostly so.
AT_ONCE = ("digest", "scores", "history", "weights")


class Lab(anywidget.AnyWidget):
    """An experiment, run by the page in the reader's browser; nothing is loaded from a network.

    `link` is the text of a link or a whole address. Shown as the last line of a cell, or by `display(lab)`, it runs. Another
    `link` is another run. What is asked of a run with `until` is asked of its end, and waits for it; of any other run it is
    what there is, and the run pauses for it.
    """

    _esm = Path(__file__).parent / "widget.js"

    link = traitlets.Unicode("", help="The link of the run: as it was set, or what the reader has made of it since").tag(
        sync=True
    )
    height = traitlets.Int(560, min=100, help="Height in the notebook, in CSS pixels").tag(sync=True)
    #: How many links Python has set: the page and its answers belong to one of them.
    _run = traitlets.Int(0).tag(sync=True)

    def __init__(self, link: str = "", *, height: int = 560) -> None:
        self._is_shown = False
        self._is_readers = False
        self._answers: dict[str, dict[str, Any]] = {}
        self._ids = map(str, itertools.count(1))
        self._forget()
        try:
            super().__init__(link=link, height=height)
        except traitlets.TraitError as error:
            raise LinkError(f"a link is a text: {error}") from None
        self.on_msg(self._hear)
        if waiting.kernel() is not None:
            waiting.hear_beside_cells(self.comm)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        self._is_shown = True
        return super()._repr_mimebundle_(**options)

    # What the run is.

    @property
    def state(self) -> dict[str, Any]:
        """What the run is and how far: `link`, `seed`, `time_ms`, `playing`, `until_ms`, `digest` (of a finished run) and more."""
        if self._state.get("digest") is None:
            self._ask("state")
        return dict(self._state)

    @property
    def digest(self) -> str | None:
        """The digest of the run at its `until`; None of a run that has no end."""
        return self._result("digest")

    @property
    def scores(self) -> np.ndarray:
        """A row for each method: `method`, `pearson_r`, `row_pearson_r`, `sign_accuracy`, `angle_deg`."""
        return self._result("scores")

    @property
    def history(self) -> np.ndarray:
        """The scores over time: `time_ms`, and four columns for each method (`stdwi_pearson_r`, …)."""
        return self._result("history")

    @property
    def weights(self) -> dict[str, np.ndarray]:
        """`true` and, by the name of each method, what it inferred: matrices by [post, pre]."""
        return dict(self._result("weights"))

    @property
    def spikes(self) -> np.ndarray:
        """Every spike from t = 0: `time_ms`, `layer` (stimulus, pre, post), `neuron`. A warning says where there are too many."""
        return self._result("spikes")

    # What can be done with it.

    def run_until(self, s: float | None = None, *, time_ms: float | None = None) -> dict[str, Any]:
        """Runs until a simulated time, in seconds or, by name, in milliseconds, and returns the state there."""
        if (s is None) == (time_ms is None):
            raise TypeError("run_until needs one time: seconds, or time_ms=…")
        return self._ask("runUntil", time_ms=float(time_ms if s is None else s * 1000))["state"]

    def set(self, **changes: float | str | None) -> dict[str, Any]:
        """Changes keys of the link, all of them or, with a LinkError, none; None goes back to the preset."""
        return self._ask("set", LinkError, changes=changes)["state"]

    def play(self) -> None:
        """Lets it run."""
        self._ask("play")

    def pause(self) -> None:
        """Lets it wait."""
        self._ask("pause")

    def step(self, unit: str = "step") -> dict[str, Any]:
        """Takes one `step`, or goes on to the next `spike` or `stimulus`; returns the state there."""
        return self._ask("step", unit=unit)["state"]

    def reset(self) -> None:
        """Back to t = 0."""
        self._ask("reset")

    # How Python and the page talk.

    @traitlets.validate("link")
    def _strip(self, proposal: dict[str, Any]) -> str:
        return proposal["value"].strip()

    @traitlets.observe("link")
    def _begin_anew(self, _change: Any) -> None:
        if self._is_readers:
            return
        self._forget()
        self._run += 1

    def _forget(self) -> None:
        self._state: dict[str, Any] = {}
        self._heard = 0.0
        self._has_warned = False
        self._results: dict[str, Any] = {}

    def _hear(self, _widget: Any, message: dict[str, Any], buffers: list[Any]) -> None:
        if message["run"] != self._run:
            return
        self._heard = time.monotonic()
        if "state" in message:
            if message["state"]["digest"] is None or message["state"]["digest"] != self._state.get("digest"):
                self._results.clear()
            self._state = message["state"]
        if "link" in message:
            self._is_readers = True
            try:
                self.link = message["link"]
            finally:
                self._is_readers = False
        if message["type"] in ("answer", "error"):
            texts = {"text": gzip.decompress(buffer).decode("utf-8") for buffer in buffers}
            self._answers[message["id"]] = {**message, **message.get("answer", {}), **texts}

    def _result(self, name: str) -> Any:
        """What was asked of a finished run does not change any more. Most of it comes at once: a kernel that runs many cells
        in a row may let one of them wait, and no other (ipykernel 6)."""
        if name in self._results:
            return self._results[name]
        self._ask("end")
        is_finished = self._state["digest"] is not None
        names = dict.fromkeys([name, *AT_ONCE] if is_finished else [name])
        tables_of_page: dict[str, dict[str, Any]] = {}
        results: dict[str, Any] = {}
        for wanted in names:
            table = TABLES.get(wanted)
            if table is not None and table not in tables_of_page:
                tables_of_page[table] = self._ask("table", format=table)
            results[wanted] = self._made(wanted, tables_of_page.get(table or "", {}))
        if is_finished:
            self._results |= results
        return results[name]

    def _made(self, name: str, answer: dict[str, Any]) -> Any:
        match name:
            case "digest":
                return self._state["digest"]
            case "scores":
                return tables.scores(answer["methods"])
            case "history":
                return tables.history(answer["text"])
            case "weights":
                return tables.weights(answer["text"])
            case "spikes":
                if answer["until_ms"] < self._state["time_ms"]:
                    message = f"there are too many spikes to keep; these reach to {answer['until_ms']:g} ms"
                    warnings.warn(message, stacklevel=4)
                return tables.spikes(answer["text"])
        raise KeyError(name)

    def _ask(self, what: str, error_class: type[Exception] = RuntimeError, **how: Any) -> dict[str, Any]:
        if waiting.kernel() is None:
            raise NoPage("There is no notebook here to show the page in. stdwi_lab.run(link) computes without one.")
        asked = next(self._ids)
        since = time.monotonic()
        self.send({"id": asked, "run": self._run, "do": what, **how})
        waiting.wait(lambda: asked in self._answers or self._is_silent(since))
        answer = self._answers.pop(asked, None)
        if answer is None:
            raise NoPage(self._silence())
        if answer["type"] == "error":
            raise error_class(answer["message"])
        self._warn()
        return answer

    def _is_silent(self, since: float) -> bool:
        is_known = self._is_shown or self._heard > 0
        return time.monotonic() - max(since, self._heard) > (PATIENCE_S if is_known else PATIENCE_UNSHOWN_S)

    def _silence(self) -> str:
        without = "stdwi_lab.run(link) computes without a page."
        if not self._is_shown and self._heard == 0:
            return f"This Lab is not shown, and it is the page that computes. Make it the last line of a cell. {without}"
        return (
            f"The page has said nothing for {PATIENCE_S} s. It computes in the browser that shows this notebook: is it open "
            f"there, and the output not cleared? If it is, ask again in the next cell. {without}"
        )

    def _warn(self) -> None:
        """What the page found in the link. Not when it says so: nobody would see it then."""
        if self._has_warned:
            return
        self._has_warned = True
        for problem in self._state.get("problems", []):
            warnings.warn(problem["message"], LinkWarning, stacklevel=5)
