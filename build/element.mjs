// The custom element: one script with the whole page in it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, literal, virtualModules } from './bundle.mjs';
import { escapeScript } from './html.mjs';

/**
 * @param {string} dist folder to write to
 * @param {string} page the file that opens from disk
 * @returns {Promise<string>} the script
 */
export async function buildElement(dist, page) {
  const holdsPage = virtualModules({ 'built:page': `export const page = ${literal(page)};` });
  const script = escapeScript(await bundle('embedding/element.js', [holdsPage]));
  writeFileSync(join(dist, 'stdwi-lab.js'), script);
  return script;
}
