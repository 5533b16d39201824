// The whitened average in English.

export const en = {
  texts: {
    doc: 'Mean input at postsynaptic spikes, less the mean input, divided by the covariance of all inputs.',
    how: 'The spike-triggered average of the presynaptic PSPs, x, relative to their means, multiplied by the inverse of their covariance C and by the postsynaptic rate ν. Dividing by the covariance takes away what an input has only because it goes with others. It knows nothing of the neuron but the time course of a PSP: a ceiling for whoever has no model of the neuron.',
    memory: 'N² numbers for the presynaptic layer, N for each postsynaptic neuron.',
    cost: 'N at each spike of either layer, N³ for each look at the estimates.',
    local: 'No: a ceiling, not a rule for synapses.',
    fails:
      'With too few spikes to know the covariance of all inputs; and a little in any case, because inputs are not Gaussian and spikes reset the neuron.',
    psp: 'presynaptic PSP; stems: at spikes',
    pspNow: 'presynaptic PSP',
    mean: 'mean PSP of the whole run',
    deviation: 'by how much it is larger at postsynaptic spikes',
    variance: 'variance of this PSP',
    why: 'Over the whole run the presynaptic PSP is {mean} on average (dotted line), and {deviation} more at postsynaptic spikes (solid line). Its own variance is {variance}; the covariances with all others say how much of this is theirs.',
  },
};
