// Every word of the page in German. `{name}` is replaced by a value.

import { methods } from '../methods/words.de.js';
import { tour } from './tour.de.js';

/** @import { Strings } from './i18n.js' */

/** The core's words for the parameters of all methods. @param {'labels' | 'docs' | 'choices'} kind @returns {Record<string, string>} */
const ofMethods = (kind) => Object.assign({}, ...Object.values(methods).map(({ core }) => core[kind]));

/** @type {Strings} */
const words = {
  locale: 'de',
  decimal: ',',
  title: 'STDWI Lab',
  pageTitle: 'STDWI Lab: Drei Regeln erschließen synaptische Gewichte aus Spikes',
  tagline: 'Drei Regeln erschließen die Gewichte eines Netzes aus seinen Spikes',
  newTab: 'Die ganze Seite in einem neuen Tab öffnen',
  skip: 'Zu den Grafiken springen',

  // The bar
  play: 'Start',
  pause: 'Pause',
  stepHelp: 'Ein Zeitschritt (S); mit Alt ein Stimulus (D)',
  nextSpike: 'Zum nächsten Spike (Umschalt S)',
  resetHelp: 'Zurück zu t = 0 mit demselben Startwert (R)',
  preset: 'Vorgabe',
  speed: 'Tempo',
  speedMax: 'maximal',
  speedTimes: '{speed} × Echtzeit',
  simulatedTime: 'Simulierte Zeit',
  clockHelp: 'Wie viel Zeit im Netz vergangen ist und wie schnell sie, gemessen an der wirklichen, vergeht',
  until: 'Bis zu einem Zeitpunkt laufen (U)',
  untilTitle: 'Laufen bis',
  untilField: 'simulierte Zeit (s)',
  untilRun: 'Los',
  untilNone: 'Ohne Ende',
  untilNote:
    'Der Lauf hält genau zu dieser Zeit an und nennt seine Prüfsumme; der Link in der Adresszeile behält die Zeit. Liegt sie schon zurück, beginnt der Lauf von vorn.',
  untilWrong: 'Nötig ist eine Zahl von Sekunden über 0 und bis zu einer Milliarde.',
  language: 'Sprache',
  otherLanguage: 'In einer anderen Sprache (L); der Lauf beginnt von vorn',
  noLanguage: 'Die Sprache „{code}“ spricht die Seite noch nicht; es gibt: {known}.',
  achieved: '{factor} × Echtzeit',
  paused: 'pausiert',
  seed: 'Startwert',
  newSeed: 'Anderer Startwert (N)',
  parameters: 'Parameter',
  share: 'Zitieren',
  compare: 'Mit einem zweiten Lauf vergleichen (V)',
  stopCompare: 'Den Vergleich beenden (V)',
  theme: 'Farbschema',
  themeIs: 'Farbschema: {theme} (T)',
  themes: { auto: 'wie das System', light: 'hell', dark: 'dunkel', projector: 'Projektor' },
  fullScreen: 'Vollbild (F)',
  keys: 'Tasten (?)',
  close: 'Schließen',
  dismiss: 'Ausblenden',

  // What this is about
  question: 'Wie lernt eine Synapse ein Gewicht, das sie nie sieht?',
  lede: 'Backpropagation schickt Fehler über genau die Gewichte W zurück, die das Signal vorwärts trugen. Im Gehirn führt der Rückweg über andere Synapsen, und nichts verrät ihnen W: das Problem des Gewichtstransports. Drei Regeln beobachten ein Netz feuernder Neurone und erschließen W aus dessen Aktivität, live im Browser.',
  sketch:
    'Ein präsynaptisches Neuron treibt ein postsynaptisches über das Gewicht W. Eine zweite Synapse führt zurück und muss W erschließen.',

  // The network
  network: 'Das Netz',
  networkIntro: '{pre} prä- und {post} postsynaptische Neurone.',
  rasters: 'Spikes',
  raster_stimulus: 'Stimulation{rate}',
  raster_pre: 'Präsynaptische Spikes{rate}',
  raster_post: 'Postsynaptische Spikes{rate}',
  rates_stimulus: 'Stimulation',
  rates_pre: 'präsynaptisch',
  rates_post: 'postsynaptisch',
  spikesLately: 'Spikes in der letzten Sekunde',
  meanRate: 'mittlere Rate des Laufs (Hz)',
  timeAxis: 'vor jetzt (ms)',
  timeMs: 'Zeit (ms)',
  postSpikeMs: 'postsynaptischer Spike (ms)',
  timeSeconds: 'Zeit (s)',
  wires: 'Spikes unterwegs',
  wiresNote: 'Ein Spike wirkt sofort; sein Weg ist für das Auge gezeichnet. Farbe und Breite: das Gewicht.',
  threshold: 'Schwelle θ',
  potential: 'Membranpotential',
  potentialOf: 'Potential',
  layer: 'Schicht',
  layerPre: 'präsynaptisch',
  layerPost: 'postsynaptisch',
  neuron: 'Neuron',
  silent:
    'Kein Neuron wird stimuliert: Der aktive Anteil dieser Neurone ist weniger als eines, oder die Stimulusrate ist 0.',
  correlation: 'Paarweise Eingangskorrelation: {measured} (erwartet {expected})',

  // The methods
  inference: 'Was jede Regel erschließt',
  inferenceIntro:
    'Alle Schätzungen beginnen bei null. Eine gute hat das Muster der wahren Gewichte; ihre Einheit ist ihre eigene.',
  truth: 'Wahre Gewichte',
  hidden: 'den Regeln entzogen',
  truthDoc: 'Zeilen: postsynaptische Neurone. Spalten: präsynaptische.',
  sees: 'sieht {what}',
  seesWords: { spikes: 'Spikes', counts: 'Spikezahlen', potentials: 'Potentiale' },
  noUpdate: 'Noch leer.',
  staysZero: 'Alle Schätzungen sind null.',
  matrixOf: '{title}: Gewichtsmatrix',
  matrixPre: 'präsynaptisches Neuron',
  matrixPost: 'post',
  fullColour: 'bis ±{value}',
  negative: 'negativ',
  positive: 'positiv',
  rampSummary: 'Farben: Orange ist negativ, neutral ist null, Violett ist positiv.',
  scaleDoc: 'Die Farben reichen bis zum doppelten quadratischen Mittel einer Matrix.',
  shaded: 'Vorzeichen falsch',
  scatterOf: '{method}: geschätzte gegen wahre Gewichte',
  scatterX: 'wahr',
  scatterY: 'geschätzt',
  trueWeight: 'wahres Gewicht',
  trueShort: 'wahr',
  inferredWeight: 'geschätztes Gewicht',
  weightsOnto: 'vom präsynaptischen Neuron … auf das postsynaptische Neuron {post}',
  synapse: 'Synapse',
  preNeuron: 'Index des präsynaptischen Neurons',
  postNeuron: 'Index des postsynaptischen Neurons',
  why: 'Warum?',
  whyHelp: 'Was jede Regel von dieser Synapse sah',
  clearSynapse: 'Keine Synapse auswählen',
  pointHint: 'Zeigen markiert ein Gewicht überall; ein Klick hält es.',
  signRight: 'Vorzeichen richtig',
  signWrong: 'Vorzeichen falsch',

  // The scores
  score: 'Wer vorn liegt',
  sign_accuracy: 'Richtige Vorzeichen',
  sign_accuracy_axis: 'Anteil',
  pearson_r: 'Korrelation mit der Wahrheit',
  pearson_r_axis: 'Pearson-r',
  alwaysPositive: 'immer „positiv“',
  alwaysPositiveShort: 'immer +',
  simulatedSeconds: 'simulierte Zeit (s)',
  timeScale: 'Zeitachse',
  logarithmic: 'logarithmisch',
  linear: 'linear',
  tableTitle: 'Gütemaße aller Regeln jetzt',
  method: 'Regel',
  row: 'Zeile r',
  signs: 'Vorz.',
  angle: 'Winkel',
  methodHelp: 'Die Regel',
  rHelp: 'Pearson-Korrelation aller geschätzten mit allen wahren Gewichten',
  rowHelp: 'Zeilen-r: dasselbe für jedes postsynaptische Neuron, gemittelt',
  signsHelp: 'Vorzeichen: Anteil der Gewichte, deren Vorzeichen stimmt',
  angleHelp: 'Winkel zwischen den beiden Matrizen, als Vektoren gesehen',
  bestScore: 'bester Wert',
  aheadBoth: '{signs} liegt vorn: die meisten richtigen Vorzeichen, {percent}, und die höchste Korrelation, {r}.',
  aheadEach: '{signs} hat die meisten Vorzeichen richtig, {percent}; {shape} hat die höchste Korrelation, {r}.',
  aheadNone: 'Noch liegt niemand vorn: Keine Regel übertrifft die Antwort „immer positiv“, {percent}.',
  aheadAlone: '{method} hat {percent} der Vorzeichen richtig und eine Korrelation von {r}.',
  starNote: '★ bester Wert.',
  dashedNote: 'Gestrichelt: Immer „positiv“ zu sagen wäre zu {percent} richtig.',
  vsSecond: 'Dünne Linien und ②: {link}',

  // How it works
  equations: 'Wie jede Regel arbeitet',
  experimentsTitle: 'Experimente zum Öffnen',
  experimentsIntro: 'Die meisten brauchen in diesem Browser ein, zwei Sekunden. Eines öffnen, dann verändern.',
  experiments: [
    {
      title: 'Der Lauf des Artikels',
      text: '2000 s mit einer Lernrate für alle. Wer hat bei den Vorzeichen am Ende recht?',
      link: 'preset=paper&seed=7&until=2000000',
    },
    {
      title: 'Alle aktiv',
      text: 'Jedes präsynaptische Neuron wird die ganze Zeit stimuliert. ②: Bei jedem stammt die Hälfte der Spikes aus einer gemeinsamen Spikefolge, und keine Regel hat viel mehr Vorzeichen richtig, als immer „positiv“ zu sagen.',
      link: `preset=paper&seed=7&active_fraction=1&learning_rate=0.0005&until=200000&vs=${encodeURIComponent('v=1&preset=paper&active_fraction=1&correlation=0.5&learning_rate=0.0005&seed=7')}`,
    },
    {
      title: 'Zu kurze Spuren',
      text: 'Mit 5 und 10 ms sieht STDWI kaum die Zeit, die ein postsynaptisches Neuron bis zur Schwelle braucht. ②: die 20 und 200 ms des Artikels.',
      link: `preset=paper&seed=7&tau_fast_ms=5&tau_slow_ms=10&learning_rate=0.0005&until=200000&vs=${encodeURIComponent('v=1&preset=paper&learning_rate=0.0005&seed=7')}`,
    },
    {
      title: 'Akrouts Verschiebung',
      text: 'Genau zwanzig aktive Neurone verschieben ganze Zeilen der Schätzungen. ②: Bei unabhängiger Ziehung ist die Verschiebung weg.',
      link: `preset=paper&seed=7&until=400000&vs=${encodeURIComponent('v=1&preset=paper&active_sampling=independent&seed=7')}`,
    },
    {
      title: 'Eine Rate je Regel',
      text: 'Die Regeln haben verschiedene Einheiten, sodass eine Rate für alle einige begünstigt. Die Vorgabe „Abgestimmt“ gibt jeder ihre eigene.',
      link: 'preset=tuned&seed=7&until=2000000',
    },
    {
      title: 'Klein genug zum Mitverfolgen',
      text: 'Zwölf präsynaptische Neurone, drei postsynaptische, in Zeitlupe.',
      link: 'preset=paper&seed=7&n_pre=12&n_post=3&speed=0.02',
    },
  ],
  scoresTitle: 'Was die Gütemaße bedeuten',
  scoreTerms: {
    'Pearson-r':
      'Wie gut die geschätzten Gewichte über die ganze Matrix hinweg den wahren folgen, in welcher Einheit auch immer. 1 ist vollkommen, 0 ist nichts.',
    'Zeilen-r':
      'Dasselbe innerhalb der Gewichte eines postsynaptischen Neurons, gemittelt. Es verzeiht die Verschiebung einer ganzen Zeile.',
    Vorzeichen:
      'Der Anteil der Gewichte, deren Vorzeichen stimmt; das braucht das Lernen am meisten. Die Verschiebung einer Zeile verdirbt ihn. Die gestrichelte Linie ist die Antwort „immer positiv“: die Mehrheitsklasse, wo die meisten Gewichte positiv sind.',
    Winkel: 'Zwischen den beiden Matrizen als Vektoren. 0° ist vollkommen, 90° heißt: kein Zusammenhang.',
  },
  sourcesTitle: 'Quellen',
  sources: {
    ahmad: 'Das Netz, STDWI und die Spike-Fassungen der beiden anderen.',
    guerguiev: 'RDD.',
    akrout: 'Der Gewichtsspiegel (weight mirror), hier „Akrout“.',
    gierlich: 'SAL, hier angepasst.',
  },
  andOthers: 'u. a.',
  about:
    'Was dies nicht ist: ein Modell eines Gehirns oder ein Leistungsvergleich der Regeln in tiefen Netzen. Eine Schicht feuernder Neurone, und was sich aus ihr erschließen lässt.',

  // The tour, and one synapse
  tour: 'Tour',
  tourStep: 'Tour, Schritt {step} von {of}',
  back: 'Zurück',
  next: 'Weiter',
  inspector: 'Warum: eine Synapse',
  symbolEstimate: 'Schätzung dieses Gewichts jetzt',

  // Parameters
  controlsIntro:
    'Nach einer Änderung beginnt der Lauf bei t = 0 von vorn, mit demselben Startwert. Ein ausgewähltes Feld nennt seine Bedeutung und den veröffentlichten Wert.',
  modified: '{count} geändert',
  asPreset: 'Alles wie in der Vorgabe „{preset}“.',
  modifiedOf: 'Anders als die Vorgabe „{preset}“: {count}',
  allBack: 'Alles auf Vorgabe',
  backToPreset: 'Zurück zur Vorgabe: {value}',
  linked: 'Nutzt die gemeinsame Lernrate, {value}; drücken für eine eigene',
  unlinked: 'Hat eine eigene Lernrate; drücken für die gemeinsame, {value}',
  range: '{min} bis {max} {unit}',
  undo: 'Rückgängig (Strg Z)',
  redo: 'Wiederholen (Strg Y)',

  // Notices
  fromQuery: 'In der Adresse stand der Link hinter „?“ statt hinter „#“. Er wurde von dort übernommen.',
  linkProblems: 'Teile des Links wurden weggelassen; der Rest läuft.',
  notTaken: 'Nicht geändert.',
  notLoaded: 'Ein Teil der Seite ließ sich nicht laden: {message}. Mit Netzverbindung noch einmal versuchen.',
  fileTooLarge: 'Sie ist größer als jeder Lauf, der hier gespeichert wird.',
  fileNoJson: 'Sie ist kein JSON.',
  fileNoRun: 'Sie ist kein mit STDWI Lab gespeicherter Lauf.',
  fileProblem: 'Die Datei wurde nicht geöffnet.',
  reproduced: 'Bit für Bit reproduziert ✓',
  reproducedDoc: 'Bei {time} ist die Prüfsumme aller Schätzungen {digest}, wie der Link es sagt.',
  different: 'Nicht reproduziert.',
  differentDoc:
    'Für {time} verspricht der Link die Prüfsumme {expected}, dieser Lauf aber hat {digest}. Rechenkern hier: {engine}. Eine andere Version des Rechenkerns oder ein veränderter Link kann der Grund sein.',
  reachedUntil: 'Bei {time} angehalten, wie der Link es verlangt. Prüfsumme {digest}.',
  goOn: 'Weiter',
  failed: 'Der Simulator ist stehen geblieben: {message}',
  tryAgain: 'Neu starten',
  noSimd:
    'Diesem Browser fehlt SIMD in WebAssembly, das der Simulator braucht. Chrome oder Edge ab 91, Firefox ab 89 und Safari ab 16.4 haben es.',
  noWasm:
    'WebAssembly ist hier nicht verfügbar: Der Browser ist zu alt, oder eine Sicherheitsrichtlinie verbietet es (sie braucht „wasm-unsafe-eval“).',

  // Cite
  cite: 'Dieses Experiment zitieren',
  citePage: 'Diese Seite, wie in der Adresszeile',
  citeLink: 'Der Lauf bis genau hier: hält an und prüft sich selbst',
  citeWhen:
    'Sobald der Lauf begonnen hat, gibt es auch einen Link, der genau bei seinem Schritt anhält und sich selbst prüft.',
  citeEngine: 'Rechenkern {engine} · Prüfsumme {digest} · t = {time}',
  citePinned: 'Dasselbe unter einer Adresse, die diese Version behält',
  paper: 'Bild mit QR-Code …',
  citePapers: 'BibTeX der Artikel und dieser Software',
  qr: 'Der Link als QR-Code',
  qrTooLong: 'Der Link ist zu lang für einen QR-Code.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  save: 'Lauf speichern …',
  open: 'Lauf öffnen …',

  // Put into a page
  embed: 'In eine Seite einbetten …',
  embedTitle: 'Dieses Experiment in eine Seite einbetten',
  embedKind: 'für',
  embedKinds: {
    iframe: 'eine Webseite (Frame)',
    element: 'eine Webseite (Element)',
    reveal: 'reveal.js',
    quarto: 'Quarto',
    jupyter: 'Jupyter',
    lms: 'Moodle, Canvas',
    link: 'einen Link',
  },
  embedParts: {
    network: 'Spikes',
    matrices: 'Matrizen',
    scatter: 'Streudiagramme',
    curves: 'Kurven',
    scores: 'Gütemaße',
    inspector: 'eine Synapse',
    controls: 'Parameter',
  },
  embedPoster: 'beginnt mit einem Klick',
  embedHeight: 'Höhe (px)',
  embedCode: 'Dies kopieren',
  embedPreview: 'Was es ergibt',

  // Keys
  keysTitle: 'Tasten',
  keysAct: 'Einzelne Tasten wirken',
  keysList: {
    Leertaste: 'Start oder Pause',
    S: 'ein Zeitschritt',
    'Umschalt S': 'zum nächsten Spike',
    D: 'ein Stimulus',
    R: 'zurücksetzen, mit demselben Startwert',
    U: 'bis zu einem Zeitpunkt laufen',
    '1 2 3 4': 'Vorgaben, der Reihe nach',
    N: 'anderer Startwert',
    '+ −': 'schneller, langsamer',
    P: 'Parameter',
    'Strg Z': 'eine Änderung der Parameter zurücknehmen',
    'Strg Y': 'sie wiederholen',
    G: 'geführte Tour; dann ← und →',
    V: 'mit einem zweiten Lauf vergleichen',
    C: 'zitieren',
    T: 'Farbschema',
    F: 'Vollbild',
    L: 'Sprache',
    '?': 'diese Tasten',
  },

  // For those who do not see the plots
  dataOf: '{title}: Daten, und Bilder zum Speichern',
  allData: 'alle Daten dazu',
  saveAs: '{what}: als {kind} speichern',
  saveNote: 'Jede Datei enthält den Link, der sie wieder erzeugt, und die Prüfsumme.',
  saved: 'An den Browser übergeben.',
  notSaved: 'Nicht gespeichert: {message}',
  noReadBack:
    'Dieser Browser verbirgt zum Schutz vor Wiedererkennung, was gezeichnet ist; ein PNG wäre Rauschen. SVG-Dateien sind heil.',
  summary: '{title}. {text}',
  summaryWires: 'In den letzten {span} ms: {spikes} Spikes beider Schichten.',
  summaryRaster:
    'Letzte {span} s: {stimulus} Spikes der Stimulation, {pre} präsynaptische und {post} postsynaptische Spikes.',
  summaryTrace: 'Neuron {neuron}, {layer}: {spikes} Spikes in der letzten Sekunde.',
  summaryMatrix: '{count} Gewichte, von {min} bis {max}; {positive} positiv.',
  summaryScatter: '{method}: {right} der Vorzeichen richtig, r = {r}.',
  summaryCurve: 'Bei {time}: {values}.',

  // The core's own words, by key.
  labels: {
    ...ofMethods('labels'),
    stimulus_rate_hz: 'Stimulusrate',
    stimulus_ms: 'Dauer des Stimulus',
    active_fraction: 'aktiver Anteil',
    active_sampling: 'Stichprobe der Aktiven',
    correlation: 'Korrelation',
    correlation_kind: 'Art der Korrelation',
    correlation_groups: 'Korrelationsgruppen',
    stimulus_weight: 'Stimulusgewicht',
    n_pre: 'präsynaptische Neurone',
    n_post: 'postsynaptische Neurone',
    dt_ms: 'Zeitschritt',
    tau_mem_ms: 'Zeitkonstante der Membran',
    threshold: 'Schwelle',
    reset: 'Rücksetzwert',
    rest: 'Ruhepotential',
    coupling: 'dendritische Kopplung',
    tau_psp_slow_ms: 'Zeitkonstante, PSP-Abfall',
    tau_psp_fast_ms: 'Zeitkonstante, PSP-Anstieg',
    weight_scale: 'Skala der Gewichte',
    weight_mean: 'Mittel der Gewichte',
    weight_spread: 'Streuung der Gewichte',
    learning_rate: 'Lernrate',
    seed: 'Startwert',
  },
  docs: {
    ...ofMethods('docs'),
    stimulus_rate_hz:
      'Rate der Poisson-Spikes, mit denen jedes aktive präsynaptische Neuron stimuliert wird. Veröffentlicht: 200 Hz.',
    stimulus_ms: 'Dauer eines Stimulus; danach werden andere Neurone aktiv. Veröffentlicht: 100 ms.',
    active_fraction:
      'Anteil der präsynaptischen Neurone, die ein Stimulus aktiviert. Veröffentlicht: 0,2; variiert von 0,1 bis 1.',
    active_sampling:
      'Wie die aktiven Neurone gezogen werden: genau dieser Anteil oder jedes unabhängig mit dieser Wahrscheinlichkeit. Genaue Stichproben korrelieren die Eingänge negativ. Veröffentlicht: genau im Code vom März 2021, unabhängig in seinem Notebook.',
    correlation: 'Anteil c der Spikes, die aktive Neurone gemeinsam haben. Veröffentlicht: 0; variiert von 0 bis 1.',
    correlation_kind:
      'Wie Spikes geteilt werden. Ausgedünnte Kopien einer gemeinsamen Spikefolge ergeben die paarweise Korrelation c² (veröffentlicht); eine gemeinsame Spikefolge, die alle ganz bekommen, ergibt c („single interaction process“ von Kuhn, Aertsen und Rotter 2003).',
    correlation_groups:
      'Zahl der Gruppen präsynaptischer Neurone, jede mit einer eigenen gemeinsamen Spikefolge: Nachbarn teilen Spikes, Gruppen nicht. Veröffentlicht: 1.',
    stimulus_weight:
      'Gewicht der einen Stimulationssynapse jedes präsynaptischen Neurons; skaliert auch die zu erschließenden Gewichte. Bei 200 Hz hält 10 das mittlere Potential gerade an der Schwelle. Veröffentlicht: 12, auch 11 und 10.',
    n_pre: 'Zahl der präsynaptischen Neurone. Veröffentlicht: 100.',
    n_post: 'Zahl der postsynaptischen Neurone. Veröffentlicht: 10.',
    dt_ms: 'Länge eines Simulationsschritts. Veröffentlicht: 0,25 ms.',
    tau_mem_ms: 'Zeitkonstante der Membran. Veröffentlicht: 20 ms.',
    threshold: 'Potential, bei dem ein Neuron feuert. Veröffentlicht: 1.',
    reset: 'Potential, auf das ein Spike das Neuron zurücksetzt. Veröffentlicht: −1.',
    rest: 'Potential, zu dem der Leckstrom hinzieht. Veröffentlicht: 0.',
    coupling:
      'Kopplung g des Dendriten, relativ zum Leckstrom: Die Membran folgt dem Eingang mit der Stärke g. Veröffentlicht: 1.',
    tau_psp_slow_ms:
      'Langsame Zeitkonstante eines postsynaptischen Potentials, die seines Abfalls. Veröffentlicht: 10 ms.',
    tau_psp_fast_ms:
      'Schnelle Zeitkonstante eines postsynaptischen Potentials, die seines Anstiegs. Veröffentlicht: 3 ms.',
    weight_scale: 'Faktor aller zu erschließenden Gewichte, mal dem Stimulusgewicht. Veröffentlicht: 7,5.',
    weight_mean:
      'Mittel der Gewichte vor der Skalierung, mal der Zahl der aktiven Neurone. Über 0 ist mehr als die Hälfte der Gewichte positiv; das hebt den Anteil, der schon mit „immer positiv“ stimmt. Veröffentlicht: 1.',
    weight_spread:
      'Standardabweichung der Gewichte vor der Skalierung, mal der Wurzel aus der Zahl der aktiven Neurone. Veröffentlicht: 0,5; im Notebook √0,2.',
    learning_rate: 'Lernrate η jeder Regel, die keine eigene hat. Veröffentlicht: 1e-4, auch 1,25e-4 und 5e-4.',
    seed: 'Zahl, aus der alle Zufallsfolgen hervorgehen: Gewichte, aktive Neurone und Spikefolgen.',
  },
  units: { stimuli: 'Stimuli' },
  groupLabels: {
    stimulation: 'Stimulation',
    network: 'Netz',
    inhibited: 'STDWI, gehemmt',
    run: 'Lauf',
  },
  choices: {
    ...ofMethods('choices'),
    exact: 'genau',
    independent: 'unabhängig',
    thinned: 'ausgedünnt',
    shared: 'gemeinsam',
  },
  presetLabels: {
    paper: 'Artikel',
    'paper-long': 'Artikel, lang',
    notebook: 'Notebook',
    tuned: 'Abgestimmt',
  },
  presetDocs: {
    paper: 'Einstellungen des veröffentlichten Codes vom März 2021.',
    'paper-long':
      'Einstellungen des letzten Zweigs des veröffentlichten Codes: eine im Verhältnis zum Zerfall kleinere Lernrate und längere Läufe.',
    notebook:
      'Einstellungen des Notebooks, das zum früheren Code gehörte: kurz, mit unabhängig gezogenen aktiven Neuronen.',
    tuned:
      'Das Netz des Artikels mit einer Lernrate für jede Regel, gefunden mit `stdwi sweep`: Die Regeln haben verschiedene Einheiten, sodass eine gemeinsame Rate einige begünstigt.',
  },
};

/** @type {import('./i18n.js').Language} */
export const language = { words, tour, methods };
