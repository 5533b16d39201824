// STDWI under blanket inhibition in English.

export const en = {
  texts: {
    doc: 'STDWI on what is left of each trace when one interneuron has taken away what the whole layer does together.',
    how: 'One interneuron sees m, the mean of the others’ [traces](trace) y (fast minus slow), and takes g·m away from each; g is learnt for each presynaptic neuron, until what is left, e, is uncorrelated with m. A [common](common) source raises all traces together, so it is in m, and goes. But one interneuron has one signal: where two sources drive half of the layer each, most of both stays. Explored here.',
    memory: 'As STDWI, and one gain for each presynaptic neuron.',
    cost: 'As STDWI, and N each millisecond.',
    local: 'Yes, with one interneuron that hears the whole layer.',
    fails:
      'Where inputs have more than one common source: one interneuron has one signal. Also at very high rates of stimulation.',
    traces: 'y (dashed), left of it: e (solid); added: stems',
    difference: 'fast minus slow trace now',
    left: 'what inhibition leaves of it',
    gain: 'share of the others’ mean that is taken away',
    why: 'STDWI would add y at each postsynaptic spike: {difference} on average over the {spikes} shown. After inhibition {left} is left, and this is what is added. The interneuron takes away {gain} times the mean of the others.',
  },
};
