// How sources become scripts and style sheets: everything that esbuild is asked for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import zopfli from '@gfx/zopfli';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { ALL_LANGUAGES, LANGUAGES } from './languages.mjs';

export const www = fileURLToPath(new URL('../www/', import.meta.url));

/** The oldest browsers with everything the core needs (SIMD in wasm is the youngest of it). */
const TARGET = ['chrome109', 'firefox115', 'safari16.4'];

const NOTICE =
  '/*! STDWI Lab, MIT OR Apache-2.0. Contains uqr (MIT, Anthony Fu, after Project Nayuki), gifenc (MIT, Matt DesLauriers). */';

const { description } = JSON.parse(readFileSync(join(www, 'pkg/description.json'), 'utf8'));

/** What only room Learning says, and brings with it. */
const learning = {
  /** @param {{group: string}} parameter */
  hasParameter: ({ group }) => group === 'learning',
  /** @param {{code: string}} problem */
  hasProblem: ({ code }) => /^data_|feedback$/.test(code),
};

/** Texts of the core's description that are not needed at first. */
const learningTexts = {
  docs: Object.fromEntries(
    description.table.filter(learning.hasParameter).map((/** @type {any} */ { key, doc }) => [key, doc]),
  ),
  problems: description.problems.filter(learning.hasProblem),
};

/**
 * The core's description without that, and without what no part of the page reads: texts for the command line.
 * @param {{hasDocs: boolean}} options whether it says what parameters mean
 * @returns {esbuild.Plugin}
 */
const unread = ({ hasDocs }) => ({
  name: 'unread',
  setup(build) {
    build.onLoad({ filter: /pkg\/description\.json$/ }, ({ path }) => {
      const built = JSON.parse(readFileSync(path, 'utf8'));
      for (const parameter of built.description.table) {
        if (!hasDocs || learning.hasParameter(parameter)) parameter.doc = '';
      }
      built.description.problems = built.description.problems.filter(
        (/** @type {{code: string}} */ problem) => !learning.hasProblem(problem),
      );
      for (const view of built.description.view_table) for (const key of ['doc', 'kind']) delete view[key];
      for (const method of built.description.methods) for (const key of ['doc', 'update']) delete method[key];
      return { contents: literal(built), loader: 'json' };
    });
  },
});

/** The compiled core. */
export const core = readFileSync(join(www, 'pkg/core.wasm'));

/** The core that can also run experiments of many jobs. */
export const plansCore = readFileSync(join(www, 'pkg/plans/core.wasm'));

/** The script of a worker. */
export const worker = await bundle('run/worker/main.js');

/** That of a worker which runs jobs of an experiment, or a network that learns. */
export const plansWorker = await bundle('rooms/worker.js');

/** The style of the room Start, which it brings with it. */
export const startStyle = await styleSheet('rooms/start/style/index.css');

/** The style of the room Paper, which it brings with it. */
const paperStyle = await styleSheet('rooms/paper/style/index.css');

/** The same of the room Learning. */
const learningStyle = await styleSheet('rooms/learning/style/index.css');

/** That of the composer of figures, likewise. */
export const composerStyle = await styleSheet('composer/style.css');

/** That of the guided tour. */
const tourStyle = await styleSheet('tour/style.css');

/** What the exercises have beyond that. */
const exercisesStyle = await styleSheet('exercises/style.css');

/** That of comparisons, which comes after the first plots. */
export const laterStyle = await styleSheet('style/later.css');

/** Cores as letters, for packing them takes seconds. @type {Map<Buffer, Promise<string>>} */
const packings = new Map();

/** A core, packed as tightly as DEFLATE can be, in letters. @param {Buffer} core */
function lettersOf(core) {
  const known = packings.get(core);
  if (known !== undefined) return known;
  const packing = zopfli
    .deflateAsync(core, { numiterations: 15 })
    .then((packed) => Buffer.from(packed).toString('base64'));
  packings.set(core, packing);
  return packing;
}

/**
 * A worker and its core, and all languages, for scripts that hold them instead of loading them.
 * @param {{worker: string, core: Buffer}} held
 */
