"""Without a notebook and without a browser: what Python does by itself. tests/hosts/ has real notebooks."""

import gzip
import json
import os
import stat
import tempfile
import unittest
import warnings
from pathlib import Path
from unittest import mock

import numpy as np

import stdwi_lab
from stdwi_lab import Lab, LinkError, LinkWarning, NoPage, NoProgram, tables, waiting

LINK = "v=1&seed=7&until=20000"
DIGEST = "fe399b519204520a"
METHOD = {"pearson_r": 0.5, "row_pearson_r": 0.25, "sign_accuracy": 0.75, "angle_deg": None}
TEXTS = {
    "scores": "time_ms,stdwi_pearson_r\r\n0,\r\n10,0.5\r\n",
    "weights": "post,pre,weight,stdwi\r\n0,0,1.5,0\r\n0,1,-2,\r\n1,0,3,0.25\r\n1,1,4,1e-7\r\n",
    "spikes": "time_ms,layer,neuron\r\n0.25,stimulus,3\r\n0.5,post,1\r\n",
}


class Page:
    """Answers as the page does, from the place where its messages come in."""

    def __init__(self, lab, **state):
        self.lab = lab
        self.asked = []
        self.state = {"link": LINK, "time_ms": 0, "until_ms": 20000, "digest": None, "problems": [], **state}

    def send(self, question):
        self.asked.append(question["do"])
        answer, buffers = {}, []
        if question["do"] in ("end", "table", "runUntil") and self.state["until_ms"] is not None:
            self.state |= {"time_ms": 20000, "digest": DIGEST}
        if question["do"] == "table":
            answer = {"until_ms": 0.5, "methods": [{"name": "stdwi", **METHOD}]}
            buffers = [gzip.compress(TEXTS[question["format"]].encode())]
        if question["do"] == "set" and "seed" in question["changes"]:
            self.hear("error", question, message="seed must be a whole number")
        else:
            self.hear("answer", question, buffers, state=dict(self.state), answer=answer)

    def hear(self, kind, question=None, buffers=(), **fields):
        of = {} if question is None else {"id": question["id"]}
        self.lab._hear(self.lab, {"type": kind, "run": self.lab._run, **of, **fields}, list(buffers))


class LabTest(unittest.TestCase):
    def shown(self, link=LINK, **state):
        lab = Lab(link)
        page = Page(lab, **state)
        for patch in (
            mock.patch.object(lab, "send", page.send),
            mock.patch.object(waiting, "kernel", lambda: object()),
        ):
            patch.start()
            self.addCleanup(patch.stop)
        return lab, page

    def test_the_wheel_has_the_page(self):
        script = Path(stdwi_lab.__file__).with_name("widget.js").read_text("utf-8")
        self.assertIn('customElements.define("stdwi-lab"', script)
        self.assertRegex(script, r"export ?\{.* as default ?\}")

    def test_without_a_notebook_it_says_so_and_what_does_without(self):
        with self.assertRaisesRegex(NoPage, r"no notebook.*stdwi_lab\.run"):
            Lab(LINK).scores

    def test_a_link_is_a_text_and_keeps_what_it_was(self):
        with self.assertRaises(LinkError):
            Lab(7)
        lab = Lab(f"  {LINK}\n")
        with self.assertRaises(Exception):
            lab.link = None
        self.assertEqual(lab.link, LINK)

    def test_silence_is_told_apart_by_whether_it_is_shown(self):
        lab, _ = self.shown()
        with (
            mock.patch.object(lab, "send", lambda question: None),
            mock.patch.multiple("stdwi_lab.lab", PATIENCE_S=0, PATIENCE_UNSHOWN_S=0),
        ):
            with self.assertRaisesRegex(NoPage, "is not shown"):
                lab.scores
            lab._is_shown = True
            with self.assertRaisesRegex(NoPage, "said nothing"):
                lab.scores

    def test_results_are_those_of_the_end_as_arrays_and_asked_for_once(self):
        lab, page = self.shown()
        self.assertEqual(lab.digest, DIGEST)
        self.assertEqual(lab.scores["pearson_r"].tolist(), [0.5])
        self.assertTrue(np.isnan(lab.scores["angle_deg"][0]))
        self.assertEqual(lab.history["time_ms"].tolist(), [0, 10])
        self.assertEqual(lab.weights["true"].tolist(), [[1.5, -2], [3, 4]])
        self.assertTrue(np.isnan(lab.weights["stdwi"][0, 1]))
        self.assertEqual(page.asked, ["end", "table", "table"])
        with self.assertRaises(ValueError):
            lab.weights["true"][0, 0] = 0

    def test_too_many_spikes_are_told(self):
        lab, _ = self.shown()
        with self.assertWarnsRegex(UserWarning, "reach to 0.5 ms"):
            spikes = lab.spikes
        self.assertEqual(spikes.tolist(), [(0.25, "stimulus", 3), (0.5, "post", 1)])

    def test_a_run_without_an_end_is_asked_each_time(self):
        lab, page = self.shown(until_ms=None)
        self.assertIsNone(lab.digest)
        lab.scores, lab.scores
        self.assertEqual(page.asked, ["end", "end", "table", "end", "table"])

    def test_another_link_is_another_run_and_the_old_one_is_not_heard_any_more(self):
        lab, _ = self.shown()
        lab.scores
        old = lab._run
        lab.link = "v=1&seed=8"
        lab._hear(lab, {"type": "state", "run": old, "state": {"digest": DIGEST}}, [])
        self.assertEqual((lab._state, lab._results), ({}, {}))

    def test_what_the_reader_makes_of_it_is_the_link_and_no_new_run(self):
        lab, page = self.shown()
        run = lab._run
        page.hear("state", state=page.state, link="v=1&seed=9")
        self.assertEqual((lab.link, lab._run), ("v=1&seed=9", run))

    def test_problems_of_a_link_are_warned_of_once(self):
        lab, _ = self.shown(problems=[{"message": "bla is not a key of links"}])
        with self.assertWarnsRegex(LinkWarning, "bla is not a key"):
            lab.state
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            lab.state

    def test_what_the_page_refuses_is_an_error_in_its_words(self):
        lab, _ = self.shown()
        with self.assertRaisesRegex(LinkError, "seed must be"):
            lab.set(seed="x")
        self.assertEqual(lab.link, LINK)

    def test_times_are_seconds_or_named(self):
        lab, _ = self.shown()
        self.assertEqual(lab.run_until(20)["digest"], DIGEST)
        for times in ({}, {"s": 1, "time_ms": 1000}):
            with self.assertRaises(TypeError):
                lab.run_until(**times)


