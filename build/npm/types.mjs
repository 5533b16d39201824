// The types of the element, from the core's own description of its keys.

/** Keys that every element has already, and the one that is a method too. */
const OF_HTML = ['lang', 'hidden', 'title'];
const OF_METHODS = ['reset'];

/** @typedef {{table: Parameter[], view_table: {key: string, kind: string}[], presets: {name: string}[], methods: {name: string}[]}} Description */
/** @typedef {{key: string, unit: string, doc: string, kind: {type: string, names?: string[]}}} Parameter */
/** @typedef {{key: string, type: string, doc: string}} Key */

/** @param {Description} description */
export function typesOf(description) {
  const keys = keysOf(description);
  const attributes = keys.map(({ key, type, doc }) => `  /** ${doc} */\n  ${key}?: ${type} | null;`);
  const properties = keys
    .filter(({ key }) => !OF_HTML.includes(key) && !OF_METHODS.includes(key))
    .map(({ key, type }) => `  get ${key}(): string | null;\n  set ${key}(value: ${type} | null | undefined);`);
  return `// Made by \`cargo xtask package\` from the core's description of its parameters.

/** Keys of a link. null, as no attribute, is the preset's value. */
export interface StdwiLabKeys {
${attributes.join('\n')}
}

${MESSAGES}
export interface StdwiLabEvents {
  ready: CustomEvent<StdwiReady>;
  state: CustomEvent<StdwiState>;
  scores: CustomEvent<StdwiScores>;
  height: CustomEvent<{ type: 'height'; height: number }>;
  error: CustomEvent<{ type: 'error'; message: string; problems?: unknown[] }>;
}

export interface StdwiLabElement extends HTMLElement {
${properties.join('\n')}
${ELEMENT}}

/** As attributes of an element in HTML and JSX. */
export interface StdwiLabAttributes extends Omit<StdwiLabKeys, 'lang'> {
  /** A whole link; the other attributes overrule it. */
  link?: string;
  /** Another copy of the page. */
  src?: string;
  /** CSS pixels, or percent. */
  height?: number | string;
  onready?: (event: StdwiLabEvents['ready']) => void;
  onstate?: (event: StdwiLabEvents['state']) => void;
  onscores?: (event: StdwiLabEvents['scores']) => void;
  onheight?: (event: StdwiLabEvents['height']) => void;
  onerror?: (event: StdwiLabEvents['error']) => void;
}

declare global {
  interface HTMLElementTagNameMap {
    'stdwi-lab': StdwiLabElement;
  }
}

// @ts-ignore: where there is no React, there is nothing to add to
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore: as above
      'stdwi-lab': StdwiLabAttributes &
        // @ts-ignore: as above
        Omit<import('react').DetailedHTMLProps<import('react').HTMLAttributes<StdwiLabElement>, StdwiLabElement>, keyof StdwiLabAttributes>;
    }
  }
}
`;
}

/** @param {Description} description @returns {Key[]} */
function keysOf({ table, view_table: viewTable, presets, methods }) {
  const names = (/** @type {{name: string}[]} */ all) => all.map(({ name }) => `'${name}'`).join(' | ');
  return [
    { key: 'preset', type: names(presets), doc: 'Settings that the other keys change.' },
    {
      key: 'methods',
      type: 'string',
      doc: `Which methods run, separated by commas: ${methods.map(({ name }) => name).join(', ')}`,
    },
    {
      key: 'perturb',
      type: 'string',
      doc: 'True weights that get other values during the run, separated by commas, each as time:post.pre:weight.',
    },
    ...table.map(({ key, unit, doc, kind }) => ({
      key,
      type: kind.names?.map((name) => `'${name}'`).join(' | ') ?? 'number | string',
      doc: unit === '' ? doc : `${doc} Unit: ${unit}.`,
    })),
    ...viewTable.map(({ key, kind }) => ({
      key,
      type: kind === '0 or 1' ? "boolean | 0 | 1 | '0' | '1' | ''" : 'number | string',
      doc: kind,
    })),
  ];
}

const MESSAGES = `/** What is said when the page inside can be used. */
export interface StdwiReady {
  type: 'ready';
  engine: string;
  link_version: number;
  link: string;
}

export interface StdwiState {
  type: 'state';
  link: string;
  preset: string;
  seed: number;
  playing: boolean;
  /** Whether it is in view. */
  seen: boolean;
  time_ms: number;
  /** Simulated time per real time. */
  factor: number;
  until_ms: number | null;
  /** Of a finished run. */
  digest: string | null;
  problems: unknown[];
}

export interface StdwiScores {
  type: 'scores';
  time_ms: number;
  playing: boolean;
  chance_sign_accuracy: number;
  methods: {
    name: string;
    pearson_r: number | null;
    row_pearson_r: number | null;
    sign_accuracy: number | null;
    angle_deg: number | null;
  }[];
  frames_per_s: number;
}

export interface StdwiExport {
  type: 'export';
  format: string;
  name: string;
  mime: string;
  text: string;
}
`;

const ELEMENT = `
  /** The link of what runs, without \`#\`; another one begins anew. */
  get link(): string;
  set link(link: string | null | undefined);
  /** The latest message \`state\`. */
  readonly state: StdwiState | null;
  /** The latest message \`scores\`. */
  readonly scores: StdwiScores | null;
  /** Resolves when the page inside can be used. */
  readonly ready: Promise<void>;

  /** Changes keys of the link; null goes back to the preset. */
  set(changes: { [key: string]: number | string | null }): Promise<StdwiState>;
  play(): Promise<StdwiState>;
  pause(): Promise<StdwiState>;
  step(unit?: 'step' | 'spike' | 'stimulus'): Promise<StdwiState>;
  reset(): Promise<StdwiState>;
  runUntil(timeMs: number): Promise<StdwiState>;
  export(format?: 'link' | 'run' | 'scores' | 'weights' | 'spikes'): Promise<StdwiExport>;

  addEventListener<K extends keyof StdwiLabEvents>(
    type: K,
    listener: (this: StdwiLabElement, event: StdwiLabEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
`;
