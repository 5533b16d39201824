// The conditions of a comparison in a link: the first is what the link itself computes, the others stand beside it.

import { editLink, experimentOf, readLink, withView } from './core.js';

/** What each one is called, in order. */
export const LETTERS = ['A', 'B', 'C', 'D'];

/** The experiments of a link: its own, then those beside it. @param {string} link */
export function conditionsOf(link) {
  const { vs, vs2, vs3 } = readLink(link).view;
  return [link, vs, vs2, vs3].flatMap((each) => (each === null ? [] : [experimentOf(each)]));
}

/** The same view of other experiments, the first of which is the link's own. @param {string} link @param {string[]} experiments */
export function withConditions(link, [own, ...[vs = null, vs2 = null, vs3 = null]]) {
  const viewed = own === experimentOf(link) ? link : withView(own, link);
  return editLink(viewed, { vs, vs2, vs3 }).link;
}

/**
 * How one runs beside the first: under the same view, but it goes where the first one goes, and has no end of its own.
 * @param {string} experiment @param {string} viewed the first one's link
 */
export function besideIn(experiment, viewed) {
  return withConditions(editLink(withView(experiment, viewed), { until: null }).link, [experiment]);
}
