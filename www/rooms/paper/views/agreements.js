// What was reported, beside what is found: whether it agrees is said in words, not only by a colour.

import { el } from '../../../kit/dom.js';
import { number, time } from '../../../words/i18n.js';
import { spread } from '../figures/board.js';
import { ruleLabel } from '../figures/looks.js';
import { named, p, placeLabel, reasonText, scoreText, spreadText } from '../words.js';

/** @import { Host } from '../index.js' */
/** @import { Agreement, Summary } from '../types.js' */

/** @param {Host} host @param {Summary} summary @param {string} count of seeds @returns {HTMLElement[]} */
export function agreementsOf(host, { agreements }, count) {
  const heading = el('h3', { textContent: p('agreements') });
  if (agreements.length === 0) return [heading, el('p', { className: 'note', textContent: p('noReported') })];
  const head = ['place', 'rule', 'score', 'reported', 'found', 'within', 'source'].map((key) =>
    el('th', { scope: 'col', textContent: p(/** @type {'rule'} */ (key)) }),
  );
  return [
    heading,
    el('p', { className: 'note', textContent: p('agreementsNote', { count }) }),
    el('div', { className: 'wide-table', tabIndex: 0, role: 'region', 'aria-label': p('agreements') }, [
      el('table', {}, [
        el('thead', {}, [el('tr', {}, head)]),
        el(
          'tbody',
          {},
          agreements.map((each) => row(host, each)),
        ),
      ]),
    ]),
    ...reasons(host, agreements),
  ];
}

/** Why some numbers are not seen again, each reason once. @param {Host} host @param {Agreement[]} agreements */
function reasons(host, agreements) {
  const differing = agreements.filter(({ agrees, because }) => agrees === false && because !== null);
  const names = new Set(differing.map(({ because }) => String(because)));
  return [...names].map((name) => {
    const first = /** @type {Agreement} */ (differing.find(({ because }) => because === name));
    const what = `${p('reason')}: ${placeOf(first)}, ${ruleLabel(host, first.method)}, ${p(first.score)}`;
    return el('p', { className: 'why-not' }, [el('strong', { textContent: `${what}.` }), ` ${reasonText(name)}`]);
  });
}

/** @param {Agreement} agreement */
const placeOf = ({ at }) => at.map(placeLabel).join(', ') || p('everywhere');

/** A number of this very program says that it has not changed, and nothing more. */
const OWN = 'this engine, seeds 1 to 5';

/** @param {Host} host @param {Agreement} agreement */
function row(host, agreement) {
  const { method, time_ms: ms, score, value, tolerance, source, mean, sd, agrees } = agreement;
  const when = ms === null ? '' : ` ${p('atTime', { time: time(ms) })}`;
  const [verdict, mark] =
    agrees === null
      ? ['notYet', '·']
      : agrees
        ? [source === OWN ? 'asBefore' : 'agrees', source === OWN ? '=' : '✓']
        : ['differs', '✗'];
  return el('tr', {}, [
    el('th', { scope: 'row', textContent: placeOf(agreement) }),
    el('td', { textContent: ruleLabel(host, method) }),
    el('td', { textContent: `${p(score)}${when}` }),
    el('td', { textContent: `${scoreText(score, value)} ± ${spreadText(score, tolerance)}` }),
    el('td', { textContent: agrees === null ? number(Number.NaN, 0) : spread(score, mean, sd) }),
    el('td', { className: verdict, textContent: `${mark} ${p(/** @type {'agrees'} */ (verdict))}` }),
    el('td', { textContent: named('sources', source, source) }),
  ]);
}
