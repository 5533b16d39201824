// The page's own icons: strokes on a grid of 16, so that no font has to have them.

const PATHS = /** @type {const} */ ({
  play: 'M4.5 2.8v10.4L13 8z',
  pause: 'M5 3v10M11 3v10',
  step: 'M4 3v10l6.5-5zM12.5 3v10',
  spike: 'M1.5 10.5h4L7.5 3l2 10 1.5-2.5h3.5',
  reset: 'M3.2 6.2A5.2 5.2 0 1 1 2.8 9M3 2.6v3.8h3.8',
  dice: 'M3 3h10v10H3zM5.8 5.8h.01M10.2 5.8h.01M8 8h.01M5.8 10.2h.01M10.2 10.2h.01',
  undo: 'M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6',
  redo: 'm10 3 3.2 3.2L10 9.4M13 6.2H6.8a3.6 3.6 0 0 0 0 7.2H10',
  compare: 'M2 12.5C6 12 6 5 14 4M2 12.5C8 12.5 9 9 14 8.5',
  sliders: 'M2.5 4.5h6M12.5 4.5h1M10.5 2.7v3.6M2.5 11.5h1M7.5 11.5h6M5.5 9.7v3.6',
  theme: 'M8 2.2a5.8 5.8 0 1 0 0 11.6zM8 2.2a5.8 5.8 0 0 1 0 11.6',
  screen: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  keys: 'M5.8 6.2a2.2 2.2 0 1 1 3.2 2c-.8.4-1 .8-1 1.6M8 12.4h.01',
  cite: 'M6.2 9.8a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.8 6.2a2.6 2.6 0 0 0-3.7 0L3.5 8.8a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  chain:
    'M6.2 9.8a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7M9.8 6.2a2.6 2.6 0 0 0-3.7 0L3.5 8.8a2.6 2.6 0 0 0 3.7 3.7',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 3.5v9',
  window: 'M6 3H3v10h10v-3M9 2h5v5M14 2 7.5 8.5',
  close: 'm4 4 8 8M12 4l-8 8',
  up: 'm3.5 10 4.5-4.5 4.5 4.5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
});

/** @typedef {keyof typeof PATHS} Icon */

/** A picture without words: whoever shows it names it. @param {Icon} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
