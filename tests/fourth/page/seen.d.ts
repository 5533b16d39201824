/** What the rule says of a synapse: one entry a stimulus. */
export type Seen = {
  estimate: number;
  product: Float32Array;
  mean_product: number;
};

export type Facts = { stimuli: number };