class RunTest(unittest.TestCase):
    def program(self, *, status=0, out="", err=""):
        """One that says what it is told to."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = Path(folder.name, "stdwi")
        file.write_text(f"#!/bin/sh\ncat <<'E'\n{out}\nE\ncat >&2 <<'E'\n{err}\nE\nexit {status}\n")
        file.chmod(file.stat().st_mode | stat.S_IEXEC)
        patch = mock.patch.dict(os.environ, STDWI_BIN=str(file))
        patch.start()
        self.addCleanup(patch.stop)

    def test_what_is_missing_is_named(self):
        with mock.patch.dict(os.environ, STDWI_BIN="/nowhere/stdwi"), self.assertRaisesRegex(NoProgram, "STDWI_BIN names"):
            stdwi_lab.run(LINK)
        with mock.patch.dict(os.environ, PATH=""):
            os.environ.pop("STDWI_BIN", None)
            with self.assertRaisesRegex(NoProgram, "no stdwi on the PATH"):
                stdwi_lab.run(LINK)

    @unittest.skipUnless("STDWI_BIN" in os.environ, "STDWI_BIN names no program")
    def test_the_program_gives_the_digest(self):
        outcome = stdwi_lab.run(f"{LINK}&digest={DIGEST}")
        self.assertEqual((outcome.digest, outcome.until_ms, outcome.reproduced), (DIGEST, 20000, True))
        self.assertEqual(outcome.scores["method"].tolist(), ["stdwi", "akrout", "rdd"])
        with self.assertWarnsRegex(LinkWarning, "bla is not a key"):
            self.assertIsNone(stdwi_lab.run("seed=7&bla=1&until=100").reproduced)
        with self.assertRaisesRegex(LinkError, "not of the form"):
            stdwi_lab.run("hello")
        with self.assertRaises(LinkError):
            stdwi_lab.run("--help")

    @unittest.skipIf(os.name == "nt", "a script of sh")
    def test_another_digest_is_no_error_and_told(self):
        out = {"until_ms": 1, "digest": "0", "engine": "e", "rates_hz": {}, "methods": [{"name": "stdwi", **METHOD}]}
        self.program(status=1, out=json.dumps(out), err="not reproduced: the link expects another")
        self.assertIs(stdwi_lab.run(LINK).reproduced, False)

    @unittest.skipIf(os.name == "nt", "a script of sh")
    def test_nothing_usable_is_an_error_with_the_reason(self):
        self.program(status=2, err="link: hello is not of the form key=value")
        with self.assertRaisesRegex(LinkError, "^hello is not"):
            stdwi_lab.run("hello")


class TablesTest(unittest.TestCase):
    def test_tables_without_rows(self):
        self.assertEqual(len(tables.spikes("time_ms,layer,neuron\r\n")), 0)
        self.assertEqual(len(tables.history("time_ms\r\n")), 0)
        self.assertEqual(len(tables.scores([])), 0)


if __name__ == "__main__":
    unittest.main()
