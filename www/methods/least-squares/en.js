// Least squares in English.

export const en = {
  texts: {
    doc: 'Each postsynaptic spike says that the weighted input has just reached threshold; the weights that fit all of these best.',
    how: 'The equations are those of the event predictive rule, one for each postsynaptic spike, but all of them are kept and solved together: the weights with the smallest squared error. No synapse could do this. It is a ceiling: what the spikes tell whoever knows the neuron. Its estimates are in the unit of the true weights.',
    memory: 'N² numbers for each postsynaptic neuron.',
    cost: 'N² at each postsynaptic spike, N³·M for each look at the estimates.',
    local: 'No: a ceiling, not a rule for synapses.',
    fails: 'As the event predictive rule: it solves the same equations.',
    input: 'what this synapse had delivered, f',
    left: 'what the others leave of the threshold',
    why: 'Each mark is one of the last {spikes} postsynaptic spikes: what this synapse had delivered up to it, against what all others leave of the threshold. The slope of the line is the weight, {slope}.',
  },
};
