// What each method costs: numbers to be told and to be kept, from the code, instructions, and time, measured in this browser when the reader asks.

import { el, textButton } from '../../../kit/dom.js';
import { dataButton } from '../../../panels/figure.js';
import { number } from '../../../words/i18n.js';
import { withTerms } from '../../../words/terms.js';
import { costs, executedBy } from '../costs.js';
import { ruleLabel } from '../figures/looks.js';
import { dressed, editLink } from '../plan.js';
import { connector } from '../pool/connect.js';
import { axisLabel, p } from '../words.js';
import { fromWorker, toWorker } from '../worker/protocol.js';
import { goTo } from './parts.js';

/** @import { Table } from '../../../panels/figure.js' */
/** @import { Room } from '../room.js' */
/** @import { Cost, Keeps } from '../types.js' */

/** Slices of each method: a median of fewer says little. */
const ROUNDS = 9;

const NS_PER_US = 1000;

export class CostsView {
  /** @type {Cost[]} */
  #times = [];
  /** The worker that measures. @type {AbortController | null} */
  #measuring = null;
  #room;
  #module;

  /** @param {Room} room @param {WebAssembly.Module} module */
  constructor(room, module) {
    this.#room = room;
    this.#module = module;
    const { host } = room;
    const up = () => editLink(dressed('', room.link), { room: 'paper' }).link;
    const all = el('a', { href: `#${up()}`, className: 'up', textContent: `← ${p('all')}` });
    goTo(all, host, up);
    this.button = textButton(p('measure'), () => void this.#measure(), { id: 'measure', className: 'primary' });
    this.bar = el('progress', { max: 1, value: 0, hidden: true, 'aria-label': p('costs') });
    this.status = el('p', { className: 'status', role: 'status', textContent: p('measureNote') });
    this.table = el('div', { className: 'wide-table', tabIndex: 0, role: 'region', 'aria-label': p('costs') });
    const data = dataButton({
      title: p('costs'),
      pictures: [],
      table: () => this.#readable(),
      csv: () => this.#csv(),
      json: () =>
        costs.map((each) => ({
          ...each,
          instructions: executedBy(each.method),
          time: this.#timeOf(each.method) ?? null,
        })),
      held: () => ({ link: room.link, digest: '' }),
    });
    this.element = el('div', { className: 'paper-experiment paper-costs' }, [
      el('header', { className: 'paper-head' }, [
        all,
        el('h2', { textContent: p('costs') }),
        el('em', { textContent: p('costsClaim') }),
      ]),
      el('p', { className: 'paper-intro', textContent: p('costsLesson') }),
      el('div', { className: 'computing' }, [el('span', { className: 'parts' }, [this.button]), this.bar, this.status]),
      el('figure', { className: 'paper-figure' }, [
        el('figcaption', {}, [el('span', { textContent: p('costsTable') }), data]),
        this.table,
        this.#which(),
        el('p', { className: 'note figure-note' }, withTerms(p('costsNote'))),
      ]),
    ]);
    this.redraw();
  }

  /** Which numbers are counted. */
  #which() {
    const lines = costs.map(({ method, own, of_neurons: told }) => {
      const parts = [named(own), told.length === 0 ? '' : `${p('numbersTold')}: ${named(told)}`];
      const text = parts.filter((part) => part !== '').join('; ') || '–';
      return el('li', {}, [el('strong', { textContent: ruleLabel(this.#room.host, method) }), ` ${text}`]);
    });
    return el('details', { className: 'note' }, [el('summary', { textContent: p('which') }), el('ul', {}, lines)]);
  }

  /** One worker, so that nothing of ours competes with it. */
  async #measure() {
    this.#measuring?.abort();
    const measuring = new AbortController();
    this.#measuring = measuring;
    this.button.disabled = true;
    this.bar.hidden = false;
    try {
      const post = await connector(this.#room.host.workerUrl)((data) => this.#receive(data), measuring.signal);
      post(toWorker.time(this.#module, ROUNDS));
    } catch (error) {
      if (!measuring.signal.aborted) this.#stop(p('notMeasured', { message: String(error) }));
    }
  }

  /** @param {unknown} data */
  #receive(data) {
    const message = fromWorker(data);
    if (message.type === 'failed') this.#stop(p('notMeasured', { message: message.message }));
    if (message.type !== 'timed') return;
    this.bar.value = message.share;
    if (message.share < 1) return;
    this.#times = message.costs;
    this.#stop(p('timed', { step: this.#step(null), spike: this.#spike(null) }));
    this.redraw();
  }

  /** @param {string} status */
  #stop(status) {
    this.#measuring?.abort();
    this.#measuring = null;
    this.button.disabled = false;
    this.button.textContent = p('measureAgain');
    this.bar.hidden = true;
    this.status.textContent = status;
  }

  /** @param {string | null} method null for the network alone */
  #timeOf(method) {
    return this.#times.find((each) => each.method === method);
  }

  /** @param {string | null} method */
  #step(method) {
    const time = this.#timeOf(method);
    return time === undefined ? '–' : `${number(time.step_ns, 1)} ± ${number(time.step_ns_spread, 1)} ns`;
  }

  /** @param {string | null} method */
  #spike(method) {
    const time = this.#timeOf(method);
    return time === undefined ? '–' : `${number(time.spike_ns / NS_PER_US, 2)} µs`;
  }

  /** @returns {Table} */
  #readable() {
    const head = [
      'rule',
      'numbersOwn',
      'numbersTold',
      'perSynapse',
      'perPre',
      'perPost',
      'perPair',
      'instructionsStep',
      'instructionsSpike',
      'perStep',
      'perSpike',
    ];
    return {
      head: head.map((key) => p(/** @type {'rule'} */ (key))),
      rows: costs.map((each) => {
        const executed = executedBy(each.method);
        return [
          ruleLabel(this.#room.host, each.method),
          listed(each.own),
          listed(each.of_neurons),
          ...[each.state.synapse, each.state.pre, each.state.post].map((value) =>
            number(value, value % 1 === 0 ? 0 : 1),
          ),
          pairs(each),
          ...[executed.step, executed.spike].map((count) => number(count, 0)),
          this.#step(each.method),
          this.#spike(each.method),
        ];
      }),
    };
  }

  /** @returns {Table} */
  #csv() {
    return {
      head: [
        ...[
          'method',
          'numbers_of_the_rule',
          'numbers_of_neurons',
          'per_synapse',
          'per_pre',
          'per_post',
          'per_pre_pair',
        ],
        ...[
          'per_pre_pair_and_post',
          'step_instructions',
          'spike_instructions',
          'arithmetic_share',
          'step_ns',
          'step_ns_spread',
          'spike_ns',
        ],
      ],
      rows: costs.map(({ method, own, of_neurons: told, state }) => {
        const time = this.#timeOf(method);
        const times = [time?.step_ns, time?.step_ns_spread, time?.spike_ns].map((value) => value ?? Number.NaN);
        const kept = [state.synapse, state.pre, state.post, state.pre_pair, state.pre_pair_post];
        const { step, spike, arithmetic } = executedBy(method);
        return [method, own.join(' '), told.join(' '), ...kept, step, spike, arithmetic, ...times];
      }),
    };
  }

  redraw() {
    const { head, rows } = this.#readable();
    const cells = rows.map(([first, , , ...others], index) => {
      const { own, of_neurons: told } = costs[index];
      return el('tr', {}, [
        el('th', { scope: 'row', textContent: String(first) }),
        el('td', { textContent: String(own.length) }),
        el('td', { textContent: String(told.length) }),
        ...others.map((value) => el('td', { textContent: String(value) })),
      ]);
    });
    this.table.replaceChildren(
      el('table', {}, [
        el('thead', {}, [
          el(
            'tr',
            {},
            head.map((textContent) => el('th', { scope: 'col', textContent })),
          ),
        ]),
        el('tbody', {}, cells),
      ]),
    );
  }

  close() {
    this.#measuring?.abort();
  }
}

/** @param {string[]} keys */
const named = (keys) => keys.map((key) => axisLabel(key)).join(', ');

/** How many, and which. @param {string[]} keys */
const listed = (keys) => (keys.length === 0 ? '0' : `${keys.length}: ${named(keys)}`);

/** @param {Keeps} keeps */
function pairs({ state: { pre_pair: pair, pre_pair_post: each } }) {
  return each === 0 ? number(pair, 0) : p('forEachPost', { count: each });
}
