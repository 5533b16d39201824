// What each method executes: `node build/operations.mjs CORE INTO` runs a core that counts its instructions (`wasm-tools counting`) and writes
// `{method: string | null, step, spike, arithmetic}[]`, the network alone first and then what each method adds to it: WebAssembly instructions a step
// and for each presynaptic spike, and the share of them that is arithmetic on floating-point numbers. Every browser executes the same.

import { readFileSync, writeFileSync } from 'node:fs';
import { initSync, TimingOf } from '../www/pkg/plans/stdwi_lab.js';

/** A second to begin with, then four of Akrout's batches. */
const [WARM_UP, STEPS] = [4000, 160_000];

const [file, into] = process.argv.slice(2);
const core = /** @type {any} */ (initSync({ module: new WebAssembly.Module(readFileSync(file)) }));
const soFar = () => [Number(core.instructions.value), Number(core.arithmetic.value)];

const timing = new TimingOf();
const executed = Array.from({ length: timing.runs() }, (_, index) => {
  timing.advance(index, WARM_UP);
  const before = soFar();
  timing.advance(index, STEPS);
  const [instructions, arithmetic] = soFar().map((count, kind) => count - before[kind]);
  // What each adds to the network, the core works out; a count is as good as a time.
  timing.add(index, STEPS, instructions / 1e6);
  return [instructions, arithmetic];
});
const operations = timing.costs().map(({ method, step_ns: step, spike_ns: spike }, index) => {
  const [instructions, arithmetic] = executed[index].map(
    (count, kind) => count - (index === 0 ? 0 : executed[0][kind]),
  );
  return { method, step, spike, arithmetic: arithmetic / instructions };
});
writeFileSync(into, JSON.stringify(operations));
