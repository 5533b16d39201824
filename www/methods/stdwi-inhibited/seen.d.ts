/** What the rule says of a synapse over the last half second. */
export type Seen = {
  estimate: number;
  time_ms: Float64Array;
  pre_spike_ms: Float64Array;
  post_spike_ms: Float64Array;
  /** Fast minus slow trace. */
  difference: Float32Array;
  /** What inhibition leaves of it. */
  left: Float32Array;
  gain: number;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
