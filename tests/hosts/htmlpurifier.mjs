import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debian, debianFiles, run } from './harness.mjs';

const LIBRARY = 'usr/share/php';

/** What `purify_html` of Moodle 4.5 sets, in its lib/weblib.php. */
const AS_MOODLE = `<?php
require 'HTMLPurifier.auto.php';
$config = HTMLPurifier_Config::createDefault();
$config->set('Cache.DefinitionImpl', null);
$config->set('Core.NormalizeNewlines', false);
$config->set('Core.ConvertDocumentToFragment', true);
$config->set('Core.Encoding', 'UTF-8');
$config->set('HTML.Doctype', 'XHTML 1.0 Transitional');
$config->set('URI.AllowedSchemes', ['http' => true, 'https' => true, 'ftp' => true, 'mailto' => true, 'tel' => true]);
$config->set('Attr.AllowedFrameTargets', ['_blank']);
echo (new HTMLPurifier($config))->purify(file_get_contents('lines.html'));
`;

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'HTML Purifier, as Moodle sets it',
  version: '4.11 (Debian 12)',
  cheap: true,
  install: async (folder) => {
    await debian('php', ['php-cli']);
    await debianFiles(folder, ['php-htmlpurifier']);
    // That version is older than this PHP, which has no braces for the characters of a text.
    for (const file of ['Encoder.php', 'ChildDef/Custom.php', 'TagTransform/Font.php']) {
      const path = join(folder, LIBRARY, 'HTMLPurifier', file);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replaceAll(/(\$\w+(?:\['\w+'\])?)\{(\$?\w+)\}/g, '$1[$2]'));
    }
    return (await readFile(join(folder, LIBRARY, 'HTMLPurifier.php'), 'utf8')).match(/VERSION = '([^']+)/)?.[1];
  },
  ways: [
    {
      paste: 'lms',
      works: 'the link, which opens the experiment; frames are taken away',
      build: async ({ tools, folder, lines }) => {
        await writeFile(join(folder, 'lines.html'), lines);
        await writeFile(join(folder, 'purify.php'), AS_MOODLE);
        const left = await run('php', ['-d', `include_path=${join(tools, LIBRARY)}`, 'purify.php'], { cwd: folder });
        await writeFile(join(folder, 'index.html'), `<!doctype html><title>A course</title>${left}`);
        return { folder };
      },
      open: (tab) => tab.click('a'),
      shown: 'page',
      alsoFirefox: true,
    },
  ],
};
