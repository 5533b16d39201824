// The glossary in English: what a term means, by the key that texts mark it with.

export const terms = {
  transport:
    'Weight transport: backpropagation needs each forward weight once more on the way back. In a brain the way back runs through other synapses, and nothing carries the weight there.',
  psp: 'Postsynaptic potential (PSP): what one spike adds to the input of the neuron that a synapse drives; it rises fast and decays slowly.',
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
  pearson:
    'Pearson r: how well inferred weights follow the true ones over the whole matrix, whatever their unit. 1 is perfect, 0 means no linear relation.',
  rows: 'Row r: the same within the weights onto one postsynaptic neuron, averaged. It forgives what lifts or lowers a whole row.',
  signs:
    'Signs: the share of weights whose sign is right, which is what learning needs most. Always saying “positive” is right for the majority.',
  angle:
    'Angle: between two matrices or errors, taken as vectors. 0° is perfect. Where weights are positive on average, the same positive number everywhere is already well below 90°.',
  scale:
    'Full colour: the value at which the colours of this matrix saturate, twice its root mean square. Each rule has a unit of its own, so compare patterns and not these numbers.',
  ceiling:
    'Ceiling: what can be inferred by something that may use all spikes at once, may know more, and need not be a synapse. It is a reference, no proof: in one score or another a rule may come out above it. A floor is what one gets without doing anything clever.',
  feedback:
    'Feedback weights B: those through which errors come back. Backpropagation would need the forward weights themselves, transposed; random ones teach something, well-inferred ones more.',
};

/** @typedef {typeof terms} Terms */
