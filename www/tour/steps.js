// The guided tour as data: where each step takes the run, what it points at, what it asks, which answer the run gives, and what
// it claims. The words are in words/; a test plays the tour and holds every claim against the run.

import { count, fewest, lead, leads, majority, mean, percent, r, rowR, signs, state, time } from './facts.js';

/** @import { SourceName } from '../words/sources.js' */
/** @import { Figure, Seen } from './facts.js' */

/**
 * What is pointed at: a part of the page by a selector, or a part of a plot. `method` is a method's name, or `truth`.
 * @typedef {{in: string} | {means: string} | {cell: string} | {ofRow: string} | {span: [number, number]} | {majority: true}} Place
 */

/**
 * @typedef {object} Step
 * @property {string} link
 * @property {number} at simulated time at which the answer is checked, ms
 * @property {('network' | 'inference' | 'score')[]} panels that have to be in view, where not all have room
 * @property {Place[]} before what is marked while the reader guesses: A, B, …
 * @property {Place[]} after what is marked once the run has answered; the letters go on
 * @property {string[]} options ids of the answers, in the order in which they are offered
 * @property {(seen: Seen) => string} right which of them the run gives
 * @property {(seen: Seen) => Record<string, Figure>} figures that the words name
 * @property {Record<string, (seen: Seen) => boolean>} claims of the words, each of which must hold in the run
 * @property {SourceName[]} sources
 */

const BASE = 'v=1&preset=paper&seed=7';

/** The paper's settings with a rate that shows much in little time. */
const QUICK = `${BASE}&learning_rate=0.0005`;

/** Half of the spikes of each neuron are in all others too. */
const COMMON = `${QUICK}&active_fraction=1&correlation=0.5`;

/** Two sources of common spikes instead of one. */
const TWO = `${COMMON}&correlation_groups=2`;

/** @param {string} link */
const beside = (link) => `&vs=${encodeURIComponent(link)}`;

/** Who of two has more signs right: the one, the other, or neither. @param {import('../run/types.js').Snapshot} snapshot @param {string} one @param {string} two */
const ahead = (snapshot, one, two) => lead(snapshot, [one, two]) ?? 'tie';

/** Those that the tour tells of, for its last word. */
export const RULES = ['stdwi', 'akrout', 'rdd', 'stdwi-inhibited', 'lateral', 'predictive'];

