// Covariance in English.

export const en = {
  texts: {
    doc: 'Covariance of the two spike counts per stimulus, over all stimuli so far.',
    how: 'The simplest idea: neurons that are active in the same stimuli are connected. Counts n are spikes per stimulus, means are over the whole run. Every common cause counts as a weight. It is a floor: what a rule with an idea should beat.',
    memory: 'One sum for each neuron and for each synapse.',
    cost: 'N·M for each stimulus.',
    local: 'Yes, with means that remember the whole run.',
    fails: 'With any common cause; and where a fixed number of neurons is active, like Akrout’s rule.',
    preCount: 'presynaptic spikes per stimulus',
    postCount: 'postsynaptic spikes per stimulus',
    stimulusBack: 'stimulus, 0 is the latest',
    meanPost: 'mean postsynaptic count of these stimuli',
    meanPre: 'mean presynaptic count of these stimuli',
    why: 'Each mark stands for one of the last {stimuli} stimuli, and is larger where several coincide. Mean product of the deviations in these: {covariance}; over the whole run it is the estimate.',
  },
};
