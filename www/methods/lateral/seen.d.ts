/** What the rule says of a synapse over the last half second. */
export type Seen = {
  estimate: number;
  time_ms: Float64Array;
  pre_spike_ms: Float64Array;
  post_spike_ms: Float64Array;
  /** PSP less its running mean. */
  input: Float32Array;
  /** What the neighbours did not predict of it. */
  surprise: Float32Array;
  /** The estimate. */
  course: Float32Array;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
