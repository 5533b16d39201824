// The German words of the methods: one line each, in the registry's order.

import { de as akrout } from './akrout/de.js';
import { de as rdd } from './rdd/de.js';
import { de as stdwi } from './stdwi/de.js';

export const methods = { stdwi, akrout, rdd };
