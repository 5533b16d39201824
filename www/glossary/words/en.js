// The glossary in English: what a term means, by the key that texts mark it with.

export const terms = {
  transport:
    'Weight transport: backpropagation needs each forward weight once more on the way back. In a brain the way back runs through other synapses, and nothing carries the weight there.',
  psp: 'Postsynaptic potential (PSP): what one spike adds to the input of the neuron behind a synapse; it rises fast and decays slowly.',
  drive:
    'Drive: the potential that a neuron would have if spikes never reset it. It says how hard the neuron is pushed, whether or not it spikes.',
  trace:
    'Trace: a number that jumps with each spike of a neuron and decays from then on, a fading memory of its spikes.',
  window:
    'Window: a stretch of time that opens when a presynaptic potential comes close to threshold. RDD looks at drive and response within it.',
  batch:
    'Batch: as many stimuli as Akrout’s rule collects before it changes its estimates, all at once; the mean counts are those of the batch.',
  covariance:
    'Covariance: how far two numbers go up and down together; the mean product of their deviations from their means.',
  common:
    'Common input: spikes that several neurons get from one source. They spike together then, whether or not one drives the other.',
  majority:
    'Majority: the share of signs that is right if one always says “positive”, as most weights are. A rule has to beat it.',
  digest:
    'Digest: a short number made from the exact bits of all estimates. Two runs with the same digest have inferred the same, bit for bit.',
};

/** @typedef {typeof terms} Terms */
