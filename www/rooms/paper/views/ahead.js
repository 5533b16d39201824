// Who is ahead at each point. What is within the seeds' spread is a tie, and told as one.

import { el } from '../../../kit/dom.js';
import { number } from '../../../words/i18n.js';
import { pointText } from '../figures/board.js';
import { last } from '../figures/groups.js';
import { ruleLabel } from '../figures/looks.js';
import { dressed } from '../plan.js';
import { isBetterSmall, isRelative } from '../scores.js';
import { axisLabel, p, placeLabel, scoreText } from '../words.js';
import { goTo } from './parts.js';

/** @import { Scene } from '../figures/board.js' */
/** @import { Plan } from '../plan.js' */
/** @import { Point, Score, Summary } from '../types.js' */

/** So many points can be told in sentences. */
const FEW = 4;

export class Ahead {
  #scene;
  #plan;

  /** @param {Scene} scene @param {Plan} plan */
  constructor(scene, plan) {
    this.#scene = scene;
    this.#plan = plan;
    this.sentences = el('div', { className: 'ahead-sentences', 'aria-live': 'polite' });
    this.element = el('section', { className: 'ahead' });
  }

  /** @param {Summary} summary @param {Score} score */
  show(summary, score) {
    // Which estimate is the better one of a single weight is not asked.
    const points = isRelative(score) ? [] : summary.points;
    const told = points.map((point) => ({ point, ...this.#tell(point, summary, score) }));
    const few = told.length <= FEW ? told : [];
    const isOne = summary.groups.every(({ seeds }) => seeds.length < 2);
    const lines = few.map(({ place, sentence }) =>
      el('p', {}, [...(place === '' ? [] : [el('strong', { textContent: `${place}: ` })]), sentence]),
    );
    const warning =
      isOne && summary.groups.length > 0 ? [el('p', { className: 'note', textContent: p('oneSeed') })] : [];
    const text = few.map(({ place, sentence }) => place + sentence).join('|') + warning.length;
    // Said again only when it is something else.
    if (this.sentences.dataset.told !== text) this.sentences.replaceChildren(...(isOne ? warning : lines));
    this.sentences.dataset.told = text;
    this.element.hidden = told.length === 0;
    this.element.replaceChildren(
      el('h3', { textContent: p('ahead') }),
      el('p', { className: 'note', textContent: p('aheadOf', { score: p(score) }) }),
      el('div', { className: 'wide-table', tabIndex: 0, role: 'region', 'aria-label': p('ahead') }, [
        this.#table(told),
      ]),
    );
  }

  /** @param {Point} point @param {Summary} summary @param {Score} score */
  #tell({ point, ahead }, { groups }, score) {
    const { about, host } = this.#scene;
    const place = pointText(about, point);
    const names = ahead[score].map((name) => ruleLabel(host, name));
    const own = groups.filter((group) => String(group.point) === String(point) && group.method === ahead[score][0]);
    const values = own.map(({ mean }) => last(mean[score])).sort((a, b) => (isBetterSmall(score) ? a - b : b - a));
    const value = scoreText(score, values[0] ?? Number.NaN);
    const joined = names.join(', ');
    if (names.length === 0) return { place, sentence: '–', short: '–', value };
    if (names.length === 1) return { place, sentence: p('oneAhead', { name: joined, value }), short: joined, value };
    return { place, sentence: p('tied', { names: joined, value }), short: p('tiedShort', { names: joined }), value };
  }

  /** @param {{point: Point, place: string, short: string, value: string}[]} told */
  #table(told) {
    const { about } = this.#scene;
    const canOpen = about.kind !== 'grid' && about.kind !== 'wiener';
    const hasInput = about.kind !== 'learning';
    const axes = about.axes.length === 0 ? [p('place')] : about.axes.map(({ name }) => axisLabel(name));
    const input = hasInput ? [p('majority'), p('measured')] : [];
    const head = [...axes, p('best'), ...input, ...(canOpen ? [''] : [])];
    const rows = told.map(({ point, place, short, value }) => {
      const [first, ...others] = about.axes.map(({ places }, axis) => placeLabel(places[point.point[axis]] ?? ''));
      const cells = [
        el('th', { scope: 'row', textContent: first ?? p('everywhere') }),
        ...others.map((text) => el('td', { textContent: text })),
        el('td', { textContent: `${short} · ${value}` }),
      ];
      if (hasInput) {
        cells.push(
          el('td', { textContent: scoreText('sign_accuracy', point.majority.mean) }),
          el('td', { textContent: number(point.correlation.mean, 3) }),
        );
      }
      if (canOpen) cells.push(el('td', {}, [this.#way(point, place)]));
      return el('tr', {}, cells);
    });
    const titles = head.map((text) => (text === '' ? el('td') : el('th', { scope: 'col', textContent: text })));
    return el('table', {}, [el('thead', {}, [el('tr', {}, titles)]), el('tbody', {}, rows)]);
  }

  /** @param {Point} point @param {string} place */
  #way({ point }, place) {
    const link = dressed(this.#plan.linkAt(point) ?? '', this.#plan.link);
    const anchor = el('a', {
      href: `#${link}`,
      textContent: p('open'),
      'aria-label': p('openAt', { place: place || p('everywhere') }),
    });
    goTo(anchor, this.#scene.host, () => link);
    return anchor;
  }
}
