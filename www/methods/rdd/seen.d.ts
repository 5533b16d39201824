/** What RDD says of a synapse: one entry a window. */
export type Seen = {
  estimate: number;
  drive: Float32Array;
  change: Float32Array;
  /** 1 where the window lies above threshold, else 0. */
  above: Float32Array;
  /** Slope and intercept of the line below threshold, then of the one above. */
  lines: Float64Array;
  /** The same of least squares through these windows; NaN where they are too few. */
  least_squares: Float64Array;
  threshold: number;
};

/** Windows of all neurons since the run began. */
export type Facts = {
  windows_below: number;
  windows_above: number;
};
