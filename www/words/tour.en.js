// The guided tour. Each step is a link, a panel to look at, and a few sentences.

/** @typedef {{title: string, text: string[], link: string, panel: string, sources: import('./sources.js').SourceName[]}} Step */

/** Half of the spikes of each neuron are in all others too. */
const COMMON_INPUT = 'v=1&preset=paper&seed=7&active_fraction=1&correlation=0.5&learning_rate=0.0005';

/** @type {Step[]} */
export const tour = [
  {
    title: 'Weight transport',
    text: [
      'Backpropagation sends errors back through the same weights that carried activity forward. A synapse, however, conducts only one way.',
      'If a second synapse, on the way back, could infer the forward weight from the activity of the two neurons alone, no extra wire would be needed. The top matrix is what it would have to infer; the three below it, still empty, are what each rule has inferred so far.',
    ],
    link: 'v=1&preset=paper&seed=7&autoplay=0',
    panel: 'panel-inference',
    sources: ['ahmad'],
  },
  {
    title: 'The network',
    text: [
      'A hundred presynaptic neurons drive ten postsynaptic ones. Every 100 ms, a different twenty of the hundred are stimulated with Poisson spikes, integrate them, spike, and are reset.',
      'Slow motion shows single spikes on their way: each line is a synapse, purple where it excites and orange where it inhibits, thick where its weight is large. Below, the potential of one neuron climbs to threshold θ and is reset.',
    ],
    link: 'v=1&preset=paper&seed=7&speed=0.02',
    panel: 'panel-network',
    sources: ['ahmad'],
  },
  {
    title: 'What each method sees',
    text: [
      'STDWI sees spikes. Akrout’s rule sees spike counts of whole stimuli. RDD also reads the presynaptic membrane potential.',
      'They are not equals: a rule that needs more is harder to build from synapses. All three watch the same run here.',
    ],
    link: 'v=1&preset=paper&seed=7',
    panel: 'panel-inference',
    sources: ['ahmad', 'akrout', 'guerguiev'],
  },
  {
    title: 'Where STDWI wins',
    text: [
      'With the settings of the paper and a learning rate of 0.0005, STDWI gets the most signs right: about 92\u202f% after 100 s. Always saying “positive”, the majority class, would be right for 64\u202f% of these weights.',
      'Each postsynaptic spike adds the fast trace minus the slow one, and on average this difference follows the weight. Select any synapse and press “Why?” to see how; here it is the strongest one.',
    ],
    link: 'v=1&preset=paper&seed=7&learning_rate=0.0005&until=100000&synapse=0.11',
    panel: 'panel-score',
    sources: ['ahmad'],
  },
  {
    title: 'How active neurons are drawn turns the ranking',
    text: [
      'Here, as in the paper’s code, exactly twenty neurons are active in each stimulus: one neuron’s activity means another’s silence. Akrout’s rule therefore infers weights relative to the mean of their row. See the bars beside its matrix, the means of rows: next to nothing, where the true ones are above zero. It has 86.5\u202f% of the signs right after 600 s, STDWI 97\u202f%.',
      '② and the thin lines: each neuron is drawn for itself. Now the number of active ones goes up and down, all neurons with it, and this lifts the rows of STDWI. The ranking turns: Akrout’s rule 96\u202f%, STDWI 93\u202f%. Row r forgives an offset of a whole row, and is 0.99 for all of them. The dashed line is always saying “positive”, right for 64\u202f%.',
    ],
    link: `v=1&preset=paper&seed=7&until=600000&vs=${encodeURIComponent('v=1&preset=paper&active_sampling=independent&seed=7')}`,
    panel: 'panel-score',
    sources: ['ahmad', 'akrout'],
  },
  {
    title: 'Where all fail: common input lifts whole rows',
    text: [
      'Now all neurons are active, and half of each neuron’s spikes are copied from one common train. When a postsynaptic neuron spikes, all its inputs have just been active: those that drove it, and those that merely came along. So every estimate in its row grows by the same amount. The bars show it: long ones, though the true means are near zero.',
      'Within each row the order survives: row r of STDWI is 0.96 after 100 s. But 60\u202f% of its signs are right, where always saying “positive” gives 54\u202f%, and the two others do no better. It is a slope, not a wall: with a tenth in common instead of half, STDWI still has 88\u202f%.',
    ],
    link: `${COMMON_INPUT}&until=100000`,
    panel: 'panel-inference',
    sources: ['ahmad', 'kuhn'],
  },
  {
    title: 'RDD here is a spike-triggered average',
    text: [
      'RDD compares windows in which the presynaptic drive just reached threshold with windows in which it just failed. With this stimulation nearly all windows lie above: see the counts under the plot. The line below threshold has hardly anything to fit and stays near zero, where it began.',
      'What is left of the jump is the height of the upper line: how much the postsynaptic response changes, on average, around a spike of the presynaptic neuron. That is a spike-triggered average, as STDWI’s estimate is one, seen from the other neuron. So it works, with 90\u202f% of signs right, and common input fools it in the same way. ② in the scores is the variant in which real spikes decide the side; here it does no better, 89\u202f%.',
    ],
    link: `v=1&preset=paper&seed=7&learning_rate=0.0005&until=100000&synapse=0.11&vs=${encodeURIComponent('v=1&preset=paper&rdd_variant=two_sided&seed=7&learning_rate=0.0005')}`,
    panel: 'inspector',
    sources: ['guerguiev'],
  },
  {
    title: 'A way out for one source: blanket inhibition',
    text: [
      'What all neurons do together, one interneuron can hear. Let it take away from each trace this neuron’s share of it; then STDWI sees what is left. With the same common input as before, 91\u202f% of the signs are right after 100 s, against 60\u202f% without.',
      '② shows its limit: two groups of neurons, each with a common train of its own. One interneuron has one signal and cannot take away two: 73\u202f%. Blanket inhibition mends one common source, no more.',
    ],
    link: `${COMMON_INPUT}&until=100000&methods=stdwi,stdwi-inhibited&vs=${encodeURIComponent(`${COMMON_INPUT}&correlation_groups=2&methods=stdwi,stdwi-inhibited`)}`,
    panel: 'panel-score',
    sources: ['soudry'],
  },
  {
    title: 'A way out for many: lateral prediction',
    text: [
      'Let each presynaptic neuron learn to predict itself from its neighbours. What they can predict is common, from one source or from many; the rest, its surprise, is its own. If only the surprise counts at a postsynaptic spike, two common sources leave 94\u202f% of the signs right, where blanket inhibition has 73\u202f%.',
      'Each lateral weight and each synapse learns from its own two neurons, so this is local. Its price is memory: a lateral weight for every pair of presynaptic neurons. That lateral weights decorrelate has long been known; here they serve to infer weights.',
    ],
    link: `${COMMON_INPUT}&correlation_groups=2&until=100000&methods=stdwi,stdwi-inhibited,lateral`,
    panel: 'panel-score',
    sources: ['linsker', 'pehlevan', 'ahmad2022'],
  },
  {
    title: 'Nearly the ceiling, at what price?',
    text: [
      'The predictive rule has all synapses onto a neuron predict its spikes together, and changes each of them by the error: a delta rule. What one input explains, no other needs to explain. It has 94\u202f% of the signs right, as lateral prediction has. Ceilings: 96\u202f% for whoever divides by the covariance of all inputs, 97\u202f% for whoever also knows the neuron and solves for all weights at once.',
      'But its error is a sum over all synapses onto one postsynaptic neuron, while the synapses on the way back sit on a hundred presynaptic ones. Each of those would need a shadow of that neuron. Is that weight transport again? A table below the plots says of each rule what it sees, what it knows, where its memory sits, and what it costs.',
    ],
    link: `${COMMON_INPUT}&correlation_groups=2&until=100000&methods=lateral,predictive,whitened,least-squares`,
    panel: 'panel-score',
    sources: ['zaytsev', 'soudry'],
  },
  {
    title: 'Try it yourself',
    text: [
      'Change anything under Parameters: the run starts again with the same seed. What happens with a smaller network, weaker stimulation, shorter traces?',
      'Cite gives a link that stops where you are and proves itself, for your notes, your students, or a reviewer.',
    ],
    link: 'v=1&preset=paper',
    panel: 'drawer',
    sources: ['ahmad'],
  },
];
