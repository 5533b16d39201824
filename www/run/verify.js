// At the end of a run that its link limits: does it have the digest that the link promises?

import { t, time } from '../words/i18n.js';

/** @import { Notices } from '../shell/notices.js' */
/** @import { Reached } from './types.js' */

/**
 * @param {Notices} notices
 * @param {string | null} expected digest of the link
 * @param {Reached} reached
 * @param {string} engine
 * @param {() => void} goOn continues beyond the end
 */
export function verify(notices, expected, { time_ms: timeMs, digest }, engine, goOn) {
  const values = { time: time(timeMs), digest, expected: expected ?? '', engine };
  const actions = [{ label: t('goOn'), run: goOn }];
  if (expected === null) notices.show('digest', t('reachedUntil', values), [], { actions });
  else if (expected === digest) notices.show('digest', t('reproduced'), [t('reproducedDoc', values)], { actions });
  else notices.show('digest', t('different'), [t('differentDoc', values)], { isProblem: true, actions });
}
