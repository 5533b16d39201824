/** What the rule says of a synapse over the last half second. */
export type Seen = {
  estimate: number;
  time_ms: Float64Array;
  pre_spike_ms: Float64Array;
  post_spike_ms: Float64Array;
  /** Presynaptic PSP less its running mean. */
  surprise: Float32Array;
  /** Spikes predicted for the last whole millisecond. */
  predicted: Float32Array;
  /** The estimate. */
  course: Float32Array;
  bias: number;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
