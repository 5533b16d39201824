// The static site: relative addresses, and names that change with the content, so that hosts may cache files for ever.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brought, bundle, core, literal, plansCore, plansWorker, virtualModules, worker, www } from './bundle.mjs';
import { html } from './html.mjs';
import { ALL_LANGUAGES, LANGUAGES } from './languages.mjs';

/**
 * @param {string} dist folder to write to
 * @param {string} style
 * @returns {Promise<(string | Buffer)[]>} the contents of all files a first visit loads
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
  const names = {
    worker: emit('worker', 'js', worker),
    core: emit('core', 'wasm', core),
    packed: emit('packed', 'js', await brought("import * as what from 'built:inline';")),
    later: emit('later', 'js', await brought("import * as what from './kit/later.js';")),
    paper: emit('paper', 'js', await brought("import * as what from './rooms/paper/room.js';")),
    learning: emit('learning', 'js', await brought("import * as what from './rooms/learning/room.js';")),
    plans: {
      worker: emit('plans-worker', 'js', plansWorker),
      core: emit('plans', 'wasm', plansCore),
      packed: emit(
        'plans-packed',
        'js',
        await brought("import * as what from 'built:inline';", { worker: plansWorker, core: plansCore }),
      ),
    },
    languages: /** @type {Record<string, string>} */ ({}),
    tours: /** @type {Record<string, string>} */ ({}),
    glossaries: /** @type {Record<string, string>} */ ({}),
  };
  for (const code of LANGUAGES) {
    names.languages[code] = emit(code, 'js', await brought(`import { language as what } from './words/${code}.js';`));
  }
  for (const code of ALL_LANGUAGES) {
    const tour = `import { open } from './tour/index.js'; import { words } from './tour/words/${code}.js';`;
    names.tours[code] = emit(`tour-${code}`, 'js', await brought(`${tour} const what = { open, words };`));
    const glossary = `import { open } from './glossary/index.js'; import { terms } from './glossary/words/${code}.js';`;
    names.glossaries[code] = emit(`glossary-${code}`, 'js', await brought(`${glossary} const what = { open, terms };`));
  }
  const exports = Object.entries(names).map(([name, value]) => `export const ${name} = ${literal(value)};`);
  const main = await bundle('main.js', [virtualModules({ 'built:names': exports.join('\n') })]);
  const first = await bundle('first.js');
  const page = html({
    // Before the style sheet: a script that follows one waits for it. Its own file, for a policy that forbids scripts in the page.
    first: `<script src="${emit('first', 'js', first)}"></script>`,
    style: `<link rel="stylesheet" href="${emit('style', 'css', style)}">`,
    script: `<script defer src="${emit('main', 'js', main)}"></script>`,
  });
  writeFileSync(join(dist, 'index.html'), page);
  const notFound = emit('not-found', 'js', await bundle('not-found.js'));
  writeFileSync(join(dist, '404.html'), readFileSync(join(www, '404.html'), 'utf8').replace('not-found.js', notFound));
  return [page, first, style, main, worker, core];
}
