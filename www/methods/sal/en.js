// SAL in English.

export const en = {
  texts: {
    doc: 'A postsynaptic spike adds what the presynaptic neuron did before it; a presynaptic spike takes away what the postsynaptic one did.',
    how: 'Each neuron leaves a [trace](trace) that decays. At a postsynaptic spike the presynaptic trace counts for the weight, at a presynaptic spike the postsynaptic trace counts against it. Coincidences that are as likely one way round as the other cancel; what the synapse causes comes in one order only. In the original the rule aligns the two directions of a reciprocal connection. Here it only watches (open loop), which makes it another rule than the published one.',
    memory: 'One trace for each neuron of both layers, one number for each synapse.',
    cost: 'N at each postsynaptic spike, M at each presynaptic one.',
    local: 'Yes: a trace of one neuron, a spike of the other, both ways.',
    fails:
      'Where inputs share spikes, like STDWI: a bystander that shares spikes with a driver also spikes before the postsynaptic neuron.',
    traces: 'presynaptic trace (solid), postsynaptic (dashed)',
    course: 'estimate over the same time',
    courseSummary: 'It rises at postsynaptic spikes and falls at presynaptic ones.',
    pre: 'presynaptic trace',
    post: 'postsynaptic trace',
    why: 'In the last half second, {post} postsynaptic spikes (ticks above) added the presynaptic trace, and {pre} presynaptic ones (ticks below) took the postsynaptic trace away. The estimate changed by {change}.',
  },
};
