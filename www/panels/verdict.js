// Who is ahead, in words, as far as one run can tell.

import { labelOf } from '../methods/label.js';
import { leaders } from '../run/lead.js';
import { number, percent, t } from '../words/i18n.js';
import { racing } from './kinds.js';

/** @import { MethodState, Snapshot } from '../run/types.js' */

/** The best value of each score. @typedef {import('../run/lead.js').Scores} Best */

/** Those who have inferred something, and are rules: ceilings and floors are none. @param {MethodState[]} states */
const inTheRace = (states) => racing(states).filter(({ updates }) => updates > 0);

/** Where several are as good nobody is best, and nobody is where there is no other: NaN. @param {MethodState[]} states @returns {Best} */
export function best(states) {
  const methods = racing(states).length < 2 ? [] : inTheRace(states);
  const top = (/** @type {keyof Best} */ score) => {
    const first = leaders(methods, score);
    return first.length === 1 ? first[0][score] : NaN;
  };
  return {
    pearson_r: top('pearson_r'),
    row_pearson_r: top('row_pearson_r'),
    sign_accuracy: top('sign_accuracy'),
    angle_deg: top('angle_deg'),
  };
}

/** @param {Snapshot} snapshot */
export function verdict({ methods: states, chance_sign_accuracy: majority }) {
  const methods = racing(states);
  const race = inTheRace(states);
  if (race.length === 0) return t('aheadEarly');
  const ahead = methods.length === 1 ? alone(methods[0]) : told(race, majority);
  const later = methods.filter((each) => !race.includes(each));
  return later.length === 0 ? ahead : t('aheadLater', { ahead, later: names(later) });
}

/** @param {MethodState[]} some */
const names = (some) => some.map(({ name }) => labelOf(name)).join(', ');

/** @param {MethodState[]} race @param {number} majority */
function told(race, majority) {
  const top = race.reduce((high, each) => Math.max(high, each.sign_accuracy), -Infinity);
  if (!(top > majority)) return t('aheadNone', { percent: percent(majority) });
  const [bySigns, byShape] = [leaders(race, 'sign_accuracy'), leaders(race, 'pearson_r')];
  const r = number(Math.max(...byShape.map((each) => each.pearson_r)), 3);
  const values = { signs: names(bySigns), shape: names(byShape), percent: percent(top), r };
  if (bySigns.length > 1) return t('aheadTied', { signs: values.signs, percent: values.percent });
  if (byShape.length !== 1) return t('aheadSigns', { signs: values.signs, percent: values.percent });
  return bySigns[0] === byShape[0] ? t('aheadBoth', values) : t('aheadEach', values);
}

/** There is nobody to be ahead of. @param {MethodState} method */
function alone({ name, sign_accuracy: signs, pearson_r: r }) {
  return t('aheadAlone', { method: labelOf(name), percent: percent(signs), r: number(r, 3) });
}
