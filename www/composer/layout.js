// Where plots stand: rows of a grid of twelve columns, in the order that was chosen, as near as possible to the sizes at which each plot
// is read best.

/**
 * A plot, as far as its place depends on it. All sizes in units.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} kind plots of one kind have one size in a row
 * @property {number} least width
 * @property {number} ideal width
 * @property {(width: number) => [least: number, ideal: number, most: number]} heights
 * @property {(width: number) => number} head room above it, for letter and title
 * @property {string} [below] the part that it belongs under, if that is in the row before
 */

/** @typedef {{index: number, column: number, left: number, width: number, head: number, top: number, height: number}} Cell */

const COLUMNS = 12;

/** Between plots. */
export const GAP = 14;
const BETWEEN = 12;

/** In how many columns a plot may stand. */
const SPANS = [2, 3, 4, 5, 6, 7, 8, 9, 12];

const MOST_IN_A_ROW = 6;
const MOST_KINDS = 3;

/** How much it costs to leave a row half empty, to have plots of uneven heights in it, and to begin one. */
const COSTS = { empty: 1.6, uneven: 0.7, row: 0.06 };

/** In a page of given height, plots are tried smaller and larger than they would like to be. */
const SCALES = [1, 0.9, 1.12, 0.8, 1.3, 0.7, 1.5, 0.6, 1.8];

/** @param {number} span @param {number} width of all columns */
const widthOf = (span, width) => (span * (width + GAP)) / COLUMNS - GAP;

/**
 * The cheapest row of some parts. @param {Part[]} parts @param {number} width @param {number} scale
 * @returns {{cost: number, spans: number[]} | null}
 */
function rowOf(parts, width, scale) {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  if (kinds.length > MOST_KINDS) return null;
  /** @type {{cost: number, spans: number[]} | null} */
  let best = null;
  for (const choice of choices(kinds.length)) {
    const spans = parts.map(({ kind }) => choice[kinds.indexOf(kind)]);
    const used = spans.reduce((sum, span) => sum + span, 0);
    if (used > COLUMNS) continue;
    const widths = spans.map((span) => widthOf(span, width));
    // What stands alone takes what there is.
    if (parts.length > 1 && parts.some(({ least }, at) => widths[at] < least)) continue;
    if (parts.length === 1 && widths[0] < Math.min(parts[0].least, widthOf(COLUMNS, width))) continue;
    const cost = costOf(parts, widths, (COLUMNS - used) / COLUMNS, scale);
    if (best === null || cost < best.cost) best = { cost, spans };
  }
  return best;
}

/** Every choice of a span for each kind. @param {number} count @returns {number[][]} */
function choices(count) {
  if (count === 0) return [[]];
  return choices(count - 1).flatMap((before) => SPANS.map((span) => [...before, span]));
}

/** @param {Part[]} parts @param {number[]} widths @param {number} empty share of the row @param {number} scale */
function costOf(parts, widths, empty, scale) {
  const ranges = parts.map(({ heights }, at) => heights(widths[at]));
  const height = Math.max(...ranges.map(([, ideal]) => ideal));
  let cost = COSTS.row + COSTS.empty * empty ** 1.5;
  for (const [at, { ideal }] of parts.entries()) {
    cost += Math.log(widths[at] / (ideal * scale)) ** 2 / parts.length;
    cost += (COSTS.uneven * (1 - Math.min(height, ranges[at][2]) / height) ** 2) / parts.length;
  }
  return cost;
}

/** @param {Part[]} parts @param {number} width @param {number} scale @returns {{from: number, spans: number[]}[]} */
function rowsOf(parts, width, scale) {
  /** @type {{cost: number, rows: {from: number, spans: number[]}[]}[]} */
  const best = [{ cost: 0, rows: [] }];
  for (let end = 1; end <= parts.length; end += 1) {
    for (let from = Math.max(0, end - MOST_IN_A_ROW); from < end; from += 1) {
      const row = rowOf(parts.slice(from, end), width, scale);
      if (row === null) continue;
      const cost = best[from].cost + row.cost;
      if (best[end] !== undefined && best[end].cost <= cost) continue;
      best[end] = { cost, rows: [...best[from].rows, { from, spans: row.spans }] };
    }
  }
  return best[parts.length].rows;
}

/**
 * Rows with their cells from left to right; what belongs under a plot of the row before stands there.
 * @param {Part[]} parts @param {number} width @param {number} scale
 */
function laid(parts, width, scale) {
  /** @type {{cells: Cell[], range: [number, number, number]}[]} */
  const rows = [];
  for (const { from, spans } of rowsOf(parts, width, scale)) {
    const above = rows.at(-1)?.cells ?? [];
    const own = spans.map((_, at) => parts[from + at]);
    const places = own.map(({ below }) =>
      above.find(({ index }) => below !== undefined && parts[index].name === below),
    );
    const isUnder = places.every((place) => place !== undefined);
    let column = 0;
    const cells = spans.map((span, at) => {
      const place = isUnder ? places[at] : undefined;
      const columnAt = place?.column ?? column;
      column += span;
      const cellWidth = place?.width ?? widthOf(span, width);
      const left = (columnAt * (width + GAP)) / COLUMNS;
      return { index: from + at, column: columnAt, left, width: cellWidth, head: 0, top: 0, height: 0 };
    });
    const ranges = cells.map(({ index, width: cellWidth }) => parts[index].heights(cellWidth));
    const ideal = Math.max(...ranges.map(([, height]) => height));
    const least = Math.max(...ranges.map(([height]) => height));
    rows.push({ cells, range: [least, Math.max(least, ideal), Math.max(least, ...ranges.map(([, , most]) => most))] });
  }
  return rows;
}

/**
 * @param {Part[]} parts
 * @param {{width: number, height: number | null}} page
 * @returns {{cells: Cell[], height: number} | null} null where they do not fit
 */
export function arranged(parts, { width, height }) {
  if (parts.length === 0) return { cells: [], height: 0 };
  if (height === null) return placed(parts, laid(parts, width, 1), (range) => range[1]);
  /** @type {{rows: ReturnType<typeof laid>, distance: number} | null} */
  let best = null;
  for (const scale of SCALES) {
    const rows = laid(parts, width, scale);
    const [least, ideal] = [0, 1].map((which) => placed(parts, rows, (range) => range[which]).height);
    if (least > height) continue;
    const distance = Math.abs(Math.log(ideal / height));
    if (best === null || distance < best.distance - 0.02) best = { rows, distance };
  }
  if (best === null) return null;
  const { rows } = best;
  // Between the least, the ideal and the largest heights, the share at which the page is full.
  const at = (/** @type {number} */ share) =>
    placed(parts, rows, ([least, ideal, most]) =>
      share <= 1 ? least + share * (ideal - least) : ideal + (share - 1) * (most - ideal),
    );
  let [low, high] = [0, 2];
  if (at(2).height <= height) return at(2);
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (at(middle).height <= height) low = middle;
    else high = middle;
  }
  return at(low);
}

/**
 * @param {Part[]} parts @param {ReturnType<typeof laid>} rows
 * @param {(range: [number, number, number]) => number} heightOf
 */
function placed(parts, rows, heightOf) {
  let top = 0;
  const cells = rows.flatMap(({ cells: row, range }) => {
    const head = Math.max(...row.map(({ index, width }) => parts[index].head(width)));
    const height = heightOf(range);
    const here = row.map((cell) => ({
      ...cell,
      head,
      top,
      height: Math.min(height, parts[cell.index].heights(cell.width)[2]),
    }));
    top += head + height + BETWEEN;
    return here;
  });
  return { cells, height: top - BETWEEN };
}
