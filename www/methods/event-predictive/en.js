// The event predictive rule in English.

export const en = {
  texts: {
    doc: 'At each postsynaptic spike: by how much would the weights have missed the threshold? They move just far enough to reach it.',
    how: 'A neuron without noise spikes just when its potential has reached the threshold. The presynaptic spikes since its last spike tell how much each synapse would have delivered with weight 1, f. Together with what is left of the reset, this makes each spike one linear equation in the weights, whose other side is y. The rule takes the shortest step that would have solved it. It has no rate to choose, but it must know the neuron: threshold, reset, time constants. Explored here; such steps are those of Kaczmarz and of Widrow and Hoff.',
    memory: 'One number for each synapse, and what each synapse has delivered since the last spike.',
    cost: 'N each step, N at each postsynaptic spike.',
    local: 'In question, as with the predictive rule; besides, it must know the neuron.',
    fails:
      'With wrong time constants, and at rates so high that a time step no longer tells when threshold was crossed. For neurons other than leaky integrate-and-fire ones it is not offered.',
    errors: 'error e at each postsynaptic spike',
    errorNow: 'error at the latest spike',
    inputNow: 'what this synapse delivered up to it',
    input: 'what this synapse had delivered, f',
    againstInput: 'error against the input of this synapse',
    againstSummary: 'If the weight were wrong, errors would rise or fall with its input.',
    why: 'Each mark is one of the {spikes} postsynaptic spikes of the last {seconds} s. At the first of them the weights missed the threshold by {first} (mean size over a tenth of them), at the last by {last}. Errors that still rise or fall with the input of this synapse would mean that its weight is wrong.',
  },
};
