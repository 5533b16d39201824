// What the room shows: what to do now, the network, the rows of guesses, and at the end what it was all about.

import { byId, el, iconButton, textButton } from '../../kit/dom.js';
import { since } from '../../plots/pulses.js';
import { description } from '../../run/description.js';
import { number, t } from '../../words/i18n.js';
import { LANGUAGES, nextLanguage } from '../../words/languages.js';
import { addressOf, shortReference, sourceNamed } from '../../words/sources.js';
import { N_PRE, SLOW, SYNAPSES, UNTIL_MS } from './experiment.js';
import { NetworkDrawing } from './network.js';
import { GuessRow } from './rows.js';
import { postName, preName, signOf, w } from './words.js';

/** @import { Snapshot } from '../../run/types.js' */
/** @import { Phase, Scene } from './room.js' */

/**
 * @typedef {object} Actions
 * @property {() => void} act the one thing to do now
 * @property {(excites: boolean) => void} answer
 * @property {() => void} another
 * @property {() => void} next
 * @property {() => void} changeTheme
 * @property {() => void} changeLanguage
 * @property {(link: string) => void} go
 */

/** Where the problem is told. */
const SOURCES = /** @type {const} */ (['grossberg', 'crick']);

/** How far back words about spikes look, ms. */
const LATELY_MS = 100;

/** @type {Phase[]} */
const WITH_ROWS = ['guessing', 'guessed', 'revealed'];

/** Ways out of the room. */
const WAYS = /** @type {const} */ (['tour', 'toLab', 'toPaper', 'toLearning']);

