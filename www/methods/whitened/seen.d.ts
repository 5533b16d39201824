/** What the average says of a synapse: the PSP over the last half second, and sums over the whole run (NaN before the first spike). */
export type Seen = {
  estimate: number;
  time_ms: Float64Array;
  pre_spike_ms: Float64Array;
  post_spike_ms: Float64Array;
  psp: Float32Array;
  mean: number;
  /** Mean at postsynaptic spikes less the mean. */
  deviation: number;
  variance: number;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
