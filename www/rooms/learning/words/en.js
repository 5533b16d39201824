// Every word of the room in English. `{name}` is replaced by a value. Names of the kinds of feedback are the core's.

export const en = {
  title: 'What inferred weights are for: learning with them',
  intro:
    'Does a network learn with weights that were inferred from spikes? One small network learns to read digits, once for each kind of feedback, from the same start and the same examples. They differ only in the [weights B](feedback) through which errors come back (“Error back” shows them).',
  theme: 'Other colours',

  // Controls
  play: 'Learn',
  pause: 'Pause',
  playHelp: 'Learn or pause (Space)',
  batch: 'One batch',
  batchHelp: 'One batch of examples for every network, with the spiking phase that may come before it (B)',
  epoch: 'One epoch',
  epochHelp: 'To the end of this epoch (E)',
  restart: 'Start over',
  restartHelp: 'All networks as they were before they learnt (R)',
  speed: 'speed',
  speedOf: '{value} epochs/s',
  speedOne: '1 epoch/s',
  speedMax: 'maximal',
  seed: 'seed',
  newSeed: 'Another seed',
  copyLink: 'Copy link',
  copied: 'The link is copied.',
  copyHere: 'This host forbids copying. The link:',
  settings: 'Settings',
  ofNetwork: 'Network and learning',
  ofSpikes: 'Stimulation of the spiking phase',
  where: 'Epoch {epoch} of {all}',
  stage_start: 'before learning',
  stage_phase: 'spiking phase',
  stage_batches: 'learning from examples',
  stage_test: 'test',
  stage_done: 'done',

  // Kinds
  chooser: 'Feedback',
  chosenOf: '{count} of at most {most}',
  chooseHelp: 'Which kinds of feedback are compared',
  withoutSpikes: 'Without spikes',
  sourcesOfKinds: 'Sources.',
  fromSpikes: 'Inferred from spikes by',
  lastKind: 'One kind has to stay.',
  mostKinds: 'No more than {most} at a time.',

  // Networks
  networks: 'Networks',
  forward: 'Digit in',
  back: 'Error back',
  direction: 'What is shown',
  forwardNote:
    'Lines are the strongest weights: purple is positive, orange negative, and wide is large. The fuller a unit, the more active it is; bars are the probabilities of the ten digits.',
  backNote:
    'Lines are the strongest feedback weights B, purple positive and orange negative. Left half of a unit: the error that arrives there. Right half: the error that backpropagation would send. Below: the [angle](angle) between the two, over the test.',
  accuracy: 'of the test right',
  says: 'says {digit} ({share})',
  isRight: 'right',
  isWrong: 'wrong: it is {digit}',
  unknown: 'what it is, nobody said',
  failed: 'This network stopped: {message}',
  waiting: 'is being made …',
  networkOf: 'Network that learns with {name}',
  networkTold: '{name}: epoch {epoch}, {accuracy} of the test right; it says {digit} with {share}.',

  // The digit
  digit: 'The digit',
  testDigit: 'Example {index} of the test: {label}',
  drawnDigit: 'Your drawing',
  next: 'Next example',
  clear: 'Clear',
  drawHelp: 'Draw with mouse or finger. By keys: arrows move, Space or Enter adds ink, Delete takes it away.',
  grid: 'Picture, 8 by 8 pixels',
  pixel: 'row {row}, column {column}: {ink} of 16',
  meant: 'it is a',
  meantNone: '?',
  meantHelp: 'Only someone who knows what the drawing is can know its error',

  // Charts
  accuracyTitle: 'Accuracy on the test',
  bTitle: 'Angle between B and Wᵀ',
  errorTitle: 'Angle between errors and backpropagation’s',
  epochs: 'epochs',
  shareRight: 'right',
  angles: 'angles',
  layerOf: 'at hidden layer {layer}',
  layerHelp: 'Which layer the angles are of; 1 is the lowest one, farthest from the output',
  latest: 'Numbers of the last epoch',
  kind: 'feedback',
  loss: 'loss',
  bAngle: 'B to Wᵀ',
  errorAngle: 'errors',
  digest: 'digest',
  digestNote: 'The command line prints the same [digests](digest) at the end: stdwi learn LINK',
  atEpoch: 'epoch',

  // Spikes
  spikes: 'Where feedback comes from: the spiking phase',
  noSpikes: 'None of these kinds needs spikes. Choose one that infers its feedback from them.',
  whose: 'of',
  pairOf: '{name}: hidden layer {pre} drives {post}',
  lastLayer: 'the output',
  hiddenLayer: 'hidden layer {layer}',
  isSpiking: 'spiking now',
  restsNow: 'resting while the network learns from examples',
  raster: 'Spikes of the last second',
  scatter: 'Inferred against true weights',
  preNeurons: 'presynaptic layer',
  postNeurons: 'postsynaptic layer',
  timeMs: 'ms',
  trueWeight: 'w',
  estimate: 'ŵ',
  spikesTold: '{time} of spikes so far; {pre} Hz presynaptic, {post} Hz postsynaptic.',

  // Wrongness
  wrongTitle: 'How wrong may B be?',
  wrongNote:
    '“Turned” is off in a random direction, “Lifted” has the weights of each unit raised towards their mean. Both are off by the same angle.',

  // Data
  data: 'Data',
  dataUsed: '{training} examples to learn from, {test} for the test, divided by the seed.',
  dataSource:
    'Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, {doi}, CC BY 4.0.',
  dataOwn:
    'Your own file: {name}. It stays on this machine and is not in the link; who opens the link gets the digits above.',
  openData: 'Open a CSV of your own …',
  dataForm: '64 pixels from 0 to 16 and a label from 0 to 9 in each line, separated by commas.',
  dataBack: 'Back to the digits',
  dataProblems: '{name} could not be used:',

  // Story
  story: 'The story',
  storyStart: 'The story in six steps',
  stepOf: 'Step {step} of {all}',
  previous: 'Back',
  nextStep: 'Next',
  leave: 'End the story',
  leaveHelp: 'Back to your own experiment, as you left it',
  hereNow: 'Here, after epoch {epoch}: {values}.',
  hereBegins: 'Press “Learn” and watch.',
  steps: {
    way: {
      title: 'Learning needs a way back',
      text: 'A network notices its error at the output, but most weights are further in. To change a weight W in the right direction, the unit that it drives has to hear of the error that it caused, so errors must travel back, through weights B. Backpropagation takes the forward weights themselves, transposed (Wᵀ). A synapse in a brain is not told the weight of another one: the problem of [weight transport](transport).',
      look: 'Switch to “Error back”: each unit’s left half is the error that arrives there, the right half what backpropagation would send.',
    },
    any: {
      title: 'Even a random way back teaches something',
      text: 'With fixed random weights B, the error that arrives has at first nothing to do with what it should be: an angle of 90° between two sets of numbers means that they are unrelated. The forward weights then come to fit B, and the network learns after all, later and less well. With nothing but the signs of the right weights it learns sooner.',
      look: 'Watch the angle of the errors in the lowest layer, and how far behind random feedback is at each epoch.',
    },
    spikes: {
      title: 'Spikes can find the right one',
      text: 'Before each epoch every pair of layers that needs feedback weights spikes for ten seconds (thirty before the first), as neurons whose synapses have the network’s weights. STDWI sees the spikes alone, and infers from their times what the weights are. Its estimates become B. No rule reads a weight.',
      look: 'Watch dots gather on a line in the spiking phase, and the angle of B fall. In the end STDWI ties with backpropagation, or lies a percentage point or two behind; one picture of the test is 0.28 points.',
    },
    common: {
      title: 'Unless all neurons hear the same',
      text: 'Now every neuron is stimulated, and copies half of its spikes from one train that all share. A spike elsewhere then looks like a cause: STDWI takes each neuron’s share of the [common input](common) for weights. It learns worse than with random feedback, although random weights are off by nearly twice its angle. Rules that discount what is common are not deceived.',
      look: 'Compare the angles of B with the accuracy: the angle alone does not decide. The next step shows what does.',
    },
    wrong: {
      title: 'How wrong may B be?',
      text: 'Here B is off by an angle that you set. In a direction without structure (Turned) 45° cost little. In the direction in which common input makes rules err, each unit’s weights raised towards their mean (Lifted), the same angle ruins learning: what comes back to the units of a layer is nearly the same for all, and most of them fall silent.',
      look: 'Move the slider below and let them learn again; count the units that are still active. Experiment E12 in room Paper has all angles, with ten seeds.',
    },
    fast: {
      title: 'How fast may it learn?',
      text: 'The same networks at four times the rate. Backpropagation is as good as ever, and so is feedback that is wrong by a constant 15°. Feedback that has to be inferred fails on most seeds, although until then its angle was no larger. The reason is not settled. Experiment E13 in room Paper has more rates, and other seeds.',
      look: 'Watch STDWI’s angle and accuracy in the first ten epochs. Then try a lower training rate in the settings.',
    },
  },

  keysList: /** @type {Record<string, string>} */ ({
    Space: 'learn or pause',
    B: 'one batch',
    E: 'to the end of the epoch',
    R: 'start over',
    '?': 'show this list',
  }),

  announced: 'Epoch {epoch}. {values}.',
  paused: 'Paused.',
};