/** @type {Step[]} */
export const STEPS = [
  {
    link: `${BASE}&autoplay=0`,
    at: 0,
    panels: ['network', 'inference'],
    before: [{ in: '.method.truth .matrix' }, { in: '.method-stdwi .matrix' }],
    after: [],
    options: ['half', 'more', 'nearlyAll'],
    right: ({ first }) => {
      if (majority(first) < 0.55) return 'half';
      return majority(first) < 0.8 ? 'more' : 'nearlyAll';
    },
    figures: ({ first }) => ({ majority: percent(majority(first)), weights: count(first.n_pre * first.n_post) }),
    claims: {
      'nothing is inferred yet': ({ first }) => first.methods.every(({ updates }) => updates === 0),
      'more weights are positive than negative': ({ first }) => majority(first) > 0.55 && majority(first) < 0.8,
    },
    sources: ['grossberg', 'crick', 'lillicrap', 'liao'],
  },
  {
    link: `${BASE}&speed=0.02&until=2000`,
    at: 2000,
    panels: ['network', 'inference'],
    before: [{ in: '.fig-wires' }, { in: '.fig-trace' }],
    after: [],
    options: ['one', 'dozen', 'hundreds'],
    right: ({ first }) => {
      const each = spikesForOne(first);
      if (each < 4) return 'one';
      return each < 60 ? 'dozen' : 'hundreds';
    },
    figures: ({ first }) => ({
      time: time(first.time_ms),
      together: count(Math.round(first.rates_hz.pre * first.n_pre)),
      post: count(Math.round(first.rates_hz.post)),
      each: count(Math.round(spikesForOne(first))),
    }),
    claims: {
      'no single spike makes a neuron spike': ({ first }) => spikesForOne(first) > 4,
      'there are spikes of both layers': ({ first }) => first.rates_hz.pre > 0 && first.rates_hz.post > 0,
    },
    sources: ['ahmad'],
  },
  {
    link: `${QUICK}&until=100000&autoplay=0`,
    at: 100_000,
    panels: ['inference', 'score'],
    before: [
      { in: '.method-stdwi .badge' },
      { in: '.method.method-akrout .badge' },
      { in: '.method.method-rdd .badge' },
    ],
    after: [{ ofRow: 'stdwi' }, { majority: true }],
    options: ['stdwi', 'akrout', 'rdd', 'tie'],
    right: ({ first }) => lead(first, ['stdwi', 'akrout', 'rdd']) ?? 'tie',
    figures: ({ first }) => ({
      time: time(first.time_ms),
      stdwi: percent(signs(first, 'stdwi')),
      akrout: percent(signs(first, 'akrout')),
      rdd: percent(signs(first, 'rdd')),
      majority: percent(majority(first)),
    }),
    claims: {
      'STDWI is ahead by more than seeds differ': ({ first }) => leads(first, 'stdwi', ['akrout', 'rdd']),
      'RDD comes second': ({ first }) => leads(first, 'rdd', ['akrout']),
      'all beat always saying positive': ({ first }) =>
        first.methods.every((each) => each.sign_accuracy > majority(first)),
    },
    sources: ['ahmad', 'akrout', 'guerguiev'],
  },
  {
    link: `${QUICK}&until=100000&methods=stdwi&synapse=3.28&autoplay=0`,
    at: 100_000,
    panels: ['inference', 'score'],
    before: [{ cell: 'truth' }],
    after: [{ in: '.inspector .fig-why' }, { in: '.inspector .fig-window' }],
    options: ['above', 'zero', 'below'],
    right: ({ first }) => {
      const estimate = state(first, 'stdwi').estimate?.[mostNegative(first)] ?? NaN;
      return estimate > 0 ? 'above' : estimate < 0 ? 'below' : 'zero';
    },
    figures: ({ first }) => ({
      time: time(first.time_ms),
      weight: r(first.weights?.[mostNegative(first)]),
      estimate: r(state(first, 'stdwi').estimate?.[mostNegative(first)]),
      r: r(state(first, 'stdwi').pearson_r),
    }),
    claims: {
      'this weight is the most negative': ({ first }) => mostNegative(first) === 3 * first.n_pre + 28,
      'its estimate is negative': ({ first }) => (state(first, 'stdwi').estimate?.[mostNegative(first)] ?? NaN) < 0,
      'over all synapses estimates follow weights': ({ first }) => state(first, 'stdwi').pearson_r > 0.9,
    },
    sources: ['ahmad'],
  },
  {
    link: `${BASE}&until=600000&autoplay=0${beside(`${BASE}&active_sampling=independent`)}`,
    at: 600_000,
    panels: ['inference', 'score'],
    before: [{ in: '#conditions' }],
    after: [{ means: 'akrout' }, { means: 'truth' }, { span: [200, 600] }],
    options: ['stdwi', 'akrout', 'tie'],
    right: ({ second }) => (second === null ? '' : ahead(second, 'stdwi', 'akrout')),
    figures: ({ first, second }) => ({
      time: time(first.time_ms),
      stdwi: percent(signs(first, 'stdwi')),
      akrout: percent(signs(first, 'akrout')),
      stdwi2: percent(signs(second, 'stdwi')),
      akrout2: percent(signs(second, 'akrout')),
      row: r(fewest([first, second], rowR)),
    }),
    claims: {
      'STDWI is ahead of Akrout’s rule': ({ first }) => leads(first, 'stdwi', ['akrout']),
      'with independent draws it is the other way round': ({ second }) => leads(second, 'akrout', ['stdwi']),
      'Akrout’s rule misses the means of rows': ({ first }) =>
        mean(state(first, 'akrout').estimate) < 0.5 * mean(first.weights),
      'independent draws lift the rows of STDWI': ({ first, second }) =>
        second !== null && mean(state(second, 'stdwi').estimate) > 1.2 * mean(state(first, 'stdwi').estimate),
      'within rows all are right': ({ first, second }) => fewest([first, second], rowR) > 0.97,
    },
    sources: ['ahmad', 'akrout'],
  },
  {
    link: `${COMMON}&until=100000&autoplay=0${beside(`${QUICK}&active_fraction=1&correlation=0.1`)}`,
    at: 100_000,
    panels: ['inference', 'score'],
    before: [{ in: '#conditions' }],
    after: [{ means: 'stdwi' }, { means: 'truth' }, { majority: true }],
    options: ['most', 'majority'],
    right: ({ first }) => (signs(first, 'stdwi') > majority(first) + 0.2 ? 'most' : 'majority'),
    figures: ({ first, second }) => ({
      time: time(first.time_ms),
      stdwi: percent(signs(first, 'stdwi')),
      majority: percent(majority(first)),
      row: r(rowR(first, 'stdwi')),
      pairs: r(first.correlation.expected_pairwise),
      pairs2: r(second?.correlation.expected_pairwise),
      stdwi2: percent(signs(second, 'stdwi')),
    }),
    claims: {
      'no rule is much better than always saying positive': ({ first }) =>
        first.methods.every((each) => each.sign_accuracy < majority(first) + 0.1),
      'the rows of STDWI are lifted': ({ first }) =>
        mean(state(first, 'stdwi').estimate) > 4 * Math.abs(mean(first.weights)),
      'their order survives': ({ first }) => rowR(first, 'stdwi') > 0.9,
      'with a tenth in common most signs are right': ({ second }) => signs(second, 'stdwi') > 0.8,
    },
    sources: ['ahmad', 'kuhn'],
  },
  {
    link: `${QUICK}&until=100000&methods=rdd&synapse=0.11&autoplay=0${beside(`${QUICK}&methods=rdd&rdd_variant=two_sided`)}`,
    at: 100_000,
    panels: ['inference', 'score'],
    before: [{ in: '.inspector .equation' }],
    after: [{ in: '.inspector .fig-why' }],
    options: ['half', 'tenth', 'few'],
    right: ({ first }) => {
      const share = shareBelow(first);
      if (share > 0.3) return 'half';
      return share > 0.05 ? 'tenth' : 'few';
    },
    figures: ({ first, second }) => ({
      below: count(state(first, 'rdd').facts.windows_below),
      above: count(state(first, 'rdd').facts.windows_above),
      rdd: percent(signs(first, 'rdd')),
      rdd2: percent(signs(second, 'rdd')),
      majority: percent(majority(first)),
    }),
    claims: {
      'hardly a window lies below threshold': ({ first }) => shareBelow(first) < 0.05,
      'RDD works all the same': ({ first }) => signs(first, 'rdd') > majority(first) + 0.2,
      'the other variant is no better': ({ first, second }) => signs(second, 'rdd') < signs(first, 'rdd') + 0.018,
    },
    sources: ['guerguiev', 'ahmad'],
  },
  {
    link: `${COMMON}&until=100000&methods=stdwi,stdwi-inhibited&autoplay=0${beside(`${TWO}&methods=stdwi,stdwi-inhibited`)}`,
    at: 100_000,
    panels: ['inference', 'score'],
    before: [{ in: '#conditions' }],
    after: [{ ofRow: 'stdwi-inhibited' }, { means: 'stdwi-inhibited' }],
    options: ['same', 'less', 'none'],
    right: ({ first, second }) => {
      const share = gain(second) / gain(first);
      if (share > 0.8) return 'same';
      return share > 0.1 ? 'less' : 'none';
    },
    figures: ({ first, second }) => ({
      time: time(first.time_ms),
      stdwi: percent(signs(first, 'stdwi')),
      inhibited: percent(signs(first, 'stdwi-inhibited')),
      stdwi2: percent(signs(second, 'stdwi')),
      inhibited2: percent(signs(second, 'stdwi-inhibited')),
    }),
    claims: {
      'it mends one source': ({ first }) => signs(first, 'stdwi-inhibited') > 0.9,
      'it helps less against two': ({ first, second }) => gain(second) > 0.05 && gain(second) < 0.6 * gain(first),
    },
    sources: ['soudry'],
  },
  {
    link: `${TWO}&until=100000&methods=stdwi,stdwi-inhibited,lateral&autoplay=0`,
    at: 100_000,
    panels: ['inference', 'score'],
    before: [{ in: '.method-lateral .badge' }],
    after: [{ ofRow: 'lateral' }, { means: 'lateral' }],
    options: ['better', 'tie', 'worse'],
    right: ({ first }) =>
      ({ lateral: 'better', 'stdwi-inhibited': 'worse', tie: 'tie' })[ahead(first, 'lateral', 'stdwi-inhibited')] ?? '',
    figures: ({ first }) => ({
      time: time(first.time_ms),
      lateral: percent(signs(first, 'lateral')),
      inhibited: percent(signs(first, 'stdwi-inhibited')),
      stdwi: percent(signs(first, 'stdwi')),
      pairs: count(first.n_pre * (first.n_pre - 1)),
    }),
    claims: {
      'lateral prediction survives two sources': ({ first }) => signs(first, 'lateral') > 0.9,
      'blanket inhibition does not': ({ first }) => signs(first, 'stdwi-inhibited') < 0.8,
    },
    sources: ['linsker', 'pehlevan', 'ahmad2022'],
  },
  {
    link: `${TWO}&until=100000&methods=lateral,predictive,least-squares&autoplay=0`,
    at: 100_000,
    panels: ['inference', 'score'],
    before: [{ in: '.method-lateral .badge' }, { in: '.method.method-predictive .badge' }],
    after: [{ ofRow: 'lateral' }, { ofRow: 'predictive' }, { ofRow: 'least-squares' }],
    options: ['lateral', 'predictive', 'tie'],
    right: ({ first }) => ahead(first, 'lateral', 'predictive'),
    figures: ({ first }) => ({
      time: time(first.time_ms),
      lateral: percent(signs(first, 'lateral')),
      predictive: percent(signs(first, 'predictive')),
      squares: percent(signs(first, 'least-squares')),
    }),
    claims: {
      'both are about as good': ({ first }) => ahead(first, 'lateral', 'predictive') === 'tie',
      'neither is above the ceiling': ({ first }) =>
        Math.max(signs(first, 'lateral'), signs(first, 'predictive')) <= signs(first, 'least-squares'),
      'rows stay white where weights are most negative on the whole': ({ first }) => {
        const white = whiteRows(first);
        const sums = rowsOf(first, first.weights).map((row) => row.reduce((sum, weight) => sum + weight, 0));
        const most = [...sums].sort((a, b) => a - b).slice(0, white.length);
        return white.length > 0 && white.every((post) => most.includes(sums[post]));
      },
    },
    sources: ['zaytsev', 'soudry'],
  },
];

