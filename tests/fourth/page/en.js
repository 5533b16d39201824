// The tests' own method in English.

export const en = {
  texts: {
    doc: 'For each stimulus: how much did both neurons spike together? The product of their counts.',
    how: 'At the end of each stimulus the product of both spike counts is added, and a share of the estimate is forgotten.',
    memory: 'One count for each neuron.',
    cost: 'N·M for each stimulus.',
    local: 'Yes.',
    fails: 'Always.',
    stimulus: 'stimulus',
    product: 'product of the counts',
    why: 'Each mark stands for one of {stimuli} stimuli. Mean product: {mean}.',
    counted: 'Stimuli so far: {stimuli}.',
  },
};
