// The predictive rule in English.

export const en = {
  texts: {
    doc: 'Learns to predict the postsynaptic spikes from all presynaptic ones: what one input explains, no other needs to.',
    how: 'Each millisecond, all synapses onto a neuron together predict its number of spikes n from the [PSPs](psp) of the presynaptic neurons, taken relative to their means. The error n − p then changes each weight in proportion to its own input: a delta rule. Inputs that come together have to share what they explain, so [common input](common) does not fool it. But the error is a sum over all synapses onto one postsynaptic neuron, while the synapses on the way back sit on many presynaptic ones: each of these needs the error of a shadow of that neuron. Is that [weight transport](transport) again? The question is open. Explored here; fitting all inputs at once is what reconstructions by generalised linear models do.',
    memory: 'One number for each synapse, and for each postsynaptic neuron a shadow: its mean rate and its prediction.',
    cost: 'N·M each millisecond.',
    local:
      'In question: its error sums over all synapses onto a neuron, so it needs a shadow of that neuron wherever one of its backward synapses sits.',
    fails:
      'With too few spikes, like all of them; common input did not fool it in any condition tried here. Its weak point is where its error would have to come from.',
    input: 'input: PSP less its mean; stems: at spikes',
    inputNow: 'PSP of this neuron less its mean, now',
    predicted: 'predicted spikes per ms; ticks: real ones',
    predictedNow: 'spikes predicted for this millisecond',
    predictedSummary: 'The prediction from all presynaptic neurons.',
    bias: 'spikes per millisecond when all inputs are at their means',
    why: 'Postsynaptic spikes per millisecond: {predicted} predicted on average, {real} real. At the {spikes} spikes shown, {atSpikes} had been predicted and the input through this synapse was {input}; in between, every prediction that does not come true takes a little back.',
  },
};
