// The story's steps: what each compares. Its words are in words/.

/** @import { Changes } from '../../run/types.js' */
/** @import { en } from './words/en.js' */

/** @typedef {{name: keyof typeof en['steps'], changes: Changes}} Step */

/** @type {Step[]} */
export const STEPS = [
  { name: 'way', changes: { feedback: 'bp,fa' } },
  { name: 'any', changes: { feedback: 'bp,fa,sign' } },
  { name: 'spikes', changes: { feedback: 'bp,fa,stdwi' } },
  {
    name: 'common',
    changes: { feedback: 'fa,stdwi,predictive,stdwi-inhibited', active_fraction: 1, correlation: 0.5 },
  },
  { name: 'wrong', changes: { feedback: 'bp,turned,lifted', feedback_angle_deg: 45 } },
  { name: 'fast', changes: { feedback: 'bp,turned,stdwi', feedback_angle_deg: 15, train_rate: 0.2 } },
];