/** How many presynaptic spikes there are for each spike of one postsynaptic neuron. @param {import('../run/types.js').Snapshot} snapshot */
function spikesForOne({ rates_hz: rates, n_pre: nPre }) {
  return (rates.pre * nPre) / rates.post;
}

/** Index of the weight furthest below zero. @param {import('../run/types.js').Snapshot} snapshot */
function mostNegative({ weights = new Float32Array() }) {
  let least = 0;
  for (let index = 1; index < weights.length; index += 1) if (weights[index] < weights[least]) least = index;
  return least;
}

/** Of RDD's windows. @param {import('../run/types.js').Snapshot} snapshot */
function shareBelow(snapshot) {
  const { windows_below: below, windows_above: above } = state(snapshot, 'rdd').facts;
  return below / (below + above);
}

/** A matrix by its rows. @param {import('../run/types.js').Snapshot} snapshot @param {Float32Array} [matrix] */
function rowsOf({ n_pre: nPre, n_post: nPost }, matrix = new Float32Array()) {
  return Array.from({ length: nPost }, (_, post) => matrix.slice(post * nPre, (post + 1) * nPre));
}

/** Postsynaptic neurons of whose weights lateral prediction says next to nothing. @param {import('../run/types.js').Snapshot} snapshot */
function whiteRows(snapshot) {
  const { estimate = new Float32Array() } = state(snapshot, 'lateral');
  const size = (/** @type {Float32Array} */ values) => Math.hypot(...values) / Math.sqrt(values.length);
  const sizes = rowsOf(snapshot, estimate).map(size);
  return [...sizes.keys()].filter((post) => sizes[post] < size(estimate) / 4);
}

/** What inhibition brings. @param {import('../run/types.js').Snapshot | null} snapshot */
const gain = (snapshot) => signs(snapshot, 'stdwi-inhibited') - signs(snapshot, 'stdwi');
