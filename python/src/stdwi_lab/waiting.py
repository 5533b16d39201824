"""Lets answers of the page in while a cell is still running.

A kernel does one thing after the other: what a page says while a cell runs, it hears only when the cell has ended, and a cell
that waits for it would wait for ever. Kernels of different years have different ways around this:

- ipykernel up to 7.1 can be asked to look for messages (jupyter_ui_poll, which sets aside what is not for widgets);
- from 7.0 on there are subshells, threads that do what they are sent. JupyterLab sends what widgets say to one, from 4.4 on;
  ipykernel 7.4 sends it back to where the widget spoke, which is the cell that waits. So the widget has a subshell of its own.

What is left out is ipykernel 7.2 and 7.3 with an older JupyterLab: there an answer comes in the next cell.
"""

from __future__ import annotations

import contextlib
import functools
import queue
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import ipykernel
from IPython import get_ipython
from jupyter_client import BlockingKernelClient
from jupyter_ui_poll import ui_events

#: Seconds between two looks. Nobody sees a delay as short as this.
PAUSE_S = 0.02

#: Seconds in which a kernel that can make a subshell has made it.
SUBSHELL_S = 5


def kernel() -> Any:
    """The kernel of the notebook that this runs in, if it is one."""
    return getattr(get_ipython(), "kernel", None)


def wait(is_over: Callable[[], bool]) -> None:
    """Returns when `is_over` says so, and lets messages in meanwhile."""
    with _listening() as listen:
        while not is_over():
            listen()
            time.sleep(PAUSE_S)


@contextlib.contextmanager
def _listening() -> Iterator[Callable[[], object]]:
    is_in_cell = threading.current_thread() is threading.main_thread()
    if is_in_cell and hasattr(kernel(), "do_one_iteration"):
        with ui_events() as poll:
            yield lambda: poll(10)
    else:
        yield lambda: None


def hear_beside_cells(comm: Any) -> None:
    """Has what comes for a widget heard by a subshell, where the kernel asks its comm for one."""
    if not hasattr(comm, "_reply_subshell_for"):
        return
    subshell = _own_subshell()
    if subshell is not None:
        comm._reply_subshell_for = lambda _data, _default: subshell


@functools.cache
def _own_subshell() -> str | None:
    """One for all widgets, made as front ends make theirs: by a request on the kernel's control channel."""
    client = BlockingKernelClient(connection_file=ipykernel.get_connection_file())
    client.load_connection_file()
    client.start_channels(shell=False, iopub=False, stdin=False, hb=False, control=True)
    try:
        request = client.session.msg("create_subshell_request")
        client.control_channel.send(request)
        until = time.monotonic() + SUBSHELL_S
        while (left := until - time.monotonic()) > 0:
            reply = client.get_control_msg(timeout=left)
            if reply["parent_header"].get("msg_id") == request["header"]["msg_id"]:
                return reply["content"].get("subshell_id")
    except queue.Empty:
        pass
    finally:
        client.stop_channels()
    return None
