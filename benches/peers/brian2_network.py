"""The network of preset `paper` with STDWI in Brian2 (C++ standalone), for a comparison of speed.

Run by `cargo xtask bench --peers` with the path of `stdwi` as argument. Before anything is timed, rates and scores must
agree with ours; the random streams differ, and Brian2's Euler step decays traces by 1 - dt/tau instead of exp(-dt/tau).
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np
from brian2 import (
    Hz,
    NeuronGroup,
    PoissonGroup,
    SpikeMonitor,
    Synapses,
    TimedArray,
    defaultclock,
    device,
    ms,
    prefs,
    run,
    second,
    seed,
    set_device,
)

DURATION_S = 100.0
ETA = 5e-4
N_PRE, N_POST, ACTIVE = 100, 10, 20

# Everything except what is named here is the published setting (see MODEL.md).
LAYER = """
dv/dt = (-v + (drive - v)) / (20*ms) : 1
drive = scale * (slow - fast) / 7 : 1
dslow/dt = -slow / (10*ms) : 1
dfast/dt = -fast / (3*ms) : 1
scale : 1 (constant)
"""
PRE = LAYER + """
dtrace_fast/dt = -trace_fast / (20*ms) : 1
dtrace_slow/dt = -trace_slow / (200*ms) : 1
"""


def simulate():
    """Returns rates, Pearson's r, and seconds of wall time of the simulation alone."""
    random = np.random.default_rng(1)
    weights = 7.5 * 12 * (0.5 / np.sqrt(ACTIVE) * random.standard_normal((N_PRE, N_POST)) + 1 / ACTIVE)
    stimuli = int(DURATION_S * 10)
    rates = np.zeros((stimuli, N_PRE))
    for stimulus in rates:
        stimulus[random.choice(N_PRE, ACTIVE, replace=False)] = 200
    rate = TimedArray(rates * Hz, dt=100 * ms)  # noqa: F841 (used by name in the model)

    stimulation = PoissonGroup(N_PRE, rates="rate(t, i)")
    pre = NeuronGroup(N_PRE, PRE, threshold="v >= 1", reset="v = -1\ntrace_fast += 1\ntrace_slow += 0.1", method="euler")
    post = NeuronGroup(N_POST, LAYER, threshold="v >= 1", reset="v = -1", method="euler")
    pre.scale, post.scale = 12, 1
    stimulate = Synapses(stimulation, pre, on_pre="slow_post += 1\nfast_post += 1")
    stimulate.connect(j="i")
    connect = Synapses(
        pre,
        post,
        "w : 1\nestimate : 1",
        on_pre="slow_post += w\nfast_post += w",
        on_post="estimate += eta * ((trace_fast_pre - trace_slow_pre) - 0.1 * estimate)",
        namespace={"eta": ETA},
    )
    connect.connect()
    connect.w = weights.flatten()
    pre_spikes, post_spikes = SpikeMonitor(pre, record=False), SpikeMonitor(post, record=False)
    run(DURATION_S * second, namespace={"rate": rate})
    folder = tempfile.mkdtemp()
    device.build(directory=folder, compile=True, run=False)
    start = time.perf_counter()
    device.run(folder, with_output=False, run_args=[])
    seconds = time.perf_counter() - start
    estimate = np.array(connect.estimate[:])
    r = np.corrcoef(estimate, weights.flatten())[0, 1]
    result = (
        pre_spikes.num_spikes / (N_PRE * DURATION_S),
        post_spikes.num_spikes / (N_POST * DURATION_S),
        r,
        seconds,
    )
    shutil.rmtree(folder)
    return result


def run_ours(stdwi, link):
    """What our command line says of a link."""
    return json.loads(subprocess.run([stdwi, "run", link, "--json"], check=True, capture_output=True).stdout)


def main():
    stdwi = sys.argv[1]
    prefs.codegen.target = "numpy"
    set_device("cpp_standalone", build_on_run=False)
    defaultclock.dt = 0.25 * ms
    seed(1)
    link = f"v=1&preset=paper&learning_rate={ETA}&until={DURATION_S * 1000}"
    start = time.perf_counter()
    ours = run_ours(stdwi, link)
    our_seconds = time.perf_counter() - start
    pre, post, r, seconds = simulate()
    our_r = ours["methods"][0]["pearson_r"]
    print(f"rates pre {pre:.2f} Hz (ours {ours['rates_hz']['pre']:.2f}), post {post:.1f} Hz (ours {ours['rates_hz']['post']:.1f})")
    print(f"STDWI r {r:.3f} (ours {our_r:.3f})")
    # Postsynaptic rates depend on the draw of weights: theirs must lie within three standard deviations of ours.
    post_rates = [run_ours(stdwi, f"v=1&seed={n}&until=20000")["rates_hz"]["post"] for n in range(1, 13)]
    mean, deviation = np.mean(post_rates), np.std(post_rates, ddof=1)
    print(f"post rates of 12 seeds of ours: {mean:.1f} ± {deviation:.1f} Hz")
    agree = abs(pre / ours["rates_hz"]["pre"] - 1) < 0.05 and abs(post - mean) < 3 * deviation
    if not agree or abs(r - our_r) > 0.02:
        sys.exit("the models do not agree: no timing")
    steps = DURATION_S * 4000
    print(f"Brian2 C++ standalone, STDWI alone: {seconds * 1e6 / steps:.3f} µs per step")
    print(f"stdwi, all three methods and score curves: {our_seconds * 1e6 / steps:.3f} µs per step, with start-up")


main()
