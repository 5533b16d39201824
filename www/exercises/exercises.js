// The exercises as data: where each takes the run, what kind of answer it asks for, which runs give the right one, and what its
// explanation claims of them. The words are in words/; a test answers each and holds every claim against the runs.

import { count, mean, percent, points, r, rowR, signs, state, time } from '../tour/facts.js';
import { beyond, blank, firstUpdate, inhibition, positive, reaches, shareBelow, size } from './reading.js';

/** @import { Snapshot } from '../run/types.js' */
/** @import { Exercise } from './types.js' */

/** Of the reader's run, and of the runs that give the answer. */
export const SEED = 7;

/** @param {string} more @param {number} [seed] */
const paper = (more, seed = SEED) => `v=1&preset=paper&seed=${seed}&${more}`;

/** With a rate that shows much in little time. @param {string} more @param {number} [seed] */
const quick = (more, seed) => paper(`learning_rate=0.0005&${more}`, seed);

/** Two runs side by side, which wait. @param {string} one @param {string} other */
const pair = (one, other) => `${one}&autoplay=0&vs=${encodeURIComponent(other)}`;

/** All neurons are active all the time, and have half of their spikes in common. */
const COMMON = 'active_fraction=1&correlation=0.5&until=100000';

/** More than this is not luck, but something that was inferred. */
const MERIT = 0.1;

/** More than one run may differ from another by its seed: see run/lead.js. */
const MARGIN = 0.018;

/** Half of the last digit of a score on the page. */
const ROUNDED = 0.0005;

