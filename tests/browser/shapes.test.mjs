// What crosses between core and page has the shapes that the page's sources are checked against: real answers of the compiled
// core, written out as literals, must be what types.d.ts says. A field that is missing, new, or of another type fails here.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { methods as words } from '../../www/methods/words.en.js';
import * as core from '../../www/pkg/stdwi_lab.js';

const www = new URL('../../www/', import.meta.url);

/** A file that exists only for the compiler; what it imports lies beside it. */
const CHECKED = fileURLToPath(new URL('checked-shapes.ts', www));

/** Every key that changes a shape: a synapse, a second run, an end. */
const LINK = 'v=1&seed=7&n_pre=20&n_post=3&synapse=1.2&until=5000&vs=v%3D1%26seed%3D8&view=curves,scores&lock=seed';

/** What is said of an edit. */
const EDITED = 'restarted: boolean; problems: Problem[]';

/** @type {import('../../www/run/types.js').Description} */
let description;
/** @type {core.Lab} */
let lab;

before(() => {
  core.initSync({ module: readFileSync(new URL('pkg/core.wasm', www)) });
  description = JSON.parse(readFileSync(new URL('pkg/description.json', www), 'utf8')).description;
  lab = new core.Lab(`${LINK}&methods=${description.methods.map(({ name }) => name).join()}`);
  lab.run(lab.steps_in(3000));
});

test('the description', () => {
  accepts('Description', description);
});

test('a snapshot, with matrices and without', () => {
  const methods = 'methods: Required<MethodState>[]';
  accepts(`Omit<Snapshot, 'weights' | 'methods'> & { weights: Float32Array; ${methods} }`, lab.snapshot(true));
  accepts(`Omit<Snapshot, 'weights' | 'methods'> & { methods: Omit<MethodState, 'estimate'>[] }`, lab.snapshot(false));
});

test('an inspection, and what each method says and counts', () => {
  const { methods, ...inspection } = lab.inspect(1, 2);
  accepts('Inspection', { ...inspection, methods });
  assert.deepEqual(Object.keys(methods), Object.keys(words));
  for (const { name, facts } of lab.snapshot(false).methods) {
    accepts('Seen', methods[name], `import type { Seen } from './methods/${name}/seen.js';`);
    accepts('Facts', facts, `import type { Facts } from './methods/${name}/seen.js';`);
  }
});

test('what a link says', () => {
  accepts('Read', core.read_link(`${LINK}&seed=-1`));
  accepts(`{ link: string; ${EDITED} }`, core.edit_link(LINK, { seed: 8 }));
  accepts('[string, string][]', core.parts_of(LINK));
  accepts('string[]', core.own_parts(LINK, 'v=1'));
});

test('a session says the same of its link, and what becomes of another', () => {
  const said = {
    link: lab.link(),
    values: lab.values(),
    view: lab.view(),
    preset: lab.preset(),
    methods: lab.methods(),
    duration_ms: lab.duration_ms(),
    problems: lab.problems(),
  };
  accepts('Read', said);
  assert.deepEqual(said, core.read_link(said.link));
  accepts(`{ ${EDITED} }`, lab.edit({ seed: 9 }));
  accepts(`{ ${EDITED} }`, lab.load('v=1&colour=red'));
});

test('the check finds what is missing, new, or of another type', () => {
  accepts('Reached', { time_ms: 1, digest: 'a' });
  for (const wrong of [{ time_ms: 1 }, { time_ms: 1, digest: 'a', steps: 4 }, { time_ms: '1', digest: 'a' }]) {
    assert.notDeepEqual(complaintsAbout('Reached', wrong), [], JSON.stringify(wrong));
  }
  assert.notDeepEqual(complaintsAbout('Spikes', { time_ms: new Float64Array(1), neuron: new Uint16Array(1) }), []);
});

/** @param {string} type a TypeScript type @param {unknown} value @param {string} [imports] of what is not in run/types.d.ts */
function accepts(type, value, imports) {
  assert.deepEqual(complaintsAbout(type, value, imports), [], type);
}

/** What the compiler says of a value of a type. @param {string} type @param {unknown} value @param {string} [imports] */
function complaintsAbout(type, value, imports = '') {
  const names = ['Description', 'Inspection', 'MethodState', 'Problem', 'Read', 'Reached', 'Snapshot', 'Spikes'];
  const source = `import type { ${names.join(', ')} } from './run/types.js';
    ${imports}
    export const value: ${type} = ${literal(value)};`;
  /** @type {ts.CompilerOptions} */
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === CHECKED || fileExists(file);
  host.getSourceFile = (file, version, ...rest) =>
    file === CHECKED
      ? ts.createSourceFile(file, source, version)
      : parsed(file, () => getSourceFile(file, version, ...rest));
  const program = ts.createProgram([CHECKED], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** The library of the language is large; it is read once. @type {Map<string, ts.SourceFile | undefined>} */
const read = new Map();

/** @param {string} file @param {() => ts.SourceFile | undefined} parse */
function parsed(file, parse) {
  if (!read.has(file)) read.set(file, parse());
  return read.get(file);
}

/** A value as an expression of TypeScript; of columns only the type matters. @param {unknown} value @returns {string} */
function literal(value) {
  if (ArrayBuffer.isView(value)) return `new ${value.constructor.name}()`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    assert.equal(Object.getPrototypeOf(value), Object.prototype, 'only plain objects are copied to the page');
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${JSON.stringify(key)}: ${literal(each)}`)
      .join(', ')} }`;
  }
  return typeof value === 'number' ? String(value) : String(JSON.stringify(value));
}
