// What of the lab a reader needs a moment after the first plots: the drawer, the view of one synapse, what compares, and the words below
// the plots. In
// the site a script of its own, which uses the modules that the page has already.

import { texts } from 'built:rest-texts';
import { methodPage } from '../../methods/pages.js';
import { fillArticle, showRules } from '../../panels/article.js';
import { Beside } from '../../panels/beside.js';
import { ConditionStrip } from '../../panels/conditions.js';
import { comparisonInWords, DifferenceRow } from '../../panels/difference.js';
import { InspectorPanel } from '../../panels/inspector.js';
import { Touching } from '../../panels/touching.js';
import { WeightChanges } from '../../panels/weight-changes.js';
import { describeMore } from '../../run/description.js';
import { Followers } from '../../run/followers.js';
import { Drawer } from '../../shell/drawer.js';
import { Field } from '../../shell/field.js';
import { Knobs } from '../../shell/knobs.js';
import { Presenter } from '../../shell/presenter.js';
import { speakMore } from '../../words/i18n.js';
import { Conditions } from './conditions.js';

/** Texts that the first load was spared. */
function addTexts() {
  describeMore(texts);
  speakMore(texts);
}

export {
  addTexts,
  Beside,
  ConditionStrip,
  Conditions,
  comparisonInWords,
  DifferenceRow,
  Drawer,
  Field,
  Followers,
  fillArticle,
  InspectorPanel,
  Knobs,
  methodPage,
  Presenter,
  showRules,
  Touching,
  WeightChanges,
};
