// The host's side of the messages: keeps three frames in step and writes their numbers into the text.

/** @type {HTMLIFrameElement[]} */
const figures = [...document.querySelectorAll('iframe')];
const field = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

/** What all three should do. */
const wanted = { seed: 7, playing: true };

/** What each said last, by its name. @type {Map<string, {seed: number, playing: boolean}>} */
const known = new Map();

/** @param {HTMLIFrameElement} figure @param {Record<string, unknown>} message */
function tell(figure, message) {
  // The address is this site's; opened from disk there is no origin to name.
  const target = window.location.origin.startsWith('http') ? window.location.origin : '*';
  figure.contentWindow?.postMessage({ stdwi: 1, ...message }, target);
}

/** @param {HTMLIFrameElement} [from] the one that does so already */
function tellAll(from) {
  field('seed').value = String(wanted.seed);
  for (const figure of figures.filter((other) => other !== from)) {
    if (known.get(figure.name)?.seed !== wanted.seed) tell(figure, { type: 'set', changes: { seed: wanted.seed } });
    tell(figure, { type: wanted.playing ? 'play' : 'pause' });
  }
}

window.addEventListener('message', ({ source, data }) => {
  const figure = figures.find(({ contentWindow }) => contentWindow === source);
  if (figure === undefined || data?.stdwi !== 1) return;
  // As high as what is in it.
  if (data.type === 'height') figure.style.height = `${Math.min(data.height, 800)}px`;
  if (data.type === 'scores' && figure.name === 'curves') showScores(data);
  if (data.type !== 'state') return;
  const { seed, playing } = data;
  const before = known.get(figure.name) ?? wanted;
  known.set(figure.name, { seed, playing });
  // Only what a reader changed in this figure is news; the rest is an echo of what it was told.
  const news =
    (seed !== before.seed && seed !== wanted.seed) || (playing !== before.playing && playing !== wanted.playing);
  if (!news) return;
  Object.assign(wanted, { seed, playing });
  tellAll(figure);
});

/** @param {{time_ms: number, methods: {name: string, sign_accuracy: number}[]}} scores */
function showScores({ time_ms: timeMs, methods }) {
  const best = methods.reduce((top, method) => (method.sign_accuracy > top.sign_accuracy ? method : top));
  field('time').value = (timeMs / 1000).toFixed(1);
  field('best').value = best.name;
  field('percent').value = `${(100 * best.sign_accuracy).toFixed(1)} %`;
}

field('seed').onchange = () => {
  wanted.seed = Number(field('seed').value);
  tellAll();
};

field('both').onclick = () => {
  wanted.playing = !wanted.playing;
  tellAll();
};
