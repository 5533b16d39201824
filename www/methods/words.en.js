// The English words of the methods: one line each, in the registry's order.

import { en as akrout } from './akrout/en.js';
import { en as rdd } from './rdd/en.js';
import { en as stdwi } from './stdwi/en.js';

export const methods = { stdwi, akrout, rdd };
