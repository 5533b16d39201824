// The guided tour. Each step is a link, a panel to look at, and a few sentences.

/** @typedef {{title: string, text: string[], link: string, panel: string, sources: import('./sources.js').SourceName[]}} Step */

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
      'With the settings of the paper and a learning rate of 0.0005, STDWI gets the most signs right: about 92 % after 100 s. Always saying “positive”, the majority class, would be right for 64 % of these weights.',
      'Each postsynaptic spike adds the fast trace minus the slow one, and on average this difference follows the weight. Select any synapse and press “Why?” to see how; here it is the strongest one.',
    ],
    link: 'v=1&preset=paper&seed=7&learning_rate=0.0005&until=100000&synapse=0.11',
    panel: 'panel-score',
    sources: ['ahmad'],
  },
  {
    title: 'Where all fail: common input',
    text: [
      'Now all neurons are active, and half of each neuron’s spikes are copied from one common train. A neuron that spikes together with a postsynaptic one need not have caused its spike.',
      'For all three, the share of right signs falls almost to that of the majority class, although the order within each row survives (row r): common input raises all estimates of a neuron alike. Rules that correlate cannot tell cause from common cause.',
    ],
    link: 'v=1&preset=paper&seed=7&active_fraction=1&correlation=0.5&learning_rate=0.0005&speed=100',
    panel: 'panel-score',
    sources: ['ahmad', 'kuhn'],
  },
  {
    title: 'Where sign accuracy misleads',
    text: [
      'Most weights are positive, so always saying “positive” is right for 64 % of these: the dashed line, the majority class. And when exactly twenty neurons are active, one neuron’s activity means another’s silence, so Akrout’s rule infers weights relative to the mean of their row.',
      'That shifts whole rows. The row r in the table stays near 1 while signs stay wrong. ② and the thin lines are the same network with independently drawn active neurons: the shift is gone, and Akrout’s rule gets 94 % of signs right instead of 87 %.',
    ],
    link: `v=1&preset=paper&seed=7&until=400000&vs=${encodeURIComponent('v=1&preset=paper&active_sampling=independent&seed=7')}`,
    panel: 'panel-score',
    sources: ['akrout'],
  },
  {
    title: 'RDD’s missing discontinuity',
    text: [
      'RDD compares windows in which the presynaptic drive just reached threshold with windows in which it just failed. With this stimulation nearly all windows lie above: see the counts under the plot.',
      'So the line below threshold is barely fitted, and the jump is mostly the height of the other line. ② in the scores is the variant in which real spikes decide the side; here it does no better.',
    ],
    link: `v=1&preset=paper&seed=7&learning_rate=0.0005&until=100000&synapse=0.11&vs=${encodeURIComponent('v=1&preset=paper&rdd_variant=two_sided&seed=7&learning_rate=0.0005')}`,
    panel: 'inspector',
    sources: ['guerguiev'],
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
