// Shapes of the data that crosses between core, worker and page. Names are those of the Rust core; MODEL.md explains them.

export type Value = number | string;
export type Values = Record<string, Value>;
export type Changes = Record<string, Value | null>;

export interface Problem {
  key: string;
  text: string;
  message: string;
  /** Of `Description.problems`. */
  code: string;
  values: Record<string, string>;
}

export type Kind =
  | { type: 'float' | 'int'; min: number; max: number; log: boolean }
  | { type: 'choice'; names: string[] };

export interface Parameter {
  key: string;
  label: string;
  group: string;
  unit: string;
  kind: Kind;
  default: Value;
  doc: string;
}

export interface Method {
  name: string;
  label: string;
  /** What it observes: spikes, counts, potentials. */
  sees: string[];
  /** What it is told of the neurons: threshold, time constants. */
  knows: string[];
  group: 'published' | 'ours' | 'ceiling' | 'floor';
  update: string;
  /** Key of the parameter that holds its own learning rate, if it has one. */
  learning_rate: string | null;
  /** Whether a link that names no methods has it. */
  is_default: boolean;
}

export interface Description {
  engine: string;
  link_version: number;
  groups: { name: string; label: string }[];
  table: Parameter[];
  /** `is_of_embeds`: it only makes sense inside another page. */
  view_table: { key: string; kind: string; is_of_embeds: boolean }[];
  presets: { name: string; label: string; doc: string; duration_ms: number; values: Values }[];
  methods: Method[];
  /** What may be said about an input; `{names}` in a template stand for values of the problem. */
  problems: { code: string; template: string }[];
}

export interface View {
  until: number | null;
  digest: string | null;
  speed: number | null;
  theme: string;
  layer: 'pre' | 'post';
  neuron: number;
  synapse: [number, number] | null;
  embed: boolean;
  view: string[];
  hide: string[];
  lock: string[];
  autoplay: boolean;
  poster: boolean;
  keys: 'host' | 'page';
  lang: string | null;
  room: 'lab' | 'start' | 'paper' | 'learning';
  feedback: string[];
  exp: string | null;
  seeds: number;
  sweep: string | null;
  vs: string | null;
  vs2: string | null;
  vs3: string | null;
}

export interface Spikes {
  time_ms: Float32Array;
  neuron: Uint16Array;
}

export interface MethodState {
  name: string;
  updates: number;
  pearson_r: number;
  row_pearson_r: number;
  sign_accuracy: number;
  angle_deg: number;
  /** What else the method counts, by name. */
  facts: Record<string, number>;
  /** Shape (post, pre); where it was asked for. */
  estimate?: Float32Array;
}

export interface MethodHistory {
  name: string;
  pearson_r: Float32Array;
  row_pearson_r: Float32Array;
  sign_accuracy: Float32Array;
  angle_deg: Float32Array;
}

export interface Snapshot {
  step: number;
  time_ms: number;
  dt_ms: number;
  until_ms: number | null;
  finished: boolean;
  digest: string | null;
  n_pre: number;
  n_post: number;
  seed: number;
  rates_hz: { stimulus: number; pre: number; post: number };
  /** `between_groups` is NaN where there is one group. */
  correlation: { nominal: number; expected_pairwise: number; measured: number; between_groups: number };
  chance_sign_accuracy: number;
  raster: { from_ms: number; to_ms: number; stimulus: Spikes; pre: Spikes; post: Spikes };
  potential: {
    layer: 'pre' | 'post';
    neuron: number;
    threshold: number;
    reset: number;
    time_ms: Float32Array;
    value: Float32Array;
    spike_ms: Float32Array;
  };
  weights?: Float32Array;
  methods: MethodState[];
  history: { time_ms: Float64Array; methods: MethodHistory[] };
}

/** Named columns and numbers; which ones, each method's folder says (`seen.d.ts`). */
export type Explanation = Record<string, number | Float32Array | Float64Array> & { estimate: number };

/** What the chosen methods saw of one synapse over a stretch of time. */
export interface Inspection {
  from_ms: number;
  to_ms: number;
  /** The true weight. */
  weight: number;
  methods: Record<string, Explanation>;
}

/**
 * Why a link was taken up: at the start, from the address bar, by a control, by the page around this one (`host`), by undo, by a
 * step of the tour, at the end of the tour (`return`), out of a file, or by a script. `run/causes.js` says what follows from each.
 */
export type Cause = 'init' | 'address' | 'edit' | 'host' | 'undo' | 'tour' | 'return' | 'file' | 'script';

/** What a link says. */
export interface Read {
  link: string;
  values: Values;
  view: View;
  preset: string;
  /** Names of the chosen methods, in the link's order. */
  methods: string[];
  duration_ms: number;
  problems: Problem[];
}

/** A true weight that gets another value during the run. */
export interface Perturbation {
  /** As the key `perturb` lists it. */
  text: string;
  time_ms: number;
  post: number;
  pre: number;
  before: number;
  weight: number;
}

/** The link that a run has taken up. */
export interface Loaded extends Read {
  perturbations: Perturbation[];
  restarted: boolean;
  cause: Cause;
  /** Number of the message that this answers; 0 at the start. */
  id: number;
}

export interface Reached {
  time_ms: number;
  digest: string;
}

/** Spikes of a stretch in the order of time, as columns; layers are indices in `stimulus, pre, post`. */
export interface Recorded extends Reached {
  spikes: { time_ms: Float64Array; layer: Uint16Array; neuron: Uint16Array };
  /** Whether it reaches to the time that was asked for. */
  complete: boolean;
}

export type StepUnit = 'step' | 'spike' | 'stimulus';

export type ToWorker =
  | { type: 'init'; module: WebAssembly.Module; link: string; fingerprint: string }
  | { type: 'load'; link: string; cause: Cause; id: number }
  | { type: 'edit'; changes: Changes; cause: Cause; id: number }
  | { type: 'perturb'; synapse: [number, number]; weight: number; id: number }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'step'; unit: StepUnit }
  | { type: 'reset' }
  | { type: 'runUntil'; time_ms: number; id: number }
  | { type: 'record'; time_ms: number; id: number }
  | { type: 'digest'; id: number }
  | { type: 'frame'; matrices: boolean; synapse: [number, number] | null; lead_ms: number | null }
  | { type: 'follow'; time_ms: number; matrices: boolean; synapse: [number, number] | null; id: number };

export type ToPage =
  | { type: 'ready' }
  | ({ type: 'loaded' } & Loaded)
  | {
      type: 'snapshot';
      snapshot: Snapshot;
      inspection: Inspection | null;
      playing: boolean;
      factor: number;
      /** Number of the message `follow` that this answers; 0 for a frame. */
      id: number;
    }
  | { type: 'underway'; time_ms: number; id: number }
  | ({ type: 'finished' } & Reached)
  | { type: 'answer'; id: number; value: Reached | Recorded | Problem[] | null }
  | { type: 'failed'; message: string };
