// Akrout's rule in English.

export const en = {
  texts: {
    stands: 'weight mirror, after Akrout and others',
    doc: 'For each stimulus: did both neurons spike more than usual, or both less? The product of the two deviations.',
    how: 'For each stimulus, once its [batch](batch) is complete. The counts n are spikes per stimulus, taken relative to the mean of the batch. On average their product is the [covariance](covariance) of the two counts. When the number of active neurons is fixed, each weight is therefore estimated relative to the mean of its row: signs suffer although the correlation does not.',
    memory: 'Counts of both layers for a whole batch of stimuli, one number for each synapse.',
    cost: 'N·M for each stimulus.',
    local: 'Nearly: the mean of a batch is known only when it has ended. With the running mean, yes.',
    fails:
      'Where a fixed number of neurons is active: one more here means one fewer elsewhere, so counts oppose each other and whole rows are pulled down. Common input lifts them, as it does for STDWI. And nothing before the first batch is full.',
    steps: 'a step with each batch, {time}',
    preCount: 'presynaptic spikes per stimulus',
    postCount: 'postsynaptic spikes per stimulus',
    meanPost: 'mean postsynaptic count of these stimuli',
    meanPre: 'mean presynaptic count of these stimuli',
    stimulusBack: 'stimulus, 0 is the latest',
    why: 'Each square stands for one of {stimuli} stimuli, and is larger where several coincide. Mean product of the deviations: {covariance}; slope: {slope}.',
  },
};
