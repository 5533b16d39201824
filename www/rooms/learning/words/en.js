// Every word of the room in English. `{name}` is replaced by a value. Names of the kinds of feedback are the core's.

/** @type {Record<string, string>} */
const none = {};

export const en = {
  title: 'What inferred weights are for: learning with them',
  intro:
    'One small network learns to read digits, once for each kind of feedback, from the same start and the same examples. The only difference is the weights B by which the error comes back.',
  theme: 'Other colours',
  kinds: none,
  kindDocs: none,

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
  fromSpikes: 'Inferred from spikes by',
  lastKind: 'One kind has to stay.',
  mostKinds: 'No more than {most} at a time.',

  // Networks
  networks: 'Networks',
  forward: 'Digit in',
  back: 'Error back',
  direction: 'What is shown',
  forwardNote:
    'Lines are the strongest weights, by sign (colour) and size (width). Units are the fuller the more active they are; bars are the probabilities of the ten digits.',
  backNote:
    'Lines are the strongest feedback weights B. Left half of a unit: the error that arrives there. Right half: the error that backpropagation would send. Below: the angle between the two, over the test.',
  accuracy: 'right',
  says: 'says {digit} ({share})',
  isRight: 'right',
  isWrong: 'wrong: it is {digit}',
  unknown: 'whatever it is',
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
  meantHelp: 'Only who knows what a drawing is can know its error',

  // Charts
  accuracyTitle: 'Accuracy on the test',
  bTitle: 'Angle of B to Wᵀ',
  errorTitle: 'Angle of errors to backpropagation’s',
  epochs: 'epochs',
  shareRight: 'right',
  angles: 'angles',
  layerOf: 'at hidden layer {layer}',
  layerHelp: 'Which layer the angles are of; 1 is the lowest one, farthest from the error',
  latest: 'Numbers of the last epoch',
  kind: 'feedback',
  loss: 'loss',
  bAngle: 'B to Wᵀ',
  errorAngle: 'errors',
  digest: 'digest',
  digestNote: 'The command line prints the same digests at the end: stdwi learn LINK',
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
  spikesTold: '{time} of spikes so far; {pre} Hz before, {post} Hz behind the synapses.',

  // Wrongness
  wrongTitle: 'How wrong may B be?',
  wrongNote:
    '“Turned” is off in a random direction, “Lifted” has the same amount added to every weight. Both are off by the same angle.',

  // Data
  data: 'Data',
  dataUsed: '{training} examples to learn from, {test} for the test, divided by the seed.',
  dataSource:
    'Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, {doi}, CC BY 4.0.',
  dataOwn:
    'Your own file: {name}. It stays on this machine and is not in the link; who opens the link gets the digits above.',
  openData: 'Open a CSV of your own …',
  dataForm: '64 pixels from 0 to 16 and a label from 0 to 9 in each line, divided by commas.',
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
      text: 'A network notices its error at the output, but most weights are further in. To change them in the right direction, each unit needs its share of the blame, so the error must travel back. Backpropagation sends it through the very weights that carried the signal. A synapse in a brain cannot know the weight of another one.',
      look: 'Switch to “Error back”: each unit’s left half is what arrives there, the right half what backpropagation would send.',
    },
    any: {
      title: 'Any way back helps a little, the right one much more',
      text: 'With fixed random weights B, the error that arrives is at first unrelated to what it should be. The forward weights then come to fit B, and the network learns after all, but more slowly, the deeper it is. The signs of the right weights alone do much better.',
      look: 'Watch the angle of the errors in the lowest layer, and how far behind random feedback stays.',
    },
    spikes: {
      title: 'Spikes can find it',
      text: 'Before each epoch the layers spike for ten seconds, and STDWI infers from the times of spikes what the forward weights are. Its estimates become B: nobody has copied a weight.',
      look: 'Watch dots gather on a line in the spiking phase, the angle of B fall, and STDWI learn nearly as well as backpropagation.',
    },
    common: {
      title: 'Unless all neurons hear the same',
      text: 'Now every neuron is driven, and half of the drive is common to all. A spike elsewhere then looks like a cause: STDWI takes each neuron’s share of the common drive for weights. Rules that discount what is common are not deceived.',
      look: 'Compare the angles of B, and what they do to the accuracy.',
    },
    wrong: {
      title: 'How wrong may B be?',
      text: 'Here B is off by an angle that you set. If the error is spread at random (Turned), an angle of 45° costs little. If all weights are shifted the same way (Lifted), as common input does it, the same angle mostly costs more: the error of every unit gets the same wrong part, and it does not average out.',
      look: 'Move the slider below and let them learn again. Other seeds give other networks: try some.',
    },
    short: {
      title: 'Is a short look enough?',
      text: 'Two seconds of spikes an epoch instead of ten, and a network that learns twice as fast, so that its weights run away from their estimates. In a first trial with another program such runs began well and collapsed later. We looked for it here, with seeds 101 to 105 over 60 epochs, and found no collapse: they only start more slowly.',
      look: 'Watch whether the angle of B rises in the end, and try a shorter phase in the settings.',
    },
  },

  announced: 'Epoch {epoch}. {values}.',
  paused: 'Paused.',
};
