// Packs the page. From the same sources come two products: a static site (relative addresses, hashed names) and one
// self-contained file that opens from disk. Run by `cargo xtask build`, after the core has been compiled into www/pkg.

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { en } from '../www/words/en.js';

const www = fileURLToPath(new URL('../www/', import.meta.url));
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
/** Elsewhere if the environment says so, for example to test a change beside a build that others use. */
const dist = process.env.STDWI_DIST ?? fileURLToPath(new URL('../dist/', import.meta.url));

/** The oldest browsers with everything the core needs (SIMD in wasm is the youngest of it). */
const TARGET = ['chrome109', 'firefox115', 'safari16.4'];

const NOTICE =
  '/*! STDWI Lab, MIT OR Apache-2.0. Contains uPlot (MIT, Leon Sorokin), qrcode-generator (MIT, Kazuhiko Arase) and svgcanvas (MIT, Gliffy and Zeno Zeng). */';

/** The languages that come when wanted: each module of strings that is named by a code, but English, which is in the page. */
const LANGUAGES = readdirSync(join(www, 'words')).flatMap((file) => /^([a-z]{2})\.js$/.exec(file)?.[1] ?? []);
LANGUAGES.splice(LANGUAGES.indexOf('en'), 1);

const html = withFirstWords(readFileSync(join(www, 'index.html'), 'utf8'));
const core = readFileSync(join(www, 'pkg/core.wasm'));
const worker = await bundle('run/worker/main.js');
const style = await styleSheet();
const inlineAssets = virtualModules({
  'built:inline': `export const worker = ${text(worker)}, core = ${text(core.toString('base64'))};`,
  'built:languages': `${LANGUAGES.map((code) => `import { language as ${code} } from './words/${code}.js';`).join('\n')}
    export const languages = { ${LANGUAGES.join(', ')} };`,
});

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const site = await buildSite();
const offline = await buildOfflineFile();
const element = await buildElement();
copyExamples();

report([
  ['core (wasm)', [core]],
  ['first load of the site', site],
  ['dist/stdwi-lab.html', [offline]],
  ['dist/stdwi-lab.js', [element]],
]);

/** The static site. Returns the contents of all files a first visit loads. */
async function buildSite() {
  const workerFile = emit('worker', 'js', worker);
  const coreFile = emit('core', 'wasm', core);
  const names = {
    worker: workerFile,
    core: coreFile,
    packed: emit('packed', 'js', await brought("import * as what from 'built:inline';")),
    later: emit('later', 'js', await brought("import * as what from './kit/later.js';")),
    languages: /** @type {Record<string, string>} */ ({}),
  };
  for (const code of LANGUAGES) {
    names.languages[code] = emit(code, 'js', await brought(`import { language as what } from './words/${code}.js';`));
  }
  const exports = Object.entries(names).map(([name, value]) => `export const ${name} = ${text(value)};`);
  const main = await bundle('main.js', [virtualModules({ 'built:names': exports.join('\n') })]);
  const page = fill(html, {
    style: `<link rel="stylesheet" href="${emit('style', 'css', style)}">`,
    script: `<script defer src="${emit('main', 'js', main)}"></script>`,
  });
  writeFileSync(join(dist, 'index.html'), page);
  return [page, style, main, worker, core];
}

/** The page as one file: no address in it, so nothing to load. */
async function buildOfflineFile() {
  const main = await bundle('main.js', [replaceModule('assets.js', 'assets-inline.js'), inlineAssets]);
  if (/<\/style/i.test(style)) throw new Error('the style sheet holds "</style", which would end it early');
  const page = fill(html, {
    style: `<style>${style}</style>`,
    // A script without an address can't be deferred; at the end of the body it need not be.
    script: '',
    bodyEnd: `<script>${escapeScript(main)}</script>`,
  });
  writeFileSync(join(dist, 'stdwi-lab.html'), page);
  return page;
}

/** The custom element: one script with the whole page in it. */
async function buildElement() {
  const script = await bundle('embedding/element.js', [
    virtualModules({ 'built:page': `export const page = ${text(offline)};` }),
  ]);
  const safe = escapeScript(script);
  writeFileSync(join(dist, 'stdwi-lab.js'), safe);
  return safe;
}

/** Pages that hold the page, ready to run: nothing in them comes from another host. */
function copyExamples() {
  cpSync(join(www, 'embedding/examples'), join(dist, 'examples'), { recursive: true });
  for (const file of ['reset.css', 'reveal.css', 'reveal.js']) {
    cpSync(join(modules, 'reveal.js/dist', file), join(dist, 'examples/slides/reveal', file));
  }
}

