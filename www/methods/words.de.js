// The German words of the methods: one line each, in the registry's order.

import { de as akrout } from './akrout/de.js';
import { de as covariance } from './covariance/de.js';
import { de as eventPredictive } from './event-predictive/de.js';
import { de as lateral } from './lateral/de.js';
import { de as leastSquares } from './least-squares/de.js';
import { de as predictive } from './predictive/de.js';
import { de as rdd } from './rdd/de.js';
import { de as sal } from './sal/de.js';
import { de as shuffled } from './shuffled/de.js';
import { de as stdwi } from './stdwi/de.js';
import { de as stdwiBalanced } from './stdwi-balanced/de.js';
import { de as stdwiInhibited } from './stdwi-inhibited/de.js';
import { de as whitened } from './whitened/de.js';

export const methods = {
  stdwi,
  akrout,
  rdd,
  sal,
  'stdwi-balanced': stdwiBalanced,
  'stdwi-inhibited': stdwiInhibited,
  lateral,
  predictive,
  'event-predictive': eventPredictive,
  'least-squares': leastSquares,
  whitened,
  covariance,
  shuffled,
};
