// What the composer of figures and clips says, in English.

export const en = {
  dialog: 'A figure, or a clip',
  intro: 'Everything is of one moment, {time}. The run waits, and goes on when this is closed.',

  // Plots
  plots: 'Plots',
  order: 'Chosen plots stand in the order of this list.',
  earlier: 'Earlier: {title}',
  later: 'Later: {title}',
  matrixTitle: '{method}: inferred',
  scatterTitle: '{method} against the truth',
  whyTitle: '{what}, synapse {pre}\u00a0→\u00a0{post}',
  ofPre: 'presynaptic neuron {neuron}',
  ofPost: 'postsynaptic neuron {neuron}',
  scores: 'Scores',

  // Title
  title: 'Title',
  weightsOf: 'Weights inferred by {methods} after {time}',
  weights: 'Weights inferred by {methods}',
  weightsAtFirst: 'Weights to be inferred by {methods}',
  manyMethods: '{count} methods',
  and: '{some} and {last}',

  // Formats
  format: 'For',
  figures: 'Figure',
  clips: 'Clip',
  single: 'one column of a paper (85 mm)',
  double: 'two columns of a paper (174 mm)',
  slide: 'a slide (16:9)',
  a1: 'a poster on A1 (554 mm)',
  a0: 'a poster on A0 (801 mm)',
  wide: 'a screen (1280 × 720)',
  square: 'a square (720 × 720)',
  small: 'a small screen (640 × 360)',
  theme: 'Colours',
  light: 'light',
  dark: 'dark',
  projector: 'projector',

  // What else is in it
  with: 'With',
  parameters: 'parameters',
  legend: 'legend',
  letters: 'letters a, b, c',
  link: 'link',
  code: 'link as QR code',
  digest: 'digest',
  digestOf: 'digest {digest} · {engine}',
  second: '② is {link}',

  // Preview
  preview: 'Preview: {plots}',
  nothing: 'no plots yet',
  size: '{width} × {height} mm, letters of at least {points} pt',
  pixels: '{width} × {height} pixels',
  left: 'No room with letters that can be read, and left out: {plots}. Choose fewer plots, or a larger format.',
  linkTooLong: 'The link is too long to stand here as text; the file itself holds it.',
  codeTooLong: 'The link is too long for a QR code.',

  // Files
  print: 'Print, or PDF',
  printNote:
    'The page of the printout has the size of the figure; the browser can save it as PDF, with letters as letters.',
  rest: 'Not made: {message}',

  // Clips
  from: 'from (s)',
  to: 'to (s)',
  seconds: 'takes (s)',
  span: 'Simulated time',
  make: 'Make {kind}',
  makes: 'A second run of the same link makes it, frame by frame, so that it is the same on every machine.',
  frame: 'Frame {at} of {count}',
  running: 'The second run is on its way to {time}.',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  made: '{kind}: {size} MB, {count} frames.',
  clip: 'The clip',
  noEncoder: 'This browser has no encoder for WebM here; GIF works everywhere.',
  wrongSpan:
    'Needed are times from 0 on, the second one later than the first, and {least} to {most} seconds for the clip.',
};
