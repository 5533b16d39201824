"""The page's tables as arrays. They are shared by all who ask, and therefore cannot be written to."""

from __future__ import annotations

import csv
import io
from typing import Any, Iterable

import numpy as np

SCORES = ("pearson_r", "row_pearson_r", "sign_accuracy", "angle_deg")


def scores(methods: Iterable[dict[str, Any]]) -> np.ndarray:
    """A row for each method; a score that there is not yet is nan."""
    rows = [(of["name"], *(np.nan if of[score] is None else of[score] for score in SCORES)) for of in methods]
    longest = max((len(name) for name, *_ in rows), default=1)
    return _fixed(np.array(rows, dtype=[("method", f"U{longest}"), *((score, float) for score in SCORES)]))


def history(text: str) -> np.ndarray:
    """A row for each time, a column for each score of each method."""
    columns = _columns(text)
    table = np.empty(len(next(iter(columns.values()))), dtype=[(name, float) for name in columns])
    for name, cells in columns.items():
        table[name] = _numbers(cells)
    return _fixed(table)


def weights(text: str) -> dict[str, np.ndarray]:
    """The true weights and each method's estimates, all by [post, pre]."""
    columns = _columns(text)
    post, pre = (np.array(columns.pop(name), dtype=int) for name in ("post", "pre"))
    matrices = {}
    for name, cells in columns.items():
        matrix = np.full((post.max() + 1, pre.max() + 1), np.nan)
        matrix[post, pre] = _numbers(cells)
        matrices["true" if name == "weight" else name] = _fixed(matrix)
    return matrices


def spikes(text: str) -> np.ndarray:
    """A row for each spike, oldest first; the layer is `stimulus`, `pre` or `post`."""
    columns = _columns(text)
    table = np.empty(len(columns["time_ms"]), dtype=[("time_ms", float), ("layer", "U8"), ("neuron", np.int64)])
    for name, cells in columns.items():
        table[name] = cells
    return _fixed(table)


def _columns(text: str) -> dict[str, tuple[str, ...]]:
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    return dict(zip(head, zip(*rows))) if rows else {name: () for name in head}


def _numbers(cells: Iterable[str]) -> np.ndarray:
    return np.array([float(cell) if cell else np.nan for cell in cells])


def _fixed(array: np.ndarray) -> np.ndarray:
    array.flags.writeable = False
    return array
