/** What Akrout's rule says of a synapse: one entry a stimulus. */
export type Seen = {
  estimate: number;
  pre_count: Float32Array;
  post_count: Float32Array;
  mean_pre: number;
  mean_post: number;
  covariance: number;
  /** Counts per count; NaN where the presynaptic count never varied. */
  slope: number;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
