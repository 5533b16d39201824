// index.html, and what is put into it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en as start } from '../www/rooms/start/words/en.js';
import { en } from '../www/words/en.js';
import { www } from './bundle.mjs';

const source = withFirstWords(readFileSync(join(www, 'index.html'), 'utf8'));

/**
 * The page with the style and the scripts in the place of the three tags of the source.
 * @param {{first: string, style: string, script: string, bodyEnd?: string}} parts
 */
export function html({ first, style, script, bodyEnd = '' }) {
  let page = replaceOnce(source, /<script\b[^>]*src="first\.js"[^>]*>\s*<\/script>/g, first);
  page = replaceOnce(page, /<link\b[^>]*href="style\/index\.css"[^>]*>/g, style);
  page = replaceOnce(page, /<script\b[^>]*src="(?:\.\/)?main\.js"[^>]*>\s*<\/script>/g, script);
  return bodyEnd === '' ? page : replaceOnce(page, /<\/body>/g, `${bodyEnd}</body>`);
}

/**
 * In HTML a script ends at the first `</script`, and `<!--` changes how the rest is read, in strings and regular
 * expressions too. There `\x3c` means `<` to JavaScript and nothing to HTML.
 * @param {string} script
 */
export function escapeScript(script) {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

/**
 * What a reader sees first is there before any script has run. The rest of the words is filled in by the script.
 * @param {string} source
 */
function withFirstWords(source) {
  /** @type {[string, string][]} what an opening tag ends with, and the words behind it */
  const first = [
    ['data-text="question"', en.question],
    ['data-text="lede"', en.lede],
    // A heading must not be empty, not even in a source.
    ['<h2 id="h-start"', start.title],
    ['id="start-intro" class="intro"', start.intro],
  ];
  return first.reduce(
    (page, [tag, words]) => replaceOnce(page, new RegExp(`(?<=${tag}>)(Start)?(?=<)`, 'g'), words),
    source,
  );
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
