// Whether single letters act (WCAG 2.1.4). Nothing is stored: a page that is opened again has its keys again.

let areOn = true;

export const keysAct = () => areOn;

/** @param {boolean} act */
export function letKeysAct(act) {
  areOn = act;
}
