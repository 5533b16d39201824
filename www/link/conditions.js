// The conditions of a comparison in a link: the first is what the link itself computes, the others stand beside it.

import { editLink, experimentOf, readLink, withView } from './core.js';

/** @import { Changes } from '../run/types.js' */

/** The experiments of a link: its own, then those beside it. @param {string} link */
export function conditionsOf(link) {
  const { vs, vs2, vs3 } = readLink(link).view;
  return [link, vs, vs2, vs3].flatMap((each) => (each === null ? [] : [experimentOf(each)]));
}

/** The same view of other experiments, the first of which is the link's own. @param {string} link @param {string[]} experiments */
export function withConditions(link, experiments) {
  const [own] = experiments;
  const viewed = own === experimentOf(link) ? link : withView(own, link);
  return editLink(viewed, keysOf(experiments)).link;
}

/** The keys of those beside the first. @param {string[]} experiments @returns {Changes} */
export function keysOf(experiments) {
  return { vs: experiments[1] ?? null, vs2: experiments[2] ?? null, vs3: experiments[3] ?? null };
}

/**
 * How one runs beside the first: under the same view, but it goes where the first one goes, and has no end of its own.
 * @param {string} experiment @param {string} viewed the first one's link
 */
export function besideIn(experiment, viewed) {
  return withConditions(editLink(withView(experiment, viewed), { until: null }).link, [experiment]);
}
