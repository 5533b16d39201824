// Shapes of the data that crosses between core, worker and page. Names are those of the Rust core; MODEL.md explains them.

export type Value = number | string;
export type Values = Record<string, Value>;
export type Changes = Record<string, Value | null>;

export interface Problem {
  key: string;
  text: string;
  message: string;
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
  sees: string[];
  doc: string;
  update: string;
}

export interface Description {
  engine: string;
  link_version: number;
  groups: { name: string; label: string }[];
  table: Parameter[];
  view_table: { key: string; kind: string; doc: string }[];
  presets: { name: string; label: string; doc: string; duration_ms: number; values: Values }[];
  methods: Method[];
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
  lang: string | null;
  vs: string | null;
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
  windows_below?: number;
  windows_above?: number;
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
  correlation: { nominal: number; expected_pairwise: number; measured: number };
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

export interface Inspection {
  from_ms: number;
  to_ms: number;
  weight: number;
  estimates: Record<string, number>;
  stdwi: {
    time_ms: Float64Array;
    fast: Float32Array;
    slow: Float32Array;
    pre_spike_ms: Float64Array;
    post_spike_ms: Float64Array;
    difference: Float32Array;
    update: Float32Array;
    stretch_spikes: number;
    stretch_mean: number;
    lag_ms: Float32Array;
    window: Float32Array;
  };
  akrout: {
    pre_count: Float32Array;
    post_count: Float32Array;
    mean_pre: number;
    mean_post: number;
    covariance: number;
    slope: number;
  };
  rdd: {
    drive: Float32Array;
    change: Float32Array;
    above: Float32Array;
    lines: Float64Array;
    threshold: number;
  };
}

/**
 * Why a link was taken up: at the start, from the address bar, by a control, by the page around this one (`host`), by undo, by a
 * step of the tour, out of a file, or by a script. `run/causes.js` says what follows from each.
 */
export type Cause = 'init' | 'address' | 'edit' | 'host' | 'undo' | 'tour' | 'file' | 'script';

export interface Loaded {
  link: string;
  values: Values;
  view: View;
  preset: string;
  duration_ms: number;
  problems: Problem[];
  restarted: boolean;
  cause: Cause;
  /** Number of the message that this answers; 0 at the start. */
  id: number;
}

export interface Reached {
  time_ms: number;
  digest: string;
}

export type StepUnit = 'step' | 'spike' | 'stimulus';

export type ToWorker =
  | { type: 'init'; module: WebAssembly.Module; link: string; fingerprint: string }
  | { type: 'load'; link: string; cause: Cause; id: number }
  | { type: 'edit'; changes: Changes; cause: Cause; id: number }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'step'; unit: StepUnit }
  | { type: 'reset' }
  | { type: 'runUntil'; time_ms: number; id: number }
  | { type: 'digest'; id: number }
  | { type: 'frame'; matrices: boolean; synapse: [number, number] | null };

export type ToPage =
  | { type: 'ready' }
  | ({ type: 'loaded' } & Loaded)
  | {
      type: 'snapshot';
      snapshot: Snapshot;
      inspection: Inspection | null;
      playing: boolean;
      factor: number;
    }
  | ({ type: 'finished' } & Reached)
  | { type: 'answer'; id: number; value: Reached | Problem[] }
  | { type: 'failed'; message: string };
