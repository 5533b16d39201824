// STDWI in English.

export const en = {
  texts: {
    stands: 'spike-timing-dependent weight inference',
    doc: 'At each postsynaptic spike: has the presynaptic neuron just been more active than usual? Fast minus slow trace.',
    how: 'At each postsynaptic spike. Every presynaptic spike raises a fast and a slow [trace](trace), which then decay; on average the two are nearly equal. If the presynaptic neuron has just been unusually active, the fast trace is above the slow one, and ŵ grows. In the long run it settles at the mean difference between the two at postsynaptic spikes, divided by λ; until then it grows with the number of these spikes, so that rows of fast neurons are larger.',
    memory: 'Two traces for each presynaptic neuron, one number for each synapse.',
    cost: 'N at each postsynaptic spike.',
    local: 'Yes: a trace of one neuron, a spike of the other.',
    fails:
      'Where inputs share spikes: a neuron’s partners are then active before a postsynaptic spike as well, which lifts whole rows. Less badly, where each neuron is drawn independently: then the number of active neurons fluctuates.',
    traces: 'fast (solid), slow (dashed); stems: what is added',
    window: 'learning window: what a presynaptic spike contributes',
    windowSummary:
      'Right after a presynaptic spike, a postsynaptic spike adds a lot; some tens of milliseconds later it subtracts a little.',
    lag: 'time since the presynaptic spike (ms)',
    fast: 'fast trace now',
    slow: 'slow trace now',
    fastMinusSlow: 'fast minus slow',
    update: 'added to the estimate',
    why: 'Each postsynaptic spike (stem) adds fast minus slow, times η. The plot shows the {lately} spikes of the last half second; over {seconds} s and {spikes} spikes fast minus slow is {mean} on average, and this is what accumulates in the estimate. Ticks below: presynaptic spikes.',
  },
};
