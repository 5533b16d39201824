// Modules that the first script lends to one that comes later, so that neither has a copy of the other's: which they are follows
// from what both import.

import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { literal, www } from './bundle.mjs';

/** Named imports, as Biome formats them. */
const IMPORT = /^import \{([^}]+)\} from '([^']+)';$/gm;

/** What later scripts use of the first one: names by the path of their module. */
export class Lent {
  /** @type {Map<string, Set<string>>} */
  #names = new Map();
  #first;

  /** @param {Set<string>} first paths of the modules of the first script */
  constructor(first) {
    this.#first = first;
  }

  /**
   * For the script that comes later: modules of the first are those of the page.
   * @returns {esbuild.Plugin}
   */
  borrowing() {
    return {
      name: 'borrowing',
      setup: (build) => {
        build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
          const file = relative(www, join(resolveDir, path));
          if (!this.#first.has(file)) return null;
          this.#note(file, path, importer);
          return { path: file, namespace: 'lent' };
        });
        build.onLoad({ filter: /.*/, namespace: 'lent' }, ({ path }) => ({
          contents: `module.exports = document.currentScript.lent[${literal(path)}];`,
        }));
      },
    };
  }

  /** @param {string} file @param {string} path as the importer has it @param {string} importer */
  #note(file, path, importer) {
    const imports = [...readFileSync(importer, 'utf8').matchAll(IMPORT)].filter(([, , from]) => from === path);
    if (imports.length === 0) throw new Error(`${importer} must import ${path} by names, so that it can be lent`);
    const names = this.#names.get(file) ?? new Set();
    for (const [, list] of imports) for (const name of list.split(',')) names.add(name.trim().split(' as ')[0]);
    names.delete('');
    this.#names.set(file, names);
  }

  /** For the first script: the module that has them all. */
  module() {
    const entries = [...this.#names].sort(([a], [b]) => a.localeCompare(b));
    const imports = entries.map(
      ([file, names], at) =>
        `import { ${[...names].sort().map((name) => `${name} as ${name}${at}`)} } from ${literal(`./${file}`)};`,
    );
    const values = entries.map(
      ([file, names], at) => `${literal(file)}: { ${[...names].sort().map((name) => `${name}: ${name}${at}`)} }`,
    );
    return `${imports.join('\n')}\nexport const lent = { ${values.join(',\n')} };`;
  }
}

/**
 * The modules that a script is made of, as paths in www/.
 * @param {string} entry @param {esbuild.Plugin[]} plugins
 */
export async function modulesOf(entry, plugins) {
  const { metafile } = await esbuild.build({
    entryPoints: [join(www, entry)],
    bundle: true,
    write: false,
    metafile: true,
    plugins,
    absWorkingDir: dirname(www),
  });
  return new Set(Object.keys(metafile.inputs).map((file) => relative(www, join(dirname(www), file))));
}
