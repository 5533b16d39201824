// What of the lab a reader needs a moment after the first plots: the drawer, the view of one synapse, what compares, and the words below
// the plots. In the site a script of its own, which uses the modules that the page has already.

import { style } from 'built:later-style';
import { texts } from 'built:rest-texts';
import { adopt } from '../../kit/sheets.js';
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
import { cite, compose, exported, openDataOf } from '../../saving/citing.js';
import { openKeys } from '../../shell/dialogs/keys.js';
import { openUntil } from '../../shell/dialogs/until.js';
import { Drawer } from '../../shell/drawer.js';
import { Field } from '../../shell/field.js';
import { Knobs } from '../../shell/knobs.js';
import { Presenter } from '../../shell/presenter.js';
import { speakMore } from '../../words/i18n.js';
import { Conditions } from './conditions.js';

/** Texts and styles that the first load was spared. */
function dress() {
  adopt(style);
  describeMore(texts);
  speakMore(texts);
}

export {
  Beside,
  ConditionStrip,
  Conditions,
  cite,
  comparisonInWords,
  compose,
  DifferenceRow,
  Drawer,
  dress,
  exported,
  Field,
  Followers,
  fillArticle,
  InspectorPanel,
  Knobs,
  methodPage,
  openDataOf,
  openKeys,
  openUntil,
  Presenter,
  showRules,
  Touching,
  WeightChanges,
};
