// Shuffled spikes in English.

export const en = {
  texts: {
    doc: 'STDWI on postsynaptic spikes that come seconds late: rates and rhythms stay, causes go.',
    how: 'STDWI as it is, except that the train of each postsynaptic neuron arrives late by a time T of its own, between 1 and 11 s. Nothing that comes before such a spike has caused it. What the rule infers then is what it makes of nothing: a check on all other curves. As most weights are positive, it comes near the line of always saying “positive” where whole rows are lifted, not where it guesses.',
    memory: 'As STDWI, and spikes that are under way.',
    cost: 'As STDWI.',
    local: 'No rule: a check.',
    fails: 'Always: that is its purpose.',
    why: 'Each late postsynaptic spike (stem) adds fast minus slow, times η. The plot shows the {lately} of the last half second; over {seconds} s and {spikes} spikes they add {mean} on average, and none of that is a cause.',
  },
};
