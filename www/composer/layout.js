// Where plots stand: rows of a grid of twelve columns, in the order that was chosen, as near as possible to the sizes at which each plot
// is read best. A page of given height may have two such grids side by side.

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

/** @typedef {{index: number, left: number, width: number, head: number, top: number, height: number}} Cell */
/** @typedef {{cells: Cell[], height: number}} Arranged */
/** @typedef {{cells: {index: number, left: number, width: number}[], range: [number, number, number]}} Row */
/** @typedef {{from: number, spans: number[], kinds: string[]}} Choice */

const COLUMNS = 12;

/** Between plots. */
export const GAP = 14;
const BETWEEN = 12;

/** In how many columns a plot may stand. */
const SPANS = [2, 3, 4, 5, 6, 7, 8, 9, 12];

const MOST_IN_A_ROW = 6;
const MOST_KINDS = 3;

/**
 * What it costs to leave a row half empty, to have plots of uneven heights in it, to begin one, to give a kind of plot another width than
 * in the row before, and what it is worth to have plots below those that they belong to.
 */
const COSTS = { empty: 1.6, uneven: 0.7, row: 0.06, other: 0.3, under: -0.35 };

/** In a page of given height, plots are tried smaller and larger than they would like to be. */
const SCALES = [1, 0.85, 1.2, 0.7, 1.45, 0.55, 1.8];

/** The same in each of two grids, of which many are tried. */
const COARSE = [1, 0.7, 1.45];

/** The left one of two grids has so much of the width. */
const SHARES = [0.5, 0.58, 0.66, 0.42];

/** So many plots at most stand in the right one. */
const MOST_BESIDE = 3;

/** @param {number} span @param {number} width of all columns */
const widthOf = (span, width) => (span * (width + GAP)) / COLUMNS - GAP;

/** Every choice of a span for each kind. @param {number} count @returns {number[][]} */
function choices(count) {
  if (count === 0) return [[]];
  return choices(count - 1).flatMap((before) => SPANS.map((span) => [...before, span]));
}

const CHOICES = Array.from({ length: MOST_KINDS + 1 }, (_, count) => choices(count));

/**
 * The cheapest row of some parts.
 * @param {Part[]} parts @param {{width: number, scale: number, before: Choice | undefined, isUnder: boolean}} place
 * @returns {{cost: number, spans: number[], kinds: string[]} | null}
 */
function rowOf(parts, { width, scale, before, isUnder }) {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  /** @type {{cost: number, spans: number[], kinds: string[]} | null} */
  let best = null;
  for (const choice of CHOICES[kinds.length] ?? []) {
    const spans = parts.map(({ kind }) => choice[kinds.indexOf(kind)]);
    const used = spans.reduce((sum, span) => sum + span, 0);
    if (used > COLUMNS) continue;
    const widths = spans.map((span) => widthOf(span, width));
    // What stands alone in a narrow page takes what there is.
    const least = (/** @type {Part} */ part) =>
      parts.length > 1 ? part.least : Math.min(part.least, widthOf(COLUMNS, width));
    if (parts.some((part, at) => widths[at] < least(part) - 0.01)) continue;
    const known = kinds.map((kind) => before?.spans[before.kinds.indexOf(kind)]);
    const isAsBefore = known.every((span, at) => span === choice[at]);
    const others = known.filter((span, at) => span !== undefined && span !== choice[at]).length;
    // The end of a row that goes on as the one before may be empty.
    const empty = ((COLUMNS - used) / COLUMNS) ** 1.5 * (isAsBefore ? 0.35 : 1);
    const fit = costOf(parts, widths, scale);
    const cost =
      COSTS.row + COSTS.empty * empty + COSTS.other * others + fit + (isUnder && isAsBefore ? COSTS.under : 0);
    if (best === null || cost < best.cost) best = { cost, spans, kinds: parts.map(({ kind }) => kind) };
  }
  return best;
}

