// Texts that nobody reads before the first plots: the first script goes without, and another brings them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methods } from '../www/methods/words.en.js';
import { en } from '../www/words/en.js';
import { literal, www } from './bundle.mjs';

/** Words of the parts that come later; endings and beginnings stand for all that have them. */
const LATER =
  /^(equations|overview\w+|experiments\w*|scoresTitle|scoreTerms|compose|sourcesTitle|sources|about|otherLanguage|symbolEstimate|controlsIntro|otherMethods|modified\w*|asPreset|allBack|backToPreset|linked|unlinked|range|conditions|edits?Condition|sameAs|moreDiffer|(add|remove)Condition|swapConditions|catchingUp|otherValue|tooClose|betterIn|compare[A-Z]\w+|differenceNote|cite\w+|paper|qr\w*|embed\w+|allData|saveAs|saveNote|spreadsheet|saved|noReadBack|knobs\w+|noEffect|allActive|nothingShared|ofPairs\w*|present\w+|changed\w+|keysTitle|keysAct|keysList|until[A-Z]\w+|fileTooLarge|fileNo\w+|fileProblem|copy|copied|notCopied|dropped|save|open|recording|spikesLack|otherDigest|notSaved)$/;

/** @param {string} key */
const isLater = (key) => LATER.test(key);

/** Texts of methods that stand beside their matrices: what their looks name. @type {Record<string, string[]>} */
const atFirst = Object.fromEntries(
  Object.keys(methods).map((name) => {
    const look = readFileSync(join(www, `methods/${name}/look.js`), 'utf8');
    return [name, [...look.matchAll(/\bm\('[^']+', '(\w+)'/g)].map(([, key]) => key)];
  }),
);

const { description } = JSON.parse(readFileSync(join(www, 'pkg/description.json'), 'utf8'));

/** @param {Record<string, unknown>} texts @param {(key: string) => boolean} isWanted */
const chosen = (texts, isWanted) => Object.fromEntries(Object.entries(texts).filter(([key]) => isWanted(key)));

/** What another script brings. */
export const laterTexts = {
  docs: Object.fromEntries(
    description.table
      .filter((/** @type {{group: string}} */ { group }) => group !== 'learning')
      .map((/** @type {{key: string, doc: string}} */ { key, doc }) => [key, doc]),
  ),
  problems: [],
  words: chosen(en, isLater),
  methods: Object.fromEntries(
    Object.entries(methods).map(([name, { texts }]) => [name, chosen(texts, (key) => !atFirst[name].includes(key))]),
  ),
};

/** No part of the first script may ask for one of them. @param {Iterable<string>} modules paths of its modules */
export function checkTexts(modules) {
  const keys = Object.keys(laterTexts.words).join('|');
  for (const module of modules) {
    if (!module.endsWith('.js')) continue;
    const asked = new RegExp(`\\b(?:t|group|member)\\(\\s*'(${keys})'`).exec(readFileSync(join(www, module), 'utf8'));
    if (asked !== null)
      throw new Error(`${module} asks for the text “${asked[1]}”, which build/later-texts.mjs takes away`);
  }
}

/** The first script without them. @type {import('esbuild').Plugin} */
export const withoutLaterTexts = {
  name: 'without-later-texts',
  setup(build) {
    build.onLoad({ filter: /\/www\/words\/en\.js$/ }, () => ({
      contents: `export const en = ${literal(chosen(en, (key) => !isLater(key)))};`,
    }));
    build.onLoad({ filter: /\/www\/methods\/[^/]+\/en\.js$/ }, ({ path }) => {
      const name = /([^/]+)\/en\.js$/.exec(path)?.[1] ?? '';
      const { texts } = methods[/** @type {keyof typeof methods} */ (name)];
      return {
        contents: `export const en = ${literal({ texts: chosen(texts, (key) => atFirst[name].includes(key)) })};`,
      };
    });
  },
};