export async function inlineAssets({ worker, core }) {
  const packed = await lettersOf(core);
  return virtualModules({
    'built:inline': `export const worker = ${literal(worker)}, core = ${literal(packed)};`,
    'built:languages': `${LANGUAGES.map((code) => `import { language as ${code} } from './words/${code}.js';`).join('\n')}
    export const languages = { ${LANGUAGES.join(', ')} };
    ${ALL_LANGUAGES.map((code) => `import { words as ${code}Tour } from './tour/words/${code}.js';`).join('\n')}
    ${ALL_LANGUAGES.map((code) => `import { terms as ${code}Terms } from './glossary/words/${code}.js';`).join('\n')}
    ${ALL_LANGUAGES.map((code) => `import { words as ${code}Exercises } from './exercises/words/${code}.js';`).join('\n')}
    export const exercises = { ${ALL_LANGUAGES.map((code) => `${code}: ${code}Exercises`).join(', ')} };
    export const glossaries = { ${ALL_LANGUAGES.map((code) => `${code}: ${code}Terms`).join(', ')} };
    export const tours = { ${ALL_LANGUAGES.map((code) => `${code}: ${code}Tour`).join(', ')} };`,
    'built:start-style': `export const style = ${literal(startStyle)};`,
    'built:composer-style': `export const style = ${literal(composerStyle)};`,
    'built:paper-style': `export const style = ${literal(paperStyle)};`,
    'built:learning-texts': `export const texts = ${literal(learningTexts)};`,
    'built:later-style': `export const style = ${literal(laterStyle)};`,
    'built:tour-style': `export const style = ${literal(tourStyle)};`,
    'built:exercises-style': `export const style = ${literal(exercisesStyle)};`,
    'built:learning-style': `export const style = ${literal(learningStyle)};`,
    // Nothing is lent where all is one script, and no text comes later.
    'built:lent': 'export const lent = {};',
    'built:rest-texts': `export const texts = ${literal({ docs: {}, problems: [], words: {}, methods: {} })};`,
  });
}

/** A value as it stands in source text. @param {unknown} value */
export function literal(value) {
  return JSON.stringify(value);
}

/**
 * One classic script, if nothing else is said: modules and module workers can't be loaded from `file://`.
 * @param {string} entry
 * @param {esbuild.Plugin[]} [plugins]
 * @param {{hasDocs?: boolean, format?: esbuild.Format}} [options]
 */
export async function bundle(entry, plugins = [], { hasDocs = true, format = 'iife' } = {}) {
  const script = await output({
    entryPoints: [join(www, entry)],
    format,
    banner: { js: NOTICE },
    plugins: [...plugins, unread({ hasDocs })],
  });
  // What everybody loads, and the page in one file, twice: that takes some percent more away.
  return entry === 'main.js' ? tightened(script) : script;
}

/** @param {string} script */
async function tightened(script) {
  const { code } = await minify(script, { ecma: 2020, compress: { passes: 2 }, format: { comments: /^!/ } });
  if (code === undefined) throw new Error('terser gave nothing');
  return code;
}

/**
 * A script that hands what it brings to the tag that loads it. A sandboxed frame has no origin, so it may neither fetch a file
 * beside it nor start a worker from there; a script it may load from anywhere.
 * @param {string} importing code that imports `what`
 * @param {{held?: {worker: string, core: Buffer}, plugins?: esbuild.Plugin[]}} [more]
 */
export async function brought(importing, { held = { worker, core }, plugins = [] } = {}) {
  const contents = `${importing}\ndocument.currentScript?.dispatchEvent(new CustomEvent('brought', { detail: what }));`;
  return output({
    stdin: { contents, resolveDir: www },
    format: 'iife',
    banner: { js: NOTICE },
    plugins: [...plugins, unread({ hasDocs: true }), await inlineAssets(held)],
  });
}

/** The page's style, or that of a room. */
export async function styleSheet(entry = 'style/index.css') {
  return output({ entryPoints: [join(www, entry)], loader: { '.svg': 'dataurl' } });
}

/** @param {esbuild.BuildOptions} options */
async function output(options) {
  const result = await esbuild.build({
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    target: TARGET,
    logLevel: 'warning',
    ...options,
  });
  const [file] = result.outputFiles ?? [];
  if (result.warnings.length > 0 || file === undefined) throw new Error('esbuild warned; see above');
  return file.text.trim();
}

/**
 * Modules that exist only in a build: what one bundle tells the next.
 * @param {Record<string, string>} modules
 * @returns {esbuild.Plugin}
 */
export function virtualModules(modules) {
  return {
    name: 'virtual-modules',
    setup(build) {
      build.onResolve({ filter: /^built:/ }, ({ path }) => ({ path, namespace: 'built' }));
      build.onLoad({ filter: /.*/, namespace: 'built' }, ({ path }) => ({ contents: modules[path], resolveDir: www }));
    },
  };
}

/**
 * @param {string} from how the address of a module ends
 * @param {string} to the module that takes its place, in www/
 * @returns {esbuild.Plugin}
 */
export function replaceModule(from, to) {
  return {
    name: `replace-module ${from}`,
    setup(build) {
      build.onResolve({ filter: new RegExp(`(^|/)${from.replaceAll('.', '\\.')}$`) }, () => ({ path: join(www, to) }));
    },
  };
}
