// Was der Baukasten für Abbildungen und Clips sagt, auf Deutsch.

/** @type {typeof import('./en.js').en} */
export const de = {
  dialog: 'Eine Abbildung oder ein Clip',
  intro: 'Alles zeigt einen Zeitpunkt, {time}. Der Lauf wartet und geht weiter, wenn dies geschlossen wird.',

  // Plots
  plots: 'Grafiken',
  order: 'Die gewählten Grafiken stehen in der Reihenfolge dieser Liste.',
  earlier: 'Weiter nach vorn: {title}',
  later: 'Weiter nach hinten: {title}',
  matrixTitle: '{method}: geschätzt',
  scatterTitle: '{method} gegen die Wahrheit',
  whyTitle: '{what}, Synapse {pre}\u00a0→\u00a0{post}',
  ofPre: 'präsynaptisches Neuron {neuron}',
  ofPost: 'postsynaptisches Neuron {neuron}',
  scores: 'Güte',

  // Title
  title: 'Titel',
  weightsOf: 'Gewichte, geschätzt von {methods}, nach {time}',
  weights: 'Gewichte, geschätzt von {methods}',
  weightsAtFirst: 'Gewichte, zu schätzen von {methods}',
  manyMethods: '{count} Methoden',
  and: '{some} und {last}',

  // Formats
  format: 'Für',
  figures: 'Abbildung',
  clips: 'Clip',
  single: 'eine Spalte eines Artikels (85 mm)',
  double: 'zwei Spalten eines Artikels (174 mm)',
  slide: 'eine Folie (16:9)',
  a1: 'ein Poster auf A1 (554 mm)',
  a0: 'ein Poster auf A0 (801 mm)',
  wide: 'einen Bildschirm (1280 × 720)',
  square: 'ein Quadrat (720 × 720)',
  small: 'einen kleinen Bildschirm (640 × 360)',
  theme: 'Farben',
  light: 'hell',
  dark: 'dunkel',
  projector: 'Beamer',

  // What else is in it
  with: 'Mit',
  parameters: 'Parametern',
  legend: 'Legende',
  letters: 'Buchstaben a, b, c',
  link: 'Link',
  code: 'Link als QR-Code',
  digest: 'Prüfsumme',
  digestOf: 'Prüfsumme {digest} · {engine}',
  second: '② ist {link}',

  // Preview
  preview: 'Vorschau: {plots}',
  nothing: 'noch keine Grafiken',
  size: '{width} × {height} mm, Schrift von mindestens {points} pt',
  pixels: '{width} × {height} Pixel',
  left: 'Kein Platz bei lesbarer Schrift, und weggelassen: {plots}. Wählen Sie weniger Grafiken oder ein größeres Format.',
  linkTooLong: 'Der Link ist zu lang, um hier als Text zu stehen; die Datei selbst enthält ihn.',
  codeTooLong: 'Der Link ist zu lang für einen QR-Code.',

  // Files
  print: 'Drucken, oder PDF',
  printNote:
    'Das Blatt des Ausdrucks ist so groß wie die Abbildung; der Browser kann es als PDF sichern, mit Schrift als Schrift.',
  rest: 'Nicht erzeugt: {message}',

  // Clips
  from: 'von (s)',
  to: 'bis (s)',
  seconds: 'dauert (s)',
  span: 'Simulierte Zeit',
  make: '{kind} erzeugen',
  makes: 'Ein zweiter Lauf desselben Links erzeugt ihn, Bild für Bild, damit er auf jedem Rechner derselbe ist.',
  frame: 'Bild {at} von {count}',
  running: 'Der zweite Lauf ist unterwegs zu {time}.',
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen.',
  made: '{kind}: {size} MB, {count} Bilder.',
  clip: 'Der Clip',
  noEncoder: 'Dieser Browser kann hier kein WebM erzeugen; GIF geht überall.',
  wrongSpan: 'Nötig sind Zeiten ab 0, die zweite später als die erste, und {least} bis {most} Sekunden für den Clip.',
};