/** @type {Exercise[]} */
export const EXERCISES = [
  {
    id: 'spikes',
    level: 1,
    minutes: 3,
    link: quick('methods=stdwi,akrout,rdd,sal&until=100000&autoplay=0'),
    panels: ['inference', 'score'],
    asked: { kind: 'some', options: ['stdwi', 'akrout', 'rdd', 'sal'] },
    runs: (seed) => ({ all: quick('methods=stdwi,akrout,rdd,sal&until=100000', seed) }),
    right: ({ sees }) =>
      ['stdwi', 'akrout', 'rdd', 'sal'].filter((name) => sees[name].every((each) => each !== 'potentials')),
    figures: ({ runs: { all } }) => ({
      stdwi: percent(signs(all, 'stdwi')),
      akrout: percent(signs(all, 'akrout')),
      rdd: percent(signs(all, 'rdd')),
      sal: percent(signs(all, 'sal')),
      majority: percent(all.chance_sign_accuracy),
      time: time(all.time_ms),
    }),
    claims: {
      'each of the rules infers something': ({ runs: { all } }) =>
        all.methods.every(({ name }) => beyond(all, name) > MERIT),
    },
    sources: ['ahmad', 'akrout', 'guerguiev', 'gierlich'],
  },
  {
    id: 'majority',
    level: 1,
    minutes: 5,
    link: quick('weight_mean=3&methods=stdwi,akrout&until=100000&autoplay=0'),
    panels: ['inference', 'score'],
    asked: { kind: 'number', digits: 1, because: 'spread' },
    runs: (seed) => ({ lifted: quick('weight_mean=3&methods=stdwi,akrout&until=100000', seed) }),
    right: ({ runs: { lifted } }) => 100 * beyond(lifted, 'stdwi'),
    figures: ({ runs: { lifted } }) => ({
      stdwi: percent(signs(lifted, 'stdwi')),
      akrout: percent(signs(lifted, 'akrout')),
      majority: percent(lifted.chance_sign_accuracy),
      lead: points(beyond(lifted, 'stdwi')),
      r: r(state(lifted, 'akrout').pearson_r),
    }),
    claims: {
      'STDWI is ahead of always saying positive, though less than it seems': ({ runs: { lifted } }) =>
        beyond(lifted, 'stdwi') > 0 && beyond(lifted, 'stdwi') < 0.5 * (signs(lifted, 'stdwi') - 0.5),
      'Akrout’s rule is behind it': ({ runs: { lifted } }) => beyond(lifted, 'akrout') < -0.05,
      'and yet its estimates follow the weights': ({ runs: { lifted } }) => state(lifted, 'akrout').pearson_r > 0.9,
    },
    sources: ['ahmad', 'akrout'],
  },
  {
    id: 'silent',
    level: 1,
    minutes: 5,
    link: quick('n_pre=30&active_fraction=0.1&methods=stdwi&until=1000&autoplay=0'),
    panels: ['network', 'inference'],
    asked: { kind: 'number', digits: 0, because: 'exact' },
    runs: (seed) => ({
      early: quick('n_pre=30&active_fraction=0.1&methods=stdwi&until=1000', seed),
      late: quick('n_pre=30&active_fraction=0.1&methods=stdwi&until=20000', seed),
    }),
    right: ({ runs: { early } }) => blank(early).length,
    figures: ({ runs: { early, late } }) => ({
      blank: count(blank(early).length),
      of: count(early.n_pre),
      time: time(early.time_ms),
      late: time(late.time_ms),
      left: count(blank(late).length),
    }),
    claims: {
      'some neurons have had nothing to say': ({ runs: { early } }) => blank(early).length > 3,
      'they have not spiked, and all others have': ({ runs: { early } }) =>
        new Set(early.raster.pre.neuron).size + blank(early).length === early.n_pre &&
        blank(early).every((pre) => !early.raster.pre.neuron.includes(pre)),
      'most of their weights are positive': ({ runs: { early } }) => positive(early, blank(early)) > 0.5,
      'later all have': ({ runs: { late } }) => blank(late).length === 0,
    },
    sources: ['ahmad'],
  },
  {
    id: 'batch',
    level: 1,
    minutes: 5,
    link: quick('stimulus_ms=200&akrout_batch=300&methods=stdwi,akrout&until=100000&autoplay=0'),
    panels: ['inference', 'score'],
    asked: { kind: 'number', digits: 0, because: 'curve', within: ({ runs: { all } }) => firstUpdate(all).gap },
    runs: (seed) => ({ all: quick('stimulus_ms=200&akrout_batch=300&methods=stdwi,akrout&until=100000', seed) }),
    right: ({ runs: { all } }) => firstUpdate(all).at,
    figures: ({ runs: { all } }) => ({
      first: time(1000 * firstUpdate(all).at),
      time: time(all.time_ms),
      akrout: percent(signs(all, 'akrout')),
      stdwi: percent(signs(all, 'stdwi')),
    }),
    claims: {
      'the first update comes in the middle of the run': ({ runs: { all } }) =>
        firstUpdate(all).at > 10 && 1000 * firstUpdate(all).at < all.time_ms,
    },
    sources: ['akrout', 'ahmad'],
  },
  {
    id: 'time',
    level: 2,
    minutes: 8,
    link: paper('methods=stdwi&until=200000&autoplay=0'),
    panels: ['inference', 'score'],
    asked: { kind: 'number', digits: 0, because: 'spread' },
    runs: (seed) => ({ all: paper('methods=stdwi&until=200000', seed) }),
    right: ({ runs: { all } }) => reaches(all, 0.9),
    figures: ({ runs: { all } }) => ({
      t80: time(1000 * reaches(all, 0.8)),
      t90: time(1000 * reaches(all, 0.9)),
      t95: time(1000 * reaches(all, 0.95)),
      end: percent(signs(all, 'stdwi')),
      time: time(all.time_ms),
    }),
    claims: {
      'from 80 to 90 % takes several times as long as to 80 %': ({ runs: { all } }) =>
        reaches(all, 0.9) > 3 * reaches(all, 0.8),
      'and to 95 % again more than twice as long': ({ runs: { all } }) => reaches(all, 0.95) > 2 * reaches(all, 0.9),
    },
    sources: ['ahmad'],
  },
  {
    id: 'traces',
    level: 2,
    minutes: 5,
    link: quick('methods=stdwi&until=100000&synapse=3.28&autoplay=0'),
    panels: ['inference', 'score'],
    asked: { kind: 'one', options: ['nothing', 'smaller', 'same', 'turned'] },
    runs: (seed) => ({
      apart: quick('methods=stdwi&until=100000', seed),
      near: quick('methods=stdwi&tau_fast_ms=199&until=100000', seed),
    }),
    right: ({ runs: { apart, near } }) => {
      if (state(near, 'stdwi').pearson_r < -0.5) return 'turned';
      if (beyond(near, 'stdwi') < MERIT) return 'nothing';
      return size(near) < 0.1 * size(apart) ? 'smaller' : 'same';
    },
    figures: ({ runs: { apart, near } }) => ({
      apart: percent(signs(apart, 'stdwi')),
      near: percent(signs(near, 'stdwi')),
      majority: percent(near.chance_sign_accuracy),
      times: count(Math.round(size(apart) / size(near))),
      r: r(state(near, 'stdwi').pearson_r),
    }),
    claims: {
      'fewer signs are right than with traces far apart': ({ runs: { apart, near } }) =>
        signs(near, 'stdwi') < signs(apart, 'stdwi') - MARGIN,
      'most still are': ({ runs: { near } }) => signs(near, 'stdwi') > 0.8,
    },
    sources: ['ahmad'],
  },
  {
    id: 'rate',
    level: 2,
    minutes: 8,
    link: pair(moving('0.0001', 300_000), moving('0.005', 300_000)),
    panels: ['inference', 'score'],
    asked: { kind: 'one', options: ['smallSmall', 'smallLarge', 'largeSmall', 'largeLarge'] },
    runs: (seed) => ({
      smallBefore: moving('0.0001', 200_000, seed),
      smallAfter: moving('0.0001', 300_000, seed),
      largeBefore: moving('0.005', 200_000, seed),
      largeAfter: moving('0.005', 300_000, seed),
    }),
    right: ({ runs }) => {
      const best = (/** @type {Snapshot} */ small, /** @type {Snapshot} */ large) =>
        signs(small, 'stdwi') > signs(large, 'stdwi') ? 'small' : 'large';
      const after = best(runs.smallAfter, runs.largeAfter);
      return best(runs.smallBefore, runs.largeBefore) + (after === 'small' ? 'Small' : 'Large');
    },
    figures: ({ runs }) => ({
      smallBefore: percent(signs(runs.smallBefore, 'stdwi')),
      smallAfter: percent(signs(runs.smallAfter, 'stdwi')),
      largeBefore: percent(signs(runs.largeBefore, 'stdwi')),
      largeAfter: percent(signs(runs.largeAfter, 'stdwi')),
      change: time(runs.smallBefore.time_ms),
      end: time(runs.smallAfter.time_ms),
    }),
    claims: {
      'before, the difference is more than luck': ({ runs }) =>
        Math.abs(signs(runs.smallBefore, 'stdwi') - signs(runs.largeBefore, 'stdwi')) > MARGIN,
      'after, too': ({ runs }) => Math.abs(signs(runs.smallAfter, 'stdwi') - signs(runs.largeAfter, 'stdwi')) > MARGIN,
    },
    sources: ['ahmad'],
  },
  {
    id: 'windows',
    level: 2,
    minutes: 8,
    link: pair(quick('methods=rdd&until=100000'), quick('methods=rdd&rdd_margin=0.35&until=100000')),
    panels: ['inference', 'score'],
    asked: { kind: 'one', options: ['more', 'same', 'fewer'] },
    runs: (seed) => ({
      narrow: quick('methods=rdd&until=100000', seed),
      wide: quick('methods=rdd&rdd_margin=0.35&until=100000', seed),
    }),
    right: ({ runs: { narrow, wide } }) => {
      const gain = signs(wide, 'rdd') - signs(narrow, 'rdd');
      if (Math.abs(gain) < MARGIN) return 'same';
      return gain > 0 ? 'more' : 'fewer';
    },
    figures: ({ runs: { narrow, wide } }) => ({
      below: percent(shareBelow(narrow)),
      below2: percent(shareBelow(wide)),
      narrow: percent(signs(narrow, 'rdd')),
      wide: percent(signs(wide, 'rdd')),
      majority: percent(wide.chance_sign_accuracy),
    }),
    claims: {
      'many more windows lie below threshold': ({ runs: { narrow, wide } }) =>
        shareBelow(wide) > 5 * shareBelow(narrow),
    },
    sources: ['guerguiev', 'ahmad'],
  },
  {
    id: 'common',
    level: 3,
    minutes: 12,
    link: quick(`${COMMON}&autoplay=0`),
    panels: ['inference', 'score'],
    asked: { kind: 'some', options: ['majority', 'order', 'overall', 'fifth', 'akrout'] },
    runs: (seed) => ({ all: quick(COMMON, seed), fifth: quick('correlation=0.5&until=100000', seed) }),
    right: ({ runs: { all, fifth } }) =>
      Object.entries({
        majority: all.methods.every(({ name }) => beyond(all, name) < MERIT),
        order: rowR(all, 'stdwi') > 0.9,
        overall: state(all, 'stdwi').pearson_r > 0.9 * rowR(all, 'stdwi'),
        fifth: fifth.methods.every(({ name }) => beyond(fifth, name) < MERIT),
        akrout: ['stdwi', 'rdd'].every((name) => signs(fifth, 'akrout') > signs(fifth, name) + MARGIN),
      }).flatMap(([option, isTrue]) => (isTrue ? [option] : [])),
    figures: ({ runs: { all, fifth } }) => ({
      time: time(all.time_ms),
      majority: percent(all.chance_sign_accuracy),
      stdwi: percent(signs(all, 'stdwi')),
      akrout: percent(signs(all, 'akrout')),
      rdd: percent(signs(all, 'rdd')),
      row: r(rowR(all, 'stdwi')),
      r: r(state(all, 'stdwi').pearson_r),
      majority2: percent(fifth.chance_sign_accuracy),
      stdwi2: percent(signs(fifth, 'stdwi')),
      akrout2: percent(signs(fifth, 'akrout')),
      rdd2: percent(signs(fifth, 'rdd')),
    }),
    claims: {
      'the rows of STDWI are lifted': ({ runs: { all } }) =>
        mean(state(all, 'stdwi').estimate) > 4 * Math.abs(mean(all.weights)),
    },
    sources: ['ahmad', 'kuhn'],
  },
  {
    id: 'groups',
    level: 3,
    minutes: 12,
    link: quick(`${COMMON}&methods=stdwi,stdwi-inhibited,lateral&autoplay=0`),
    panels: ['inference', 'score'],
    asked: {
      kind: 'number',
      digits: 0,
      because: 'rounding',
      // Of a difference of two scores, and of the share of one in another.
      within: ({ runs: { one, two } }) => (200 * ROUNDED * (1 + inhibition(two) / inhibition(one))) / inhibition(one),
    },
    runs: (seed) => ({
      one: quick(`${COMMON}&methods=stdwi,stdwi-inhibited,lateral`, seed),
      two: quick(`${COMMON}&correlation_groups=2&methods=stdwi,stdwi-inhibited,lateral`, seed),
    }),
    right: ({ runs: { one, two } }) => (100 * inhibition(two)) / inhibition(one),
    figures: ({ runs: { one, two } }) => ({
      time: time(one.time_ms),
      gain: points(inhibition(one)),
      gain2: points(inhibition(two)),
      share: count(Math.round((100 * inhibition(two)) / inhibition(one))),
      inhibited: percent(signs(one, 'stdwi-inhibited')),
      inhibited2: percent(signs(two, 'stdwi-inhibited')),
      stdwi: percent(signs(one, 'stdwi')),
      stdwi2: percent(signs(two, 'stdwi')),
      lateral: percent(signs(one, 'lateral')),
      lateral2: percent(signs(two, 'lateral')),
    }),
    claims: {
      'inhibition mends one source': ({ runs: { one } }) => beyond(one, 'stdwi-inhibited') > 0.2,
      'it helps less against two': ({ runs: { one, two } }) =>
        inhibition(two) > 0.05 && inhibition(two) < 0.7 * inhibition(one),
      'lateral prediction does not care': ({ runs: { one, two } }) =>
        Math.abs(signs(one, 'lateral') - signs(two, 'lateral')) < MARGIN,
    },
    sources: ['soudry', 'linsker', 'pehlevan'],
  },
];

/** Weights that are all drawn again at 200 s. @param {string} rate @param {number} until @param {number} [seed] */
function moving(rate, until, seed) {
  return paper(`learning_rate=${rate}&redraw_at_ms=200000&redraw_fraction=1&methods=stdwi&until=${until}`, seed);
}