/** @param {Part[]} parts @param {number[]} widths @param {number} scale */
function costOf(parts, widths, scale) {
  const ranges = parts.map(({ heights }, at) => heights(widths[at]));
  const height = Math.max(...ranges.map(([, ideal]) => ideal));
  let cost = 0;
  for (const [at, { ideal }] of parts.entries()) {
    cost += Math.log(widths[at] / (ideal * scale)) ** 2 / parts.length;
    cost += (COSTS.uneven * (1 - Math.min(height, ranges[at][2]) / height) ** 2) / parts.length;
  }
  return cost;
}

/** Whether each of some parts belongs under one of the row before. @param {Part[]} own @param {Part[]} above */
const areUnder = (own, above) =>
  own.every(({ below }) => below !== undefined && above.some(({ name }) => name === below));

/** @param {Part[]} parts @param {number} width @param {number} scale @returns {Choice[]} */
function rowsOf(parts, width, scale) {
  /** @type {{cost: number, rows: Choice[]}[]} */
  const best = [{ cost: 0, rows: [] }];
  for (let end = 1; end <= parts.length; end += 1) {
    for (let from = Math.max(0, end - MOST_IN_A_ROW); from < end; from += 1) {
      const before = best[from].rows.at(-1);
      const own = parts.slice(from, end);
      // Those below others have their widths.
      const isUnder = before !== undefined && areUnder(own, parts.slice(before.from, from));
      const row = rowOf(own, { width, scale, before: isUnder ? asKind(before, own[0].kind) : before, isUnder });
      if (row === null) continue;
      const cost = best[from].cost + row.cost;
      if (best[end] !== undefined && best[end].cost <= cost) continue;
      best[end] = { cost, rows: [...best[from].rows, { from, spans: row.spans, kinds: row.kinds }] };
    }
  }
  return best[parts.length].rows;
}

/** @param {Choice} row @param {string} kind @returns {Choice} */
const asKind = (row, kind) => ({ ...row, kinds: row.kinds.map(() => kind) });

/**
 * Rows with their cells from left to right.
 * @param {Part[]} parts @param {number} width @param {number} scale @returns {Row[]}
 */
function laid(parts, width, scale) {
  /** @type {Row[]} */
  const rows = [];
  for (const { from, spans } of rowsOf(parts, width, scale)) {
    const above = rows.at(-1)?.cells ?? [];
    const own = parts.slice(from, from + spans.length);
    const isUnder = areUnder(
      own,
      above.map(({ index }) => parts[index]),
    );
    let column = 0;
    const cells = spans.map((span, at) => {
      const place = isUnder ? above.find(({ index }) => parts[index].name === own[at].below) : undefined;
      const left = place?.left ?? (column * (width + GAP)) / COLUMNS;
      column += span;
      return { index: from + at, left, width: place?.width ?? widthOf(span, width) };
    });
    const ranges = cells.map((cell) => parts[cell.index].heights(cell.width));
    const least = Math.max(...ranges.map(([height]) => height));
    const ideal = Math.max(least, ...ranges.map(([, height]) => height));
    rows.push({ cells, range: [least, ideal, Math.max(ideal, ...ranges.map(([, , most]) => most))] });
  }
  return rows;
}

/**
 * @param {Part[]} parts @param {Row[]} rows @param {(range: [number, number, number]) => number} heightOf
 * @returns {Arranged}
 */
function placed(parts, rows, heightOf) {
  let top = 0;
  const cells = rows.flatMap(({ cells: row, range }) => {
    const head = Math.max(...row.map(({ index, width }) => parts[index].head(width)));
    const height = heightOf(range);
    const here = row.map((cell) => {
      const [, , most] = parts[cell.index].heights(cell.width);
      return { ...cell, head, top, height: Math.min(height, most) };
    });
    top += head + height + BETWEEN;
    return here;
  });
  return { cells, height: top - BETWEEN };
}

/** Rows as high as they may be on a page. @param {Part[]} parts @param {Row[]} rows @param {number} height @returns {Arranged | null} null where they do not fit */
function filling(parts, rows, height) {
  // Between the least, the ideal and the largest heights, the share at which the page is full.
  const at = (/** @type {number} */ share) =>
    placed(parts, rows, ([least, ideal, most]) =>
      share <= 1 ? least + share * (ideal - least) : ideal + (share - 1) * (most - ideal),
    );
  if (at(0).height > height) return null;
  if (at(2).height <= height) return at(2);
  let [low, high] = [0, 2];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (at(middle).height <= height) low = middle;
    else high = middle;
  }
  return at(low);
}

