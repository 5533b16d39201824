// Frames of another slide are unloaded (viewDistance) and start again when it is shown.

const { Reveal } = /** @type {any} */ (window);
Reveal.initialize({ width: 1280, height: 720, margin: 0.02, hash: true, viewDistance: 1, center: true });
