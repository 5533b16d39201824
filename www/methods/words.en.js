// The English words of the methods: one line each, in the registry's order.

import { en as akrout } from './akrout/en.js';
import { en as covariance } from './covariance/en.js';
import { en as eventPredictive } from './event-predictive/en.js';
import { en as lateral } from './lateral/en.js';
import { en as leastSquares } from './least-squares/en.js';
import { en as predictive } from './predictive/en.js';
import { en as rdd } from './rdd/en.js';
import { en as sal } from './sal/en.js';
import { en as shuffled } from './shuffled/en.js';
import { en as stdwi } from './stdwi/en.js';
import { en as stdwiBalanced } from './stdwi-balanced/en.js';
import { en as stdwiInhibited } from './stdwi-inhibited/en.js';
import { en as whitened } from './whitened/en.js';

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