/** How far from what plots want, and how empty the page is. @param {Part[]} parts @param {Cell[]} cells @param {{width: number, height: number}} page */
function distance(parts, cells, { width, height }) {
  let [sum, area] = [0, 0];
  for (const cell of cells) {
    const { ideal, heights } = parts[cell.index];
    sum += Math.log(cell.width / ideal) ** 2 + Math.log(cell.height / heights(cell.width)[1]) ** 2;
    area += cell.width * (cell.head + cell.height);
  }
  return sum / cells.length + 1.5 * (1 - area / (width * height)) + 2 * unlike(parts, cells);
}

/** How much plots of one kind differ in size, where they should be compared. @param {Part[]} parts @param {Cell[]} cells */
function unlike(parts, cells) {
  let most = 0;
  for (const cell of cells) {
    for (const other of cells) {
      if (parts[cell.index].kind !== parts[other.index].kind) continue;
      most = Math.max(most, Math.log(cell.width / other.width), Math.log(cell.height / other.height));
    }
  }
  return most;
}

/** Whether the area is enough for the least sizes: what cannot fit need not be tried. @param {Part[]} parts @param {{width: number, height: number}} page */
function mayFit(parts, { width, height }) {
  const leastArea = (/** @type {Part} */ { least, heights, head }) => {
    const wide = Math.min(least, width);
    return wide * (head(width) + heights(wide)[0]);
  };
  return parts.reduce((sum, part) => sum + leastArea(part), 0) <= width * height;
}

/** The best of one grid, at several scales. @param {Part[]} parts @param {{width: number, height: number}} page @param {number[]} [scales] @returns {Arranged | null} */
function oneGrid(parts, page, scales = SCALES) {
  if (!mayFit(parts, page)) return null;
  const tries = scales.map((scale) => filling(parts, laid(parts, page.width, scale), page.height));
  return nearest(parts, tries, page);
}

/** @param {Part[]} parts @param {(Arranged | null)[]} tries @param {{width: number, height: number}} page @returns {Arranged | null} */
function nearest(parts, tries, page) {
  /** @type {{found: Arranged, far: number} | null} */
  let best = null;
  for (const found of tries) {
    if (found === null) continue;
    const far = distance(parts, found.cells, page);
    if (best === null || far < best.far) best = { found, far };
  }
  return best === null ? null : best.found;
}

/** Two grids side by side. @param {Part[]} parts @param {number} count in the right one @param {number} share of the left one @param {{width: number, height: number}} page @returns {Arranged | null} */
function twoGrids(parts, count, share, { width, height }) {
  const [left, right] = [parts.slice(0, -count), parts.slice(-count)];
  const wide = share * (width - GAP);
  const two = oneGrid(right, { width: width - GAP - wide, height }, COARSE);
  const one = two === null ? null : oneGrid(left, { width: wide, height }, COARSE);
  if (one === null || two === null) return null;
  const moved = two.cells.map((cell) => ({ ...cell, index: cell.index + left.length, left: cell.left + wide + GAP }));
  return { cells: [...one.cells, ...moved], height: Math.max(one.height, two.height) };
}

/**
 * @param {Part[]} parts
 * @param {{width: number, height: number | null}} page
 * @returns {Arranged | null} null where they do not fit
 */
export function arranged(parts, { width, height }) {
  if (parts.length === 0) return { cells: [], height: 0 };
  if (height === null) return placed(parts, laid(parts, width, 1), ([, ideal]) => ideal);
  const page = { width, height };
  const counts = Array.from({ length: Math.min(MOST_BESIDE, parts.length - 1) }, (_, at) => at + 1);
  const beside = counts.flatMap((count) => SHARES.map((share) => twoGrids(parts, count, share, page)));
  return nearest(parts, [oneGrid(parts, page), ...beside], page);
}
