// The static site: relative addresses, and names that change with the content, so that hosts may cache files for ever.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  brought,
  bundle,
  composerStyle,
  core,
  laterStyle,
  literal,
  plansCore,
  plansWorker,
  startStyle,
  virtualModules,
  worker,
  www,
} from './bundle.mjs';
import { html } from './html.mjs';
import { ALL_LANGUAGES, LANGUAGES } from './languages.mjs';
import { checkTexts, laterTexts, withoutLaterTexts } from './later-texts.mjs';
import { Lent, modulesOf } from './lent.mjs';
import { buildOembed } from './oembed.mjs';

/**
 * @param {string} dist folder to write to
 * @param {string} style
 * @returns {Promise<{first: (string | Buffer)[], soon: string[], start: string[]}>} the contents of all files that a visit loads, until the first plots and
 *   after them
 */
export async function buildSite(dist, style) {
  const emit = (
    /** @type {string} */ name,
    /** @type {string} */ extension,
    /** @type {string | Buffer} */ content,
  ) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const file = `${name}-${hash}.${extension}`;
    writeFileSync(join(dist, file), content);
    return file;
  };
  // A first look at the script, for which names of files do not matter, says which modules it has.
  const anyNames = virtualModules({ 'built:names': 'module.exports = {};', 'built:lent': 'export const lent = {};' });
  const ofMain = await modulesOf('main.js', [anyNames]);
  checkTexts(ofMain);
  const lent = new Lent(ofMain);
  const ofRest = virtualModules({
    'built:rest-texts': `export const texts = ${literal(laterTexts)};`,
    'built:later-style': `export const style = ${literal(laterStyle)};`,
  });
  const rest = await brought("import * as what from './rooms/lab/rest.js';", { plugins: [lent.borrowing(), ofRest] });
  const ofStart = virtualModules({ 'built:start-style': `export const style = ${literal(startStyle)};` });
  const start = await brought("import * as what from './rooms/start/room.js';", {
    plugins: [lent.borrowing(), ofStart],
  });
  const ofComposer = virtualModules({ 'built:composer-style': `export const style = ${literal(composerStyle)};` });
  const composer = await brought("import * as what from './composer/index.js';", {
    plugins: [lent.borrowing(), ofComposer],
  });
  const names = {
    worker: emit('worker', 'js', worker),
    core: emit('core', 'wasm', core),
    packed: emit('packed', 'js', await brought("import * as what from 'built:inline';")),
    rest: emit('rest', 'js', rest),
    start: emit('start', 'js', start),
    composer: emit('composer', 'js', composer),
    later: emit('later', 'js', await brought("import * as what from './kit/later.js';")),
    paper: emit('paper', 'js', await brought("import * as what from './rooms/paper/room.js';")),
    learning: emit('learning', 'js', await brought("import * as what from './rooms/learning/room.js';")),
    plans: {
      worker: emit('plans-worker', 'js', plansWorker),
      core: emit('plans', 'wasm', plansCore),
      packed: emit(
        'plans-packed',
        'js',
        await brought("import * as what from 'built:inline';", { held: { worker: plansWorker, core: plansCore } }),
      ),
    },
    languages: /** @type {Record<string, string>} */ ({}),
    tours: /** @type {Record<string, string>} */ ({}),
    exercises: /** @type {Record<string, string>} */ ({}),
    glossaries: /** @type {Record<string, string>} */ ({}),
  };
  for (const code of LANGUAGES) {
    names.languages[code] = emit(code, 'js', await brought(`import { language as what } from './words/${code}.js';`));
  }
  for (const code of ALL_LANGUAGES) {
    const tour = `import { open } from './tour/index.js'; import { words } from './tour/words/${code}.js';`;
    names.tours[code] = emit(`tour-${code}`, 'js', await brought(`${tour} const what = { open, words };`));
    const exercises = `import { open } from './exercises/index.js'; import { words } from './exercises/words/${code}.js';`;
    names.exercises[code] = emit(
      `exercises-${code}`,
      'js',
      await brought(`${exercises} const what = { open, words };`),
    );
    const glossary = `import { open } from './glossary/index.js'; import { terms } from './glossary/words/${code}.js';`;
    names.glossaries[code] = emit(`glossary-${code}`, 'js', await brought(`${glossary} const what = { open, terms };`));
  }
  const exports = Object.entries(names).map(([name, value]) => `export const ${name} = ${literal(value)};`);
  const built = virtualModules({ 'built:names': exports.join('\n'), 'built:lent': lent.module() });
  const main = await bundle('main.js', [built, withoutLaterTexts], { hasDocs: false });
  const first = await bundle('first.js');
  const page = html({
    // Before the style sheet: a script that follows one waits for it. Its own file, for a policy that forbids scripts in the page.
    first: `<script src="${emit('first', 'js', first)}"></script>`,
    style: `<link rel="stylesheet" href="${emit('style', 'css', style)}">${buildOembed(dist, process.env.STDWI_URL)}`,
    script: `<script defer src="${emit('main', 'js', main)}"></script>`,
  });
  writeFileSync(join(dist, 'index.html'), page);
  const notFound = emit('not-found', 'js', await bundle('not-found.js'));
  writeFileSync(join(dist, '404.html'), readFileSync(join(www, '404.html'), 'utf8').replace('not-found.js', notFound));
  return { first: [page, first, style, main, worker, core], soon: [rest], start: [start] };
}