export class StartView {
  #prompt = el('p', { className: 'prompt', id: 'start-prompt', 'aria-live': 'polite' });
  #buttons = el('div', { className: 'buttons' });
  #progress = el('progress', { max: 1, value: 0, 'aria-label': w('guesses') });
  #clock = el('span', { className: 'watched', 'aria-hidden': 'true' });
  #net = el('div', { className: 'net', role: 'img', 'aria-label': '' });
  #drawing = new NetworkDrawing(this.#net);
  #rows = description.methods.filter((method) => method.is_default).map(({ name }) => new GuessRow(name));
  #list;
  #end;
  #ways = WAYS.map((name) =>
    el('a', { className: name === 'tour' ? 'button primary' : 'button', textContent: w(name) }),
  );
  #actions;

  /** @param {HTMLElement} box @param {HTMLElement} tools @param {Actions} actions */
  constructor(box, tools, actions) {
    this.#actions = actions;
    // What the build wrote there stays, or it would count as painted late.
    for (const [id, words] of [
      ['h-start', w('title')],
      ['start-intro', w('intro')],
    ]) {
      if (byId(id).textContent !== words) byId(id).textContent = words;
    }
    this.#list = el(
      'ol',
      { className: 'guesses', 'aria-label': w('guesses') },
      this.#rows.map(({ element }) => element),
    );
    const sources = SOURCES.map(sourceNamed).flatMap((source, at) => {
      const textContent = shortReference(source, t('andOthers'));
      const link = el('a', { href: addressOf(source), rel: 'noopener', target: '_blank', textContent });
      return at === 0 ? [link] : ['; ', link];
    });
    const [before, after] = w('why', { source: '\n' }).split('\n');
    this.#end = el('div', { className: 'end' }, [
      el('p', { className: 'why' }, [before, ...sources, after]),
      el('nav', { className: 'onward', 'aria-label': w('onward') }, [
        ...this.#ways,
        textButton(w('next'), actions.next, { id: 'start-next' }),
      ]),
      el('p', { className: 'note', textContent: w('numbered') }),
    ]);
    box.append(el('div', { className: 'guide' }, [this.#prompt, this.#buttons]), this.#net, this.#list, this.#end);
    const language = /** @type {keyof LANGUAGES} */ (nextLanguage(t('locale')));
    tools.append(
      textButton(LANGUAGES[language], actions.changeLanguage, {
        id: 'start-language',
        lang: language,
        title: t('language'),
      }),
      iconButton('theme', w('theme'), actions.changeTheme, { id: 'start-theme' }),
    );
  }

  /** @param {Record<typeof WAYS[number], string>} links */
  setWays(links) {
    for (const [at, name] of WAYS.entries()) {
      const way = this.#ways[at];
      way.href = `#${links[name]}`;
      way.id = `start-go-${name}`;
      way.onclick = (event) => {
        // Another tab, another window: the browser's business.
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#actions.go(links[name]);
      };
    }
  }

  /** Another phase. @param {Scene} scene */
  show(scene) {
    const { phase } = scene;
    const hadFocus = this.#buttons.contains(document.activeElement);
    this.#prompt.textContent = promptOf(scene, this.#rows);
    this.#buttons.replaceChildren(...this.#buttonsOf(scene));
    if (hadFocus) (this.#buttons.querySelector('button') ?? this.#ways[0]).focus({ preventScroll: true });
    this.#list.hidden = !WITH_ROWS.includes(phase);
    // Alone it has the room that guesses will want.
    this.#net.classList.toggle('alone', this.#list.hidden);
    this.#end.hidden = phase !== 'revealed';
  }

  /** Where the run is. @param {Scene} scene */
  showRun({ run, phase, known, asked, progress }) {
    const snapshot = run?.snapshot ?? null;
    this.#drawing.scene = { weights: run?.matrices?.weights ?? null, known, asked };
    this.#net.setAttribute('aria-label', summaryOf(known, run?.matrices?.weights ?? null, snapshot));
    if (run === null || snapshot === null) {
      this.#drawing.redraw();
      return;
    }
    const isSlow = !WITH_ROWS.includes(phase);
    this.#drawing.feed(snapshot, run.playing, isSlow ? SLOW : null);
    if (isSlow) return;
    for (const row of this.#rows) row.show(snapshot, run.matrices, phase === 'revealed');
    this.#progress.value = progress;
    this.#clock.textContent = w('clock', {
      seconds: number(snapshot.time_ms / 1000, 0),
      all: number(UNTIL_MS / 1000, 0),
    });
  }

  /** @param {string} message */
  tellFailure(message) {
    this.#prompt.textContent = w('failed', { message });
    this.#buttons.replaceChildren();
  }

  /** @param {Scene} scene @returns {Node[]} */
  #buttonsOf({ phase, answers }) {
    const { act, answer, another } = this.#actions;
    const main = (/** @type {'watch' | 'letGuess' | 'reveal'} */ name) =>
      textButton(w(name), act, { id: `start-${name}`, className: 'primary' });
    if (phase === 'ready') return [main('watch')];
    if (phase === 'ask') {
      return [true, false].map((excites) => {
        const sign = signOf(excites ? 1 : -1);
        return el(
          'button',
          {
            ...{ type: 'button', id: excites ? 'start-excites' : 'start-inhibits' },
            className: excites ? 'answer positive' : 'answer negative',
            'aria-keyshortcuts': excites ? '+' : '-',
            onclick: () => answer(excites),
          },
          [
            el('span', { className: 'sign', textContent: sign, 'aria-hidden': 'true' }),
            w(excites ? 'excites' : 'inhibits'),
          ],
        );
      });
    }
    if (phase === 'told') {
      const more = textButton(w('another'), another, { id: 'start-another' });
      return answers.size < SYNAPSES ? [main('letGuess'), more] : [main('letGuess')];
    }
    if (phase === 'guessing') return [this.#progress, this.#clock];
    return phase === 'guessed' ? [main('reveal')] : [];
  }
}

/** @param {Map<number, boolean>} answers */
const rightOf = (answers) => [...answers.values()].filter(Boolean).length;

/** @param {Scene} scene @param {GuessRow[]} rows */
function promptOf({ phase, asked, answers, run }, rows) {
  const [pre, post] = asked === null ? [0, 0] : [asked % N_PRE, Math.floor(asked / N_PRE)];
  const names = { pre: preName(pre), post: postName(post) };
  if (phase === 'ask') return w('ask', names);
  if (phase === 'told' && asked !== null) {
    const excites = (run?.matrices?.weights[asked] ?? 0) > 0;
    const verdict = answers.get(asked)
      ? w(excites ? 'rightExcites' : 'rightInhibits', names)
      : w(excites ? 'wrongExcites' : 'wrongInhibits', names);
    return `${verdict} ${w('yours', { right: rightOf(answers), count: answers.size, all: SYNAPSES })}`;
  }
  if (phase === 'revealed' && run?.snapshot) {
    const { snapshot } = run;
    const scores = rows.map((row) => `${row.label} ${row.rightIn(snapshot)}`).join(', ');
    const majority = Math.round(snapshot.chance_sign_accuracy * SYNAPSES);
    const told = w('revealed', { all: SYNAPSES, scores, coin: SYNAPSES / 2, majority });
    return `${told} ${w('own', { right: rightOf(answers), count: answers.size })}`;
  }
  if (phase === 'watch') return w('watching');
  return w(phase === 'guessing' ? 'guessing' : phase === 'guessed' ? 'guessed' : 'ready');
}

/** For those who do not see it. @param {Set<number>} known @param {Float32Array | null} weights @param {Snapshot | null} snapshot */
function summaryOf(known, weights, snapshot) {
  const signs = [...known].map((synapse) =>
    w('synapse', {
      pre: preName(synapse % N_PRE),
      post: postName(Math.floor(synapse / N_PRE)),
      sign: signOf(weights?.[synapse] ?? 0),
    }),
  );
  const parts = [w('summary'), known.size === 0 ? w('summaryHidden') : w('summaryKnown', { signs: signs.join(', ') })];
  if (snapshot !== null && snapshot.time_ms > 0) {
    const { raster } = snapshot;
    const from = raster.to_ms - raster.from_ms - LATELY_MS;
    const counts = /** @type {const} */ ([
      ['pre', preName],
      ['post', postName],
    ]).flatMap(([layer, name]) => {
      const spiked = since(raster[layer], from);
      return [...new Set(spiked)]
        .sort((a, b) => a - b)
        .map((neuron) =>
          w('neuronSpikes', { neuron: name(neuron), count: spiked.filter((each) => each === neuron).length }),
        );
    });
    if (counts.length > 0) parts.push(w('lately', { spikes: counts.join(', ') }));
  }
  return parts.join(' ');
}
