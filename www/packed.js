// The worker and the core as a script. A sandboxed frame has no origin, so it may neither fetch a file beside it nor start
// a worker from there; a script it may load from anywhere. No global name: the tag that loads this script is told.

import { core, worker } from 'built:inline';

document.currentScript?.dispatchEvent(new CustomEvent('packed', { detail: { worker, core } }));
