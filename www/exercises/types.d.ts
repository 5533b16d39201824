// Shapes of the exercises.

import type { Snapshot } from '../run/types.js';
import type { Figure } from '../tour/facts.js';
import type { SourceName } from '../words/sources.js';

/** What the answer is computed from: runs by name, and what each method observes. */
export interface Seen {
  runs: Record<string, Snapshot>;
  sees: Record<string, string[]>;
}

/** Why a number may differ from the right one: by the standard deviation over seeds, the distance of points of a curve, or what rounded scores leave open. */
export type Because = 'spread' | 'curve' | 'rounding' | 'exact';

/** What the reader may answer: one of some options, some of them, or a number. */
export type Asked =
  | { kind: 'one'; options: string[] }
  | { kind: 'some'; options: string[] }
  | { kind: 'number'; digits: number; because: Because; within?: (seen: Seen) => number };

export type Answer = string | string[] | number;

export interface Exercise {
  /** Under which the answer is kept. */
  id: string;
  level: 1 | 2 | 3;
  minutes: number;
  /** Of the reader's run. */
  link: string;
  /** Those that have to be in view, where not all have room. */
  panels: ('network' | 'inference' | 'score')[];
  asked: Asked;
  /** Those that give the answer, each a link with `until`. */
  runs: (seed: number) => Record<string, string>;
  right: (seen: Seen) => Answer;
  /** What the words name. */
  figures: (seen: Seen) => Record<string, Figure>;
  /** Of the words. */
  claims: Record<string, (seen: Seen) => boolean>;
  sources: SourceName[];
}
