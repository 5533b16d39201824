// Inside other pages, in both browsers: parts and controls, sandboxes and policies, messages, out of view, several at once.

import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { snippetsOf } from './harness/cite.mjs';
import { listen, said, tell, waitFor } from './harness/host.mjs';
import { DIST, native, open } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const LINK = 'v=1&seed=3';
const UNTIL_MS = 2000;

/** The policies of docs/embedding.md. */
const documented = [
  ...readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8').matchAll(
    /^Content-Security-Policy: (.+)$/gm,
  ),
].map(([, policy]) => policy);

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    /** @type {import('./harness/server.mjs').Server} */
    let server;
    /** @type {string} */
    let digest;
    before(async () => {
      [browser, server] = await Promise.all([launch(), serve(DIST)]);
      ({ digest } = await native(`${LINK}&until=${UNTIL_MS}`));
    });
    after(() => Promise.all([browser.close(), server.close()]));

    /** @param {string} html @param {import('./harness/browsers.mjs').TabOptions} [options] */
    async function host(html, options) {
      const tab = await browser.tab(options);
      await tab.goto(`${server.address}examples/index.html`);
      await listen(tab, html);
      return tab;
    }

    test('an embed shows its parts, leaves out and locks controls, and waits for a click', async () => {
      const tab = await browser.tab({ width: 900, height: 500 });
      const asked = 'embed=1&view=curves&hide=seed&lock=play,preset&poster=1';
      await open(tab, `${server.address}stdwi-lab.html#${LINK}&${asked}`);
      const seen = () => {
        const shown = (/** @type {string} */ selector) => document.querySelector(selector)?.checkVisibility();
        const panels = [
          '#panel-network',
          '#panel-inference',
          '.fig-curve',
          '#scores',
          '#controls',
          '#full-screen',
          '#seed',
        ];
        const { disabled } = /** @type {HTMLButtonElement} */ (document.querySelector('#play'));
        const { scrollHeight, clientHeight } = document.documentElement;
        return { shown: panels.filter(shown), disabled, fits: scrollHeight <= clientHeight };
      };
      assert.deepEqual(await tab.evaluate(seen), { shown: ['.fig-curve'], disabled: true, fits: true });
      assert.equal(await tab.evaluate(() => window.stdwi.state().playing), false);
      await tab.click('#start');
      await tab.until(() => window.stdwi.snapshot()?.time_ms > 0);
      await tab.press(' ');
      assert.equal(await tab.evaluate(() => window.stdwi.state().playing), true, 'a locked control has no key');
      await tab.close();
    });

    test('the lines that the dialog writes run', async () => {
      const source = await browser.tab();
      const lines = await snippetsOf(source, `${server.address}index.html`, `${LINK}&until=${UNTIL_MS}`);
      await source.close();
      for (const [kind, text] of Object.entries(lines)) {
        assert.match(text, ['element', 'package', 'jupyter'].includes(kind) ? /until="2000"/ : /until=2000/, kind);
        if (/<iframe/.test(text)) assert.match(text, /frameborder="0"/, kind);
      }
      // Where frames are taken away a link is left.
      for (const kind of ['iframe', 'lms', 'element', 'reveal', 'quarto'])
        assert.match(lines[kind], /<p><a href="http[^"]*until=2000/);
      for (const kind of ['iframe', 'lms', 'element']) {
        const tab = await host(lines[kind]);
        // A script that comes as text is not run; the element's is asked for as the host's page would.
        if (kind === 'element') await tab.evaluate(runScripts);
        await tab.until(() => document.querySelector('iframe, stdwi-lab'));
        if (kind === 'element')
          await tab.evaluate(() => /** @type {any} */ (document.querySelector('stdwi-lab')).ready);
        else await waitFor(tab, 'ready', 1);
        await tab.close();
      }
    });

    test('a host hears the end of each of several runs that are over before their pages are made', async () => {
      const frames = [1, 2, 3, 4].map((seed) => `v=1&embed=1&view=curves&seed=${seed}&until=1`);
      const tab = await host(frames.map((link) => frame(`../index.html#${link}`)).join(''));
      await tab.until(() => {
        const ended = /** @type {any} */ (window).log.filter(
          (/** @type {any} */ { type, digest }) => type === 'state' && digest,
        );
        return new Set(ended.map((/** @type {any} */ { source }) => source)).size === 4;
      });
      await tab.close();
    });

    for (const page of ['index.html', 'stdwi-lab.html']) {
      test(`${page} in sandbox="allow-scripts" reaches the digest of the command line`, async () => {
        const tab = await host(frame(`../${page}#${LINK}&embed=1&autoplay=0`));
        await waitFor(tab, 'ready', 1);
        await tell(tab, { type: 'runUntil', time_ms: UNTIL_MS, id: 'a' });
        await tab.until(said, { type: 'state', id: 'a' });
        const answer = await tab.evaluate(said, { type: 'state', id: 'a' });
        assert.deepEqual([answer.time_ms, answer.digest], [UNTIL_MS, digest]);
        await tab.close();
      });
    }

    test('under the documented policies, and where workers are forbidden', async () => {
      assert.ok(documented.length >= 2, 'docs/embedding.md has a policy for the site and one for the file');
      const [site, file] = documented;
      const worker = [/worker|Content.Security.Policy/i];
      for (const [page, policy, expected] of /** @type {[string, string, RegExp[]][]} */ ([
        ['index.html', site, []],
        // Also of who trusts no text: workers and scripts that come later have their addresses from the policy.
        ['index.html', `${site}; require-trusted-types-for 'script'; trusted-types stdwi-lab`, []],
        ['stdwi-lab.html', `${file}; require-trusted-types-for 'script'; trusted-types stdwi-lab`, []],
        ['stdwi-lab.html', file, []],
        ['stdwi-lab.html', file.replace(/worker-src [^;]+/, "worker-src 'none'"), worker],
      ])) {
        const strict = await serve(DIST, { headers: { 'content-security-policy': policy } });
        const tab = await browser.tab({ expected });
        await tab.goto(`${strict.address}${page}#${LINK}&autoplay=0`);
        await tab.until(() => 'stdwi' in window);
        const reached = await tab.evaluate(async (until) => {
          await window.stdwi.ready;
          return window.stdwi.runUntil(until);
        }, UNTIL_MS);
        assert.equal(reached.digest, digest, `${page} under ${policy}`);
        await tab.close();
        await strict.close();
      }
    });

    test('where WebAssembly is forbidden the page says so, with a way out', async () => {
      const policy = `${documented[0].replace(" 'wasm-unsafe-eval'", '')}; frame-src 'self'`;
      const strict = await serve(DIST, { headers: { 'content-security-policy': policy } });
      const tab = await browser.tab({ expected: [/wasm|WebAssembly|Content.Security.Policy/i] });
      await tab.goto(`${strict.address}examples/index.html`);
      await listen(tab, '<iframe src="../index.html#v=1&amp;embed=1&amp;seed=4" height="400"></iframe>');
      await waitFor(tab, 'error', 1);
      const seen = await tab.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentDocument?.querySelector('#refusal');
        return { text: inside?.textContent, way: inside?.querySelector('a')?.href };
      });
      assert.match(String(seen.text), /WebAssembly is not available/);
      assert.match(String(seen.way), /index\.html#v=1&seed=4$/);
      await tab.close();
      await strict.close();
    });

    test('keys that the page does not use, and those that turn slides, go to the host, unless the link keeps them', async () => {
      for (const keeps of [false, true]) {
        const more = keeps ? '&keys=page' : '';
        const tab = await host(
          frame(`../stdwi-lab.html#${LINK}&embed=1&autoplay=0&view=curves,controls${more}`, 'one'),
        );
        await waitFor(tab, 'ready', 1);
        await tab.evaluate(() => {
          document.addEventListener('keydown', ({ key }) => Reflect.set(window, 'hostKey', key));
          document.querySelector('iframe')?.focus();
        });
        // “t” is the page's own.
        for (const key of ['ArrowRight', 'PageDown', 'b', 't', 'Escape']) await tab.press(key);
        await tell(tab, { type: 'pause', id: 'after' });
        await tab.until(said, { type: 'state', id: 'after' });
        const heard = await tab.evaluate(() =>
          /** @type {any} */ (window).log
            .filter((/** @type {any} */ { type }) => type === 'key')
            .map((/** @type {any} */ { key, key_code: code }) => `${key} ${code}`),
        );
        assert.deepEqual(heard, keeps ? [] : ['ArrowRight 39', 'PageDown 34', 'b 66', 'Escape 27']);
        // After Esc the host has the keys.
        await tab.press('ArrowLeft');
        assert.equal(await tab.evaluate(() => Reflect.get(window, 'hostKey')), keeps ? undefined : 'ArrowLeft');
        await tab.close();
      }
    });

    test('the height that a frame asks for falls again when there is less to show', async () => {
      for (const view of ['', '&view=curves,scores']) {
        const tab = await host(frame(`../stdwi-lab.html#${LINK}&embed=1&autoplay=0${view}`, 'one', 500));
        await tab.evaluate(() => {
          window.addEventListener('message', ({ data }) => {
            const own = document.querySelector('iframe');
            if (data?.subject === 'lti.frameResize' && own !== null) own.style.height = `${data.height}px`;
          });
        });
        const height = () => tab.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
        const setWidth = (/** @type {number} */ width) =>
          tab.evaluate((pixels) => {
            document.querySelector('iframe')?.style.setProperty('width', `${pixels}px`, 'important');
          }, width);
        await waitFor(tab, 'ready', 1);
        await setWidth(1200);
        let wide = 0;
        for (let quiet = 0; quiet < 10; quiet += 1) {
          const now = await height();
          if (now !== wide) [wide, quiet] = [now, 0];
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        await setWidth(400);
        await tab.until((least) => (document.querySelector('iframe')?.clientHeight ?? 0) > least, wide + 100);
        await setWidth(1200);
        await tab.until((wanted) => document.querySelector('iframe')?.clientHeight === wanted, wide);
        await tab.close();
      }
    });

    test('a notice covers no plot of a frame', async () => {
      for (const width of [640, 1300]) {
        const tab = await host(
          `<iframe width="${width}" height="420" src="../index.html#${LINK}&amp;until=500&amp;embed=1&amp;view=curves"></iframe>`,
          { width: 1400, height: 700 },
        );
        await tab.until(() => document.querySelector('iframe')?.contentDocument?.querySelector('.notice') !== null);
        const covered = await tab.evaluate(() => {
          const inside = document.querySelector('iframe')?.contentDocument;
          const box = inside?.querySelector('.notice')?.getBoundingClientRect();
          const plots = [...(inside?.querySelectorAll('.fig-curve .plot') ?? [])].map((plot) =>
            plot.getBoundingClientRect(),
          );
          return [plots.length, plots.filter(({ top, bottom }) => box && top < box.bottom && bottom > box.top).length];
        });
        assert.deepEqual(covered, [2, 0], `${width} px`);
        await tab.close();
      }
    });

    test('a page whose parts are missing says so', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'stdwi-'));
      const said = () => document.querySelector('.incomplete')?.checkVisibility();
      try {
        for (const kept of ['', 'style|first']) {
          for (const file of readdirSync(DIST, { withFileTypes: true })) {
            const isKept = file.name === 'index.html' || (kept !== '' && new RegExp(`^(${kept})-`).test(file.name));
            if (file.isFile() && isKept) copyFileSync(join(DIST, file.name), join(folder, file.name));
          }
          const broken = await serve(folder);
          const tab = await browser.tab({ expected: [/404|MIME|Failed to load|blocked|Loading failed|not loaded/i] });
          await tab.goto(`${broken.address}index.html#${LINK}`);
          await tab.until(said);
          await tab.close();
          await broken.close();
        }
        const tab = await browser.tab();
        await open(tab, `${server.address}index.html#${LINK}&autoplay=0`);
        assert.equal(await tab.evaluate(said), false);
        await tab.close();
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    test('messages: what is not for the page is ignored, what is wrong is answered', async () => {
      const tab = await host(frame(`../stdwi-lab.html#${LINK}&embed=1&autoplay=0`, 'one'));
      await waitFor(tab, 'ready', 1);
      assert.equal((await tab.evaluate(said, { type: 'ready' })).id, 'one');
      await tab.until(said, { type: 'height' });
      for (const data of [
        null,
        'play',
        7,
        [],
        { type: 'play' },
        { stdwi: 2, type: 'play' },
        { stdwi: 1, type: 'eval' },
      ]) {
        await tell(tab, data, true);
      }
      /** @type {Record<string, unknown>[]} */
      const wrong = [
        { type: 'set', changes: [] },
        { type: 'set', changes: { seed: { toString: 1 } } },
        { type: 'set', changes: { tau_fast_ms: -5 } },
        { type: 'set', changes: { constructor: 1 } },
        { type: 'runUntil', time_ms: '5' },
        { type: 'step', unit: 'year' },
        { type: 'export', format: '__proto__' },
      ];
      for (const [index, data] of wrong.entries()) {
        await tell(tab, { ...data, id: `w${index}` });
        await tab.until(said, { type: 'error', id: `w${index}` });
      }
      await tell(tab, { type: 'set', changes: { seed: 5 }, id: 'set' });
      await tab.until(said, { type: 'state', id: 'set' });
      const state = await tab.evaluate(said, { type: 'state', id: 'set' });
      assert.deepEqual([state.seed, state.playing, state.time_ms], [5, false, 0]);
      await tell(tab, { type: 'play', id: 'play' });
      await waitFor(tab, 'scores', 1);
      await tab.close();
    });

    test('the host hears the end: state and scores with the time and the digest, in the language of the frame', async () => {
      const tab = await host(frame(`../stdwi-lab.html#${LINK}&embed=1&lang=de&until=${UNTIL_MS}&tau_fast_ms=-1`));
      await tab.until(said, { type: 'state', time_ms: UNTIL_MS, digest, playing: false });
      await tab.until(said, { type: 'scores', time_ms: UNTIL_MS, playing: false });
      const { problems } = await tab.evaluate(said, { type: 'state', digest });
      assert.match(problems[0].message, /Nötig ist/);
      await tab.close();
    });

    test('the host hears the end also of a run that is over before the page is there', async () => {
      const tab = await host(frame(`../stdwi-lab.html#${LINK}&embed=1&until=1&speed=max`));
      await tab.until(said, { type: 'state', time_ms: 1, playing: false });
      const { digest: heard } = await tab.evaluate(said, { type: 'state', time_ms: 1 });
      assert.match(heard, /^[0-9a-f]{16}$/);
      await tab.until(said, { type: 'scores', time_ms: 1 });
      await tab.close();
    });

    test('the element: properties are attributes, those of HTML are no keys, another link is another run', async () => {
      const tab = await host('<p></p>');
      const found = await tab.evaluate(
        async ({ link, script }) => {
          await new Promise((resolve) => {
            const tag = Object.assign(document.createElement('script'), { src: script, onload: resolve });
            document.head.append(tag);
          });
          const lab = /** @type {any} */ (document.createElement('stdwi-lab'));
          // As frameworks do: what is a property is set as one, before the element is there.
          Object.assign(lab, { link, poster: true, reset: '-2', seed: 3 });
          for (const [name, value] of Object.entries({
            width: '640',
            height: '300',
            loading: 'lazy',
            frameborder: '0',
          }))
            lab.setAttribute(name, value);
          lab.setAttribute('allowfullscreen', '');
          lab.setAttribute('data-v-7ba5bd90', '');
          document.body.append(lab);
          await lab.ready;
          const first = { link: lab.link, problems: (lab.state ?? (await lab.pause())).problems, seed: lab.seed };
          lab.removeAttribute('reset');
          lab.removeAttribute('seed');
          lab.poster = false;
          lab.link = 'v=1&seed=9';
          await new Promise((resolve) => setTimeout(resolve));
          await lab.ready;
          return { first, second: lab.link, reset: typeof lab.reset };
        },
        { link: LINK, script: '../stdwi-lab.js' },
      );
      assert.match(found.first.link, /seed=3/);
      assert.match(found.first.link, /reset=-2/);
      assert.match(found.first.link, /poster=1/);
      assert.deepEqual(found.first.problems, []);
      assert.equal(found.first.seed, '3');
      assert.match(found.second, /seed=9/);
      assert.equal(found.reset, 'function');
      await tab.close();
    });

    test('a host that trusts no text: the element runs with the policy stdwi-lab, else it says so at once', async () => {
      for (const [names, runs] of /** @type {[string, boolean][]} */ ([
        ['stdwi-lab', true],
        ['none-of-ours', false],
      ])) {
        const policy = `require-trusted-types-for 'script'; trusted-types ${names}`;
        const strict = await serve(DIST, { headers: { 'content-security-policy': policy } });
        const tab = await browser.tab({ expected: [/trusted|Content.Security.Policy|worker/i] });
        await tab.goto(`${strict.address}examples/element.html`);
        const isThere = await tab.evaluate(() => 'trustedTypes' in window);
        if (runs || !isThere) {
          await tab.evaluate(() => /** @type {any} */ (document.querySelector('stdwi-lab')).ready.then(() => true));
        } else {
          const way = await tab.evaluate(
            () => document.querySelector('stdwi-lab')?.shadowRoot?.querySelector('a')?.href,
          );
          assert.match(String(way), /index\.html#v=1&/);
        }
        await tab.close();
        await strict.close();
      }
    });

    test('out of view a run pauses, and goes on when it is seen again; one that was paused stays so', async () => {
      const tab = await host(
        `<div style="height:3000px"></div>${frame(`../stdwi-lab.html#${LINK}&embed=1&view=curves`)}`,
      );
      await waitFor(tab, 'ready', 1);
      await tab.until(said, { type: 'state', seen: false });
      await tab.evaluate(() => window.scrollTo(0, 3000));
      await tab.until(said, { type: 'state', seen: true, playing: true });
      await waitFor(tab, 'scores', 1);
      await tab.evaluate(() => document.querySelector('iframe')?.style.setProperty('display', 'none'));
      await tab.until(said, { type: 'state', seen: false });
      await tab.evaluate(() => document.querySelector('iframe')?.style.removeProperty('display'));
      await tab.until(said, { type: 'state', seen: true });
      await waitFor(tab, 'scores', 1);
      await tell(tab, { type: 'pause' });
      await tab.until(said, { type: 'state', playing: false });
      await tab.evaluate(() => window.scrollTo(0, 0));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tab.evaluate(() => window.scrollTo(0, 3000));
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal((await tab.evaluate(said, { type: 'state' })).playing, false);
      await tab.close();
    });

    test('three embeds on one page run and draw side by side', async (context) => {
      const link = `../stdwi-lab.html#${LINK}&embed=1&view=`;
      const views = ['network', 'scatter', 'curves'];
      const tab = await host(views.map((view) => frame(`${link}${view}`, view, 280)).join(''));
      // Each goes on: ten reports, four a second, from each. How fast they draw depends on the machine and is only told.
      await tab.until(
        ({ names, reports }) =>
          names.every((name) => {
            const { log } = /** @type {any} */ (window);
            const own = log.filter((/** @type {any} */ { type, id }) => type === 'scores' && id === name);
            return own.length >= reports && own.at(-1).time_ms > own[0].time_ms && own.at(-1).frames_per_s > 0;
          }),
        { names: views, reports: 10 },
      );
      const rates = await tab.evaluate(() => /** @type {any} */ (window).frameRates());
      context.diagnostic(`frames a second: ${JSON.stringify(rates)} (30 wanted)`);
      await tab.close();
    });
  });
}

/** In the page: what a browser does with scripts of a page that it reads. @returns {Promise<void>} */
function runScripts() {
  const text = /** @type {HTMLScriptElement} */ (document.querySelector('script[src$="stdwi-lab.js"]'));
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.src = text.src;
    text.replaceWith(script);
  });
}

/** @param {string} address @param {string} [name] @param {number} [height] */
function frame(address, name = '', height = 400) {
  const src = address.replaceAll('&', '&amp;');
  return `<iframe name="${name}" sandbox="allow-scripts" width="800" height="${height}" src="${src}"></iframe>`;
}
