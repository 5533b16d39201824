// What the page knows of a method. Each has a folder here with one of each of these, and a line in registry.js and in pages.js.

import type { Table } from '../panels/figure.js';
import type { Marker } from '../plots/markers.js';
import type { Palette } from '../plots/palette.js';
import type { Explanation, Inspection, MethodState, Values } from '../run/types.js';
import type { SourceName } from '../words/sources.js';

/** A colour for each look of the page. */
export interface Themed {
  light: string;
  dark: string;
  projector: string;
}

/** What sets a method apart wherever it is drawn or named. Marker and dash repeat what colour says. */
export interface Look {
  /** Of lines and markers. */
  colour: Themed;
  /** The same, dark or light enough for words. */
  text: Themed;
  /** The marker as a character, for words beside plots. */
  mark: string;
  marker: Marker;
  dash: number[];
}

/** Estimates that stand still from one step to the next. */
export interface Steps {
  everyMs: number;
  text: string;
}

/** One plot of why a method thinks what it thinks of a synapse. */
export interface WhyPlot<Seen extends Explanation = Explanation> {
  /** Where it has none, the method's label. */
  title?: () => string;
  /** For those who do not see the plot; where it has none, what the method tells. */
  summary?: () => string;
  className: string;
  draw(context: CanvasRenderingContext2D, size: Size, seen: Seen, palette: Palette): void;
}

/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A symbol of the equation: a parameter with its control, or a value that the run has just now. */
export interface Symbol<Seen extends Explanation = Explanation> {
  /** As in `data-symbol` of the equation, where it stands there. */
  name: string;
  /** Base, subscript, accent above. */
  sign: [string, string?, string?];
  /** The parameter that sets it. */
  key?: (values: Values) => string;
  /** What it is now. */
  value?(seen: Seen): number;
  /** What it means, where it is no parameter. */
  word?: () => string;
}

/** A method where it is only shown: this is there from the start. */
export interface MethodLook {
  /** As in the core's registry: small letters, digits and hyphens. */
  name: string;
  look: Look;
  /** What its name stands for, where that is not the name. */
  stands?: () => string;
  /** One sentence, beside the matrix. */
  doc: () => string;
  /** What else it counts, beside the matrix. */
  facts?(state: MethodState): string;
  /** Where its estimates change only now and then: how often, and a note beside its curve. */
  steps?(values: Values): Steps | null;
  /** Groups of the core's parameters that set it; where none are named, the one that is called as the method is. */
  groups?: string[];
}

/** A method where it is explained. `Seen` is its explanation, column by column. */
export interface MethodPage<Seen extends Explanation = Explanation> {
  name: string;
  /** For the table of all methods, a few words each: where its memory sits, what it costs, and whether a synapse could do that. */
  memory: () => string;
  cost: () => string;
  local: () => string;
  /** When it fails, and why: what the experiments show (MODEL.md, REPRODUCTION.md). */
  fails: () => string;
  /** Where it comes from, or who knew its principle before. */
  sources: SourceName[];
  /** The rule as MathML, not yet in any document. */
  equation: () => Element;
  /** A paragraph below the equation. */
  how: () => string;
  symbols: Symbol<Seen>[];
  /** The first one is large. */
  plots: WhyPlot<Seen>[];
  /** What the plots show, in words. */
  tell(seen: Seen, state: MethodState, inspection: Inspection): string;
  /** What the plots show, in numbers: short, to read. */
  table(seen: Seen): Table;
  /** The same for files: full precision, and the names of the core. */
  csv(seen: Seen): Table;
}

/** The words of a method in one language. */
export interface MethodWords<Texts = Record<string, string>> {
  texts: Texts;
  /** In English the core has these itself. */
  core?: CoreWords;
}

/** The core's own words for a method and its parameters, by key. */
export interface CoreWords {
  label: string;
  labels: Record<string, string>;
  docs: Record<string, string>;
  choices: Record<string, string>;
}
