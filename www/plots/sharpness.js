// How many pixels of the screen a CSS pixel has: it changes with zoom, with another monitor, and with the slide that a frame is on.

/** Held weakly: plots come and go with what is chosen. @typedef {{refit: () => void}} Sharp */

/** @type {Set<WeakRef<Sharp>>} */
const known = new Set();

/** No event tells of a transform. */
const LOOK_EVERY_MS = 1000;

/** What was told last. */
let told = 0;

/** The frame that holds this page, if the page around it lets us see it. */
function ownFrame() {
  try {
    return /** @type {HTMLElement | null} */ (window.frameElement);
  } catch {
    return null;
  }
}

/** How much larger than it was laid out the frame is shown: decks of slides scale what is on them. */
export function frameScale() {
  const frame = ownFrame();
  if (frame === null || frame.offsetWidth === 0) return 1;
  // No finer than needed, so that a slide that is still moving does not change it with every frame.
  const scale = Math.round((20 * frame.getBoundingClientRect().width) / frame.offsetWidth) / 20;
  return scale > 0 ? scale : 1;
}

/** Device pixels per CSS pixel of this page. */
export function pixelRatio() {
  return (window.devicePixelRatio || 1) * frameScale();
}

/** @param {Sharp} sharp is told whenever the ratio has changed */
export function keepSharp(sharp) {
  if (known.size === 0) watch();
  known.add(new WeakRef(sharp));
}

function watch() {
  told = pixelRatio();
  waitForResolution();
  // Zoom changes the size of the window too, and some browsers tell only that.
  window.addEventListener('resize', tell);
  if (ownFrame() !== null) setInterval(tell, LOOK_EVERY_MS);
}

/** A query is for one resolution, so that each change needs a new one. */
function waitForResolution() {
  const query = matchMedia(`(resolution: ${window.devicePixelRatio || 1}dppx)`);
  const change = () => {
    tell();
    waitForResolution();
  };
  query.addEventListener('change', change, { once: true });
}

function tell() {
  const ratio = pixelRatio();
  if (ratio === told) return;
  told = ratio;
  for (const reference of known) {
    const sharp = reference.deref();
    if (sharp === undefined) known.delete(reference);
    else sharp.refit();
  }
}
