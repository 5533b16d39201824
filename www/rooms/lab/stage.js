// What is on screen: the bar, the panels, the drawer, the tour, and what draws them.

import { rest } from '../../kit/assets.js';
import { byId } from '../../kit/dom.js';
import { InferencePanel } from '../../panels/inference.js';
import { NetworkPanel } from '../../panels/network.js';
import { ScorePanel } from '../../panels/score.js';
import { actionsOf } from '../../shell/actions.js';
import { watchSystem } from '../../shell/theme.js';
import { Tour } from '../../shell/tour.js';
import { Transport } from '../../shell/transport.js';
import { Drawing } from './drawing.js';

/** @import { ConditionStrip } from '../../panels/conditions.js' */
/** @import { InspectorPanel } from '../../panels/inspector.js' */
/** @import { Drawer } from '../../shell/drawer.js' */
/** @import { Presenter } from '../../shell/presenter.js' */
/** @import { Touching } from '../../panels/touching.js' */
/** @import { WeightChanges } from '../../panels/weight-changes.js' */
/** @import { Knobs } from '../../shell/knobs.js' */
/** @import { UndoList } from '../../run/undo.js' */
/** @import { Changes, Description, Loaded } from '../../run/types.js' */
/** @import { App } from './app.js' */

/** Everything that shows the run. */
export class Stage {
  /** What comes a moment later. @type {Drawer | null} */
  drawer = null;
  /** For lectures. @type {Presenter | null} */
  presenter = null;
  /** The same. @type {InspectorPanel | null} */
  inspector = null;
  /** And these. @type {Knobs | null} */
  #knobs = null;
  /** @type {Touching | null} */
  #touching = null;
  /** @type {WeightChanges | null} */
  #changes = null;
  /** Likewise: shows the rules of these methods. */
  #showRules = (/** @type {string[]} */ _names) => {};
  /** And says when a method fails, and why. */
  failsWhen = (/** @type {string} */ _name) => '';
  #theme = 'auto';
  #drawing;
  #description;
  #comparison;
  /** Comes later too. @type {ConditionStrip | null} */
  #strip = null;

  /** @param {App} app @param {Description} description */
  constructor(app, description) {
    const redraw = () => this.redraw();
    const edit = (/** @type {Changes} */ changes) => void app.change(changes);
    this.#description = description;
    this.transport = new Transport(byId('transport'), description, actionsOf(app));
    this.#comparison = app.comparison;
    this.network = new NetworkPanel(redraw, edit);
    this.inference = new InferencePanel(app.comparison, description, redraw, edit);
    this.score = new ScorePanel(description, redraw, edit);
    this.tour = new Tour(app, this);
    const { transport, network, inference, score } = this;
    this.#drawing = new Drawing(app.run, app.comparison, { transport, network, inference, score });
    watchSystem(() => this.#drawing.showTheme(this.#theme, true));
  }

  /** The rest, which a script of its own brings: the drawer, one synapse, and what is below the plots. @param {App} app */
  async addRest(app) {
    const loaded = await rest();
    loaded.dress();
    const {
      Beside,
      comparisonInWords,
      Conditions,
      ConditionStrip,
      DifferenceRow,
      Drawer,
      fillArticle,
      Followers,
      InspectorPanel,
      Knobs,
      methodPage,
      Presenter,
      showRules,
      Touching,
      WeightChanges,
    } = loaded;
    const editAtField = (/** @type {Changes} */ changes) => app.change(changes, { atField: true });
    this.#knobs = new Knobs(byId('knobs'), this.#description, editAtField);
    const conditions = new Conditions(app);
    app.conditions = conditions;
    this.#strip = new ConditionStrip(byId('conditions'), app.comparison, this.#description, {
      edit: (edited) => conditions.edit(edited),
      set: (experiments, edited) => void conditions.set(experiments, edited),
    });
    this.inference.bring(Beside);
    this.score.bring({ comparisonInWords, DifferenceRow, conditions: () => app.comparison.conditions });
    app.comparison.engage(new Followers(app.comparison, (message) => app.showFailure(message)));
    this.presenter = new Presenter(() => this.#drawing.showTheme(this.#theme, true));
    this.drawer = new Drawer(this.#description, {
      edit: editAtField,
      undo: (direction) => app.undo(direction),
    });
    const edit = (/** @type {Changes} */ changes) => void app.change(changes);
    const redraw = () => this.redraw();
    this.inspector = new InspectorPanel(this.#description, edit, redraw, (key) => this.drawer?.openAt(key));
    this.#drawing.addInspector(this.inspector);
    this.#changes = new WeightChanges(app, this.inference, redraw);
    this.#touching = new Touching(this.network, edit);
    fillArticle();
    this.#showRules = showRules;
    this.failsWhen = (name) => methodPage(name).fails();
  }

  /** @param {Loaded} loaded @param {UndoList} past */
  show(loaded, past) {
    const { values, view, methods } = loaded;
    const { conditions, others } = this.#comparison;
    const all = [...new Set(conditions.slice(0, 2).flatMap((each) => each.methods))];
    this.#drawing.follow(all, methods);
    this.#strip?.show();
    this.transport.showLoaded(loaded);
    this.inference.chooser.follow(loaded);
    this.score.follow(loaded);
    this.inspector?.select(view.synapse, values);
    this.#showRules(all);
    this.#changes?.follow(loaded);
    this.#touching?.follow(loaded);
    this.#knobs?.show(loaded, others);
    this.drawer?.show(loaded, past, others);
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
    // Of the condition that they change.
    const { snapshot } = this.#comparison.editedRun;
    if (snapshot !== null) this.#knobs?.tell(snapshot);
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
