// What is on screen: the bar, the panels, the drawer, the tour, and what draws them.

import { byId } from '../../kit/dom.js';
import { InferencePanel } from '../../panels/inference.js';
import { InspectorPanel } from '../../panels/inspector.js';
import { NetworkPanel } from '../../panels/network.js';
import { ScorePanel } from '../../panels/score.js';
import { actionsOf } from '../../shell/actions.js';
import { Drawer } from '../../shell/drawer.js';
import { watchSystem } from '../../shell/theme.js';
import { Tour } from '../../shell/tour.js';
import { Transport } from '../../shell/transport.js';
import { Drawing } from './drawing.js';

/** @import { UndoList } from '../../run/undo.js' */
/** @import { Changes, Description, Loaded } from '../../run/types.js' */
/** @import { App } from './app.js' */

/** Everything that shows the run. */
export class Stage {
  /** Its many fields are made in a task of their own. @type {Drawer | null} */
  drawer = null;
  #theme = 'auto';
  #drawing;
  #description;

  /** @param {App} app @param {Description} description */
  constructor(app, description) {
    const redraw = () => this.redraw();
    const edit = (/** @type {Changes} */ changes) => void app.edit(changes);
    this.#description = description;
    this.transport = new Transport(byId('transport'), description, actionsOf(app));
    const network = new NetworkPanel(redraw, edit);
    this.inference = new InferencePanel(app.run, description, redraw, edit);
    this.score = new ScorePanel(description, redraw, edit);
    this.inspector = new InspectorPanel(description, edit, redraw, (key) => this.drawer?.openAt(key));
    this.tour = new Tour(app, this);
    const { transport, inference, score, inspector } = this;
    const panels = { transport, network, inference, score, inspector };
    this.#drawing = new Drawing(app.run, app.comparison, panels);
    watchSystem(() => this.#drawing.showTheme(this.#theme, true));
  }

  /** @param {App} app */
  addDrawer(app) {
    this.drawer = new Drawer(this.#description, {
      edit: (changes) => app.edit(changes, { atField: true }),
      undo: (direction) => app.undo(direction),
    });
  }

  /** @param {Loaded} loaded @param {UndoList} past */
  show(loaded, past) {
    const { values, view } = loaded;
    this.transport.showLoaded(loaded);
    this.inference.chooser.follow(loaded);
    this.score.follow(loaded);
    this.inspector.select(view.synapse, values);
    this.drawer?.show(loaded, past);
    this.tour.show(view);
    this.#theme = view.theme;
    this.#drawing.showTheme(view.theme);
  }

  /** The reader goes step by step, and wants to see single spikes. @param {boolean} isStepping */
  setStepping(isStepping) {
    this.#drawing.isStepping = isStepping;
  }

  /** New data came. */
  feed() {
    this.#drawing.feed();
  }

  /** The same data must be drawn anew. */
  redraw() {
    this.#drawing.redraw();
  }

  /** Resolves once the latest snapshot is on screen. */
  settled() {
    return this.#drawing.settled();
  }

  /** @param {boolean} isPrinting */
  print(isPrinting) {
    this.#drawing.print(isPrinting);
  }
}
