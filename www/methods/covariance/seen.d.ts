/** What covariance says of a synapse: one entry a stimulus. */
export type Seen = {
  estimate: number;
  pre_count: Float32Array;
  post_count: Float32Array;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
