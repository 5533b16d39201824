"""Lets answers of the page in while a cell is still running.

A kernel does one thing after the other: what a page says while a cell runs, it hears only when the cell has ended, and a cell
that waits for it waits for ever. Kernels of different years have different ways around this.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterator

import nest_asyncio2
from IPython import get_ipython
from jupyter_ui_poll import ui_events

#: Seconds between two looks. Nobody sees a delay as short as this.
PAUSE_S = 0.02


def kernel() -> object | None:
    """The kernel of the notebook that this runs in, if it is one."""
    return getattr(get_ipython(), "kernel", None)


def wait(is_over: Callable[[], bool]) -> None:
    """Returns when `is_over` says so, and lets messages in meanwhile."""
    with _listening() as listen:
        while not is_over():
            listen()


@contextlib.contextmanager
def _listening() -> Iterator[Callable[[], object]]:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        # A thread of its own, beside the one that messages come to.
        yield lambda: time.sleep(PAUSE_S)
        return
    if hasattr(kernel(), "do_one_iteration"):
        # ipykernel up to 7.1: what else is to be run is set aside until this cell has ended.
        with ui_events() as poll:
            yield lambda: (poll(10), time.sleep(PAUSE_S))
    else:
        # ipykernel from 7.4 on hears messages of widgets whenever its loop goes round. In 7.2 and 7.3 that is so only where the
        # notebook has a thread of its own for them, as JupyterLab has since 4.4.
        nest_asyncio2.apply(loop)
        yield lambda: loop.run_until_complete(asyncio.sleep(PAUSE_S))