/**
 * One classic script: modules and module workers can't be loaded from `file://`.
 * @param {string} entry
 * @param {esbuild.Plugin[]} plugins
 */
async function bundle(entry, plugins = []) {
  return output({ entryPoints: [join(www, entry)], format: 'iife', banner: { js: NOTICE }, plugins });
}

/**
 * A script that hands what it brings to the tag that loads it. A sandboxed frame has no origin, so it may neither fetch a file
 * beside it nor start a worker from there; a script it may load from anywhere.
 * @param {string} importing code that imports `what`
 */
async function brought(importing) {
  const contents = `${importing}\ndocument.currentScript?.dispatchEvent(new CustomEvent('brought', { detail: what }));`;
  return output({
    stdin: { contents, resolveDir: www },
    format: 'iife',
    banner: { js: NOTICE },
    plugins: [inlineAssets],
  });
}

/** The page's style, after the one of the plots so that it can overrule it. */
async function styleSheet() {
  const contents = '@import "uplot/dist/uPlot.min.css";\n@import "./style/index.css";';
  return output({ stdin: { contents, loader: 'css', resolveDir: www }, loader: { '.svg': 'dataurl' } });
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
function virtualModules(modules) {
  return {
    name: 'virtual-modules',
    setup(build) {
      build.onResolve({ filter: /^built:/ }, ({ path }) => ({ path, namespace: 'built' }));
      build.onLoad({ filter: /.*/, namespace: 'built' }, ({ path }) => ({ contents: modules[path], resolveDir: www }));
    },
  };
}

/**
 * @param {string} from file name of a module in www/kit/
 * @param {string} to file name of the module there that takes its place
 * @returns {esbuild.Plugin}
 */
function replaceModule(from, to) {
  return {
    name: 'replace-module',
    setup(build) {
      build.onResolve({ filter: new RegExp(`(^|/)${from.replace('.', '\\.')}$`) }, () => ({
        path: join(www, 'kit', to),
      }));
    },
  };
}

/**
 * What a reader sees first is there before any script has run. The rest of the words is filled in by the script.
 * @param {string} source
 */
function withFirstWords(source) {
  const first = /** @type {const} */ (['question', 'lede']);
  return first.reduce(
    (page, key) => replaceOnce(page, new RegExp(`(?<=data-text="${key}">)(?=<)`, 'g'), en[key]),
    source,
  );
}

/**
 * Puts the style and the script in the place of the two tags of the source.
 * @param {string} source
 * @param {{style: string, script: string, bodyEnd?: string}} parts
 */
function fill(source, { style, script, bodyEnd = '' }) {
  let page = replaceOnce(source, /<link\b[^>]*href="style\/index\.css"[^>]*>/g, style);
  page = replaceOnce(page, /<script\b[^>]*src="(?:\.\/)?main\.js"[^>]*>\s*<\/script>/g, script);
  return bodyEnd === '' ? page : replaceOnce(page, /<\/body>/g, `${bodyEnd}</body>`);
}

/**
 * @param {string} source
 * @param {RegExp} pattern
 * @param {string} replacement
 */
function replaceOnce(source, pattern, replacement) {
  const found = source.match(pattern)?.length ?? 0;
  if (found !== 1) throw new Error(`index.html should match ${pattern} once, not ${found} times`);
  // A function, because `$` has a meaning in a replacement that is a string.
  return source.replace(pattern, () => replacement);
}

/**
 * In HTML a script ends at the first `</script`, and `<!--` changes how the rest is read, in strings and regular
 * expressions too. There `\x3c` means `<` to JavaScript and nothing to HTML.
 * @param {string} script
 */
function escapeScript(script) {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

/**
 * Writes a file under a name that changes with its content, so that hosts may cache it for ever.
 * @param {string} name
 * @param {string} extension
 * @param {string | Buffer} content
 */
function emit(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const file = `${name}-${hash}.${extension}`;
  writeFileSync(join(dist, file), content);
  return file;
}

/** @param {unknown} value */
function text(value) {
  return JSON.stringify(value);
}

/** @param {[string, (string | Buffer)[]][]} rows a name and the contents that are loaded under it */
function report(rows) {
  console.log(`${'size'.padEnd(26)}${'raw'.padStart(10)}${'gzipped'.padStart(12)}`);
  for (const [name, contents] of rows) {
    const sum = (/** @type {(content: string | Buffer) => number} */ size) =>
      `${(contents.reduce((total, content) => total + size(content), 0) / 1000).toFixed(1)} kB`;
    const gzipped = sum((content) => gzipSync(content, { level: 9 }).length);
    console.log(name.padEnd(26) + sum((content) => Buffer.byteLength(content)).padStart(10) + gzipped.padStart(12));
  }
}
