// The custom element: one script with the whole page in it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, literal, virtualModules, www } from './bundle.mjs';
import { escapeScript } from './html.mjs';

/**
 * @param {string} dist folder to write to
 * @param {string} page the file that opens from disk
 * @returns {Promise<string>} the script
 */
export async function buildElement(dist, page) {
  const { description } = JSON.parse(readFileSync(join(www, 'pkg/description.json'), 'utf8'));
  // The keys of links, each of which the element has as a property.
  const tables = [...description.table, ...description.view_table];
  const keys = ['preset', 'methods', 'perturb', ...tables.map((/** @type {{key: string}} */ { key }) => key)];
  const held = `export const page = ${literal(page)}, keys = ${literal(keys)};`;
  const holdsPage = virtualModules({ 'built:page': held });
  const script = escapeScript(await bundle('embedding/element.js', [holdsPage]));
  writeFileSync(join(dist, 'stdwi-lab.js'), script);
  return script;
}
