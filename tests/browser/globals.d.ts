// The page's interface, as its documentation promises it to scripts.

interface StdwiInterface {
  ready: Promise<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at single fields and check their types by doing so
  state(): any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  snapshot(): any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  second(): any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  others(): any[];
  play(): void;
  pause(): void;
  reset(): void;
  runUntil(timeMs: number): Promise<{ time_ms: number; digest: string }>;
  edit(changes: Record<string, number | string | null>): Promise<unknown[]>;
  load(link: string): void;
}

interface Window {
  stdwi: StdwiInterface;
}
