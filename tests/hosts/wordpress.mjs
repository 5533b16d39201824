import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debian, debianFiles, run } from './harness.mjs';

const WORDPRESS = 'usr/share/wordpress';

/** What it does with posts of authors who may not write any HTML (`unfiltered_html`). */
const AS_AUTHOR = `<?php
define('ABSPATH', $argv[1] . '/');
define('WPINC', 'wp-includes');
foreach (['compat', 'plugin', 'load', 'functions', 'formatting', 'kses'] as $part) require ABSPATH . "wp-includes/$part.php";
echo wp_kses_post(file_get_contents('lines.html'));
`;

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'WordPress (kses)',
  version: '6.1 (Debian 12)',
  cheap: true,
  install: async (folder) => {
    await debian('php', ['php-cli']);
    await debianFiles(folder, ['wordpress']);
    const text = await readFile(join(folder, WORDPRESS, 'wp-includes/version.php'), 'utf8');
    return text.match(/wp_version = '([^']+)/)?.[1];
  },
  ways: [
    {
      paste: 'iframe',
      where: 'by an author without the right to any HTML',
      works: 'the link, which opens the experiment; frames are taken away',
      build: async ({ tools, folder, lines }) => {
        await writeFile(join(folder, 'lines.html'), lines);
        await writeFile(join(folder, 'author.php'), AS_AUTHOR);
        const left = await run('php', ['author.php', join(tools, WORDPRESS)], { cwd: folder });
        await writeFile(join(folder, 'index.html'), `<!doctype html><title>A post</title>${left}`);
        return { folder };
      },
      open: (tab) => tab.click('a'),
      shown: 'page',
    },
  ],
};
