// Where the kinds of feedback that need no spikes come from; methods say it in the lab.

/** @import { SourceName } from '../../words/sources.js' */

/** @type {[kind: string, sources: SourceName[]][]} */
export const SOURCES_OF_KINDS = [
  ['fa', ['lillicrap']],
  ['dfa', ['nokland']],
  ['sign', ['liao']],
  ['kp', ['kolen', 'akrout']],
  ['mirror', ['akrout']],
];
