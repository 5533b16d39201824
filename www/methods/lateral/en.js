// Lateral prediction in English.

export const en = {
  texts: {
    doc: 'Each presynaptic neuron predicts itself from its neighbours; at a postsynaptic spike only its surprise counts.',
    how: 'Each neuron of the presynaptic layer learns to predict its own [PSP](psp) from those of its neighbours, through lateral weights A. What they do not predict is its surprise, e: what it does on its own. A postsynaptic spike adds the surprise. What several neurons have in common, from one source or from many, is predicted, and so drops out. The synapse sees the spike of one neuron and the surprise of the other, nothing else; the price is a lateral weight for every pair of presynaptic neurons. Explored here; decorrelation by lateral weights is an old principle.',
    memory: 'N² lateral weights within the presynaptic layer, one number for each synapse.',
    cost: 'N² each millisecond, N at each postsynaptic spike.',
    local:
      'Yes: each lateral weight and each synapse learns from its own two neurons. The surprise must be there as a signal of its own.',
    fails:
      'Where weights move: its estimates forget slowly. And in large layers, because N² lateral weights have to be learnt.',
    traces: 'input (dashed), surprise (solid); added: stems',
    course: 'estimate over the same time',
    courseSummary: 'It changes by the surprise at each postsynaptic spike.',
    input: 'PSP of this neuron less its mean, now',
    surprise: 'what its neighbours do not predict of it',
    why: 'At the {spikes} postsynaptic spikes shown, the presynaptic PSP less its mean was {input} on average. The neighbours had predicted {predicted} of this; the surprise, {surprise}, is what was added.',
  },
};
