/** What least squares say of a synapse: one entry for each of the last postsynaptic spikes. */
export type Seen = {
  estimate: number;
  /** What the synapse would have delivered with weight 1 since the spike before. */
  input: Float32Array;
  /** What all others leave of the threshold. */
  left: Float32Array;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
