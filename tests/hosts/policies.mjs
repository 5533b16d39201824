import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @import { Page, Work } from './harness.mjs' */

/**
 * @param {(site: string) => Promise<string>} policy
 * @returns {(work: Work) => Promise<Page>}
 */
const page =
  (policy) =>
  async ({ folder, lines, site }) => {
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><title>A page with a policy</title><link rel="icon" href="data:,">${lines}`,
    );
    return { folder, headers: { 'content-security-policy': await policy(new URL(site).origin) } };
  };

/** The policy of docs/embedding.md for a page that has the element, whose script comes from the site. @param {string} origin */
async function documented(origin) {
  const text = await readFile(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
  const [, policy] = [...text.matchAll(/^Content-Security-Policy: (.+)$/gm)].map(([, line]) => line);
  return policy.replace('script-src', `script-src ${origin}`);
}

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Strict policies (CSP)',
  version: '3',
  cheap: true,
  install: async () => {},
  ways: [
    {
      paste: 'lms',
      where: "`default-src 'none'; frame-src` with the site",
      works: 'all',
      build: page(async (origin) => `default-src 'none'; img-src data:; frame-src ${origin}`),
      alsoFirefox: true,
    },
    {
      paste: 'element',
      where: 'with the policy under *Policies*, and the site in `script-src`',
      works: 'all',
      build: page(documented),
      alsoFirefox: true,
    },
    {
      paste: 'element',
      where: "the same, with `require-trusted-types-for 'script'; trusted-types stdwi-lab`",
      works: 'all',
      build: page(
        async (origin) => `${await documented(origin)}; require-trusted-types-for 'script'; trusted-types stdwi-lab`,
      ),
      alsoFirefox: true,
    },
  ],
};
