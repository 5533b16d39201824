// A run as a file: parameters, scores over time, final estimates and the digest. Opening one runs its link and verifies it.

import { t } from '../words/i18n.js';

/** @import { Run } from '../run/run.js' */

const FORMAT = 'stdwi-lab run';
const LARGEST = 64 * 1024 * 1024;

/** @param {Run} run @param {string} link with `until` and `digest` @param {string} digest */
export function saveText(run, link, digest) {
  const { snapshot, loaded, description, matrices } = run;
  const plain = (/** @type {ArrayLike<number>} */ column) =>
    Array.from(column, (value) => (Number.isFinite(value) ? value : null));
  const methods = snapshot?.history.methods.map(({ name, ...scores }) => ({
    name,
    scores: Object.fromEntries(Object.entries(scores).map(([score, column]) => [score, plain(column)])),
    estimate: plain(matrices?.estimates.get(name) ?? []),
  }));
  const data = {
    format: FORMAT,
    v: 1,
    engine: description?.engine,
    link,
    digest,
    time_ms: snapshot?.time_ms,
    parameters: loaded?.values,
    history_ms: plain(snapshot?.history.time_ms ?? []),
    weights: plain(matrices?.weights ?? []),
    methods,
  };
  return JSON.stringify(data, null, 1);
}

/** @param {Run} run @param {string} link with `until` and `digest` @param {string} digest */
export function savedRun(run, link, digest) {
  return new Blob([saveText(run, link, digest)], { type: 'application/json' });
}

/** A frame without an origin is in a sandbox, which need not let files out, and does not say so. */
export const mayDropFiles = () => window.parent !== window && window.origin === 'null';

/** Hands a file to the reader. @param {Blob} blob @param {string} name @returns {Blob} */
export function download(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return blob;
}

/** The link in a saved run. @param {File} file @returns {Promise<string>} */
export async function linkOfFile(file) {
  if (file.size > LARGEST) throw new Error(t('fileTooLarge'));
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(await file.text());
  } catch {
    throw new Error(t('fileNoJson'));
  }
  if (typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT) {
    if ('link' in data && typeof data.link === 'string') return data.link;
  }
  throw new Error(t('fileNoRun'));
}
