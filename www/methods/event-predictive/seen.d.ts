/** What the rule says of a synapse: one entry for each postsynaptic spike of the stretch. */
export type Seen = {
  estimate: number;
  time_ms: Float64Array;
  /** What the synapse would have delivered with weight 1 since the spike before. */
  input: Float32Array;
  /** By how much all weights together missed the threshold. */
  error: Float32Array;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
