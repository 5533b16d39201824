// The room Learning: networks learn to the digests of the command line, keep what they have learnt while the reader is elsewhere,
// and say what a drawing is.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST, OFFLINE_FILE, open, program } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';
import { serve } from './harness/server.mjs';

/** Small enough to be learnt again and again. */
const SMALL = 'train_epochs=2&train_examples=300&phase_ms=500&first_phase_ms=1000';
const LINK = `v=1&room=learning&feedback=bp,fa,stdwi&seed=7&${SMALL}&autoplay=0`;

/** A link and its digest, as they were pinned. */
const [GOLDEN, PINNED] = goldenOf('stdwi');

/** @typedef {import('./harness/browsers.mjs').Tab} Tab */

/** @type {import('./harness/server.mjs').Server} */
let server;
before(async () => {
  server = await serve(DIST);
});
after(() => server.close());

/** @param {string} kind @returns {[string, string]} */
function goldenOf(kind) {
  const lines = readFileSync(new URL('../golden_learning.txt', import.meta.url), 'utf8').split('\n');
  const line = lines.find((each) => each.includes(`feedback=${kind}&`)) ?? '';
  const [link, digest] = line.split(' ');
  return [link, digest];
}

/** What the command line says about a link: for each kind its last accuracy, and its digest. @param {string} link */
async function native(link) {
  const { stdout } = await promisify(execFile)(program(), ['learn', link, '--json']);
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return Object.fromEntries(all.map(({ feedback, digest }) => [feedback, digest]));
}

/** @param {Tab} tab @param {string} link @param {string} [address] */
async function openRoom(tab, link, address = server.address) {
  await open(tab, `${address}#${link}`);
  await tab.until(() => {
    const cards = [...document.querySelectorAll('.network-card')];
    return cards.length > 0 && cards.every((card) => /%/.test(card.querySelector('.accuracy')?.textContent ?? ''));
  });
}

/** As fast as it goes, to the end. @param {Tab} tab */
async function learn(tab) {
  await tab.evaluate(() => {
    const speed = /** @type {HTMLSelectElement} */ (document.querySelector('#learning-speed'));
    speed.value = 'Infinity';
    speed.dispatchEvent(new Event('change'));
  });
  await tab.click('#learning-play');
  await tab.until(() =>
    [...document.querySelectorAll('#learning-numbers tbody tr')].every(
      (row) => row.getAttribute('data-stage') === 'done',
    ),
  );
  return digests(tab);
}

/** @param {Tab} tab @returns {Promise<Record<string, string>>} */
function digests(tab) {
  return tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('#learning-numbers tbody tr')].map((row) => [
        row.getAttribute('data-kind') ?? '',
        row.querySelector('code')?.textContent ?? '',
      ]),
    ),
  );
}

/** What the first network says of the shown digit. @param {Tab} tab */
const saying = (tab) => tab.evaluate(() => document.querySelector('.network-card .saying')?.textContent ?? '');

/** The first cell of the last row is that of the last kind, and so on. @param {Tab} tab @param {number} column */
const cells = (tab, column) =>
  tab.evaluate(
    (at) => [...document.querySelectorAll('#learning-numbers tbody tr')].map((row) => row.children[at]?.textContent),
    column,
  );

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    test('networks have the digests of the command line, whoever looks, and keep them in another room', async () => {
      const tab = await browser.tab();
      await openRoom(tab, LINK);
      assert.deepEqual(await cells(tab, 1), ['0', '0', '0'], 'nothing was learnt before the reader asked for it');
      assert.deepEqual(await learn(tab), await native(LINK));
      assert.deepEqual(await cells(tab, 1), ['2', '2', '2']);
      const accuracies = await cells(tab, 2);
      for (const text of accuracies) assert.match(text ?? '', /^\d+\.\d\s%$/);
      await tab.click('#rooms [data-to="lab"]');
      await tab.until(() => document.querySelector('#panels')?.checkVisibility());
      assert.equal(await tab.evaluate(() => document.querySelector('#learning')?.checkVisibility()), false);
      await tab.click('#way-learning');
      await tab.until(() => document.querySelector('#learning-numbers')?.checkVisibility());
      assert.deepEqual(await cells(tab, 2), accuracies);
      // Another seed starts anew; going back finds what was learnt.
      const learnt = await digests(tab);
      await tab.evaluate(() => {
        const seed = /** @type {HTMLInputElement} */ (document.querySelector('#learning-seed'));
        seed.value = '8';
        seed.dispatchEvent(new Event('change'));
      });
      await tab.until(() => window.location.hash.includes('seed=8'));
      await tab.until(() => document.querySelector('#learning-numbers td')?.textContent === '0');
      await tab.evaluate(() => window.history.back());
      await tab.until(() => document.querySelector('#learning-numbers td')?.textContent === '2');
      assert.deepEqual(await digests(tab), learnt);
      await tab.close();
    });

    test('the pinned digest is reached in the file that opens from disk', async () => {
      const tab = await browser.tab();
      await openRoom(tab, `${GOLDEN}&autoplay=0`, OFFLINE_FILE);
      assert.deepEqual(await learn(tab), { stdwi: PINNED });
      await tab.close();
    });

    test('one batch and one epoch are as long as they say', async () => {
      const tab = await browser.tab();
      await openRoom(tab, LINK);
      const before = await digests(tab);
      await tab.click('#learning-batch');
      await tab.until((old) => {
        const rows = [...document.querySelectorAll('#learning-numbers tbody tr')];
        return rows.every((row) => row.querySelector('code')?.textContent !== old[row.getAttribute('data-kind') ?? '']);
      }, before);
      assert.deepEqual(await cells(tab, 1), ['0', '0', '0']);
      await tab.click('#learning-epoch');
      await tab.until(() =>
        [...document.querySelectorAll('#learning-numbers td:nth-child(2)')].every((cell) => cell.textContent === '1'),
      );
      await tab.until(() => document.querySelector('#learning-play')?.getAttribute('data-state') === 'play');
      assert.deepEqual(await cells(tab, 1), ['1', '1', '1']);
      await tab.close();
    });
  });
}

describe('in Chromium', { timeout: LIMIT_MS }, () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('a drawing is judged, by pointer and by keys', async () => {
    const tab = await browser.tab();
    await openRoom(tab, LINK);
    await tab.until(() => /%/.test(document.querySelector('.network-card .saying')?.textContent ?? ''));
    const ofExample = await saying(tab);
    await tab.click('#clear-digit');
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    const box = await page.locator('#digit-grid').boundingBox();
    assert.ok(box !== null);
    const at = (/** @type {number} */ x, /** @type {number} */ y) =>
      /** @type {[number, number]} */ ([box.x + x * box.width, box.y + y * box.height]);
    await page.mouse.move(...at(0.5, 0.1));
    await page.mouse.down();
    await page.mouse.move(...at(0.5, 0.9), { steps: 6 });
    await page.mouse.up();
    await tab.until((old) => document.querySelector('.network-card .saying')?.textContent !== old, ofExample);
    const ofStroke = await saying(tab);
    await page.locator('#digit-grid .pixel').first().focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    await tab.until((old) => document.querySelector('.network-card .saying')?.textContent !== old, ofStroke);
    assert.match(
      (await tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '',
      /row 2, column 3: 16 of 16/,
    );
    // Keys of this room are listed here too, with the switch that turns letters off.
    await page.keyboard.press('?');
    await tab.until(() =>
      document.querySelector('dialog[open] .keys')?.textContent?.includes('to the end of the epoch'),
    );
    assert.ok(await tab.evaluate(() => document.querySelector('dialog[open] #keys-act') !== null));
    await tab.close();
  });

  test('a file of the reader’s own is learnt from, and a bad line is named', async () => {
    const tab = await browser.tab();
    await openRoom(tab, LINK);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    const { stdout } = await promisify(execFile)(program(), ['digits'], { maxBuffer: 1 << 24 });
    const lines = stdout.trim().split('\n').slice(0, 40);
    const give = (/** @type {string[]} */ content) =>
      page.setInputFiles('#learning-file', {
        ...{ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(content.join('\n')) },
      });
    await give([...lines.slice(0, 11), '1,2,17', ...lines.slice(11)]);
    await tab.until(() => /12/.test(document.querySelector('.problems-box')?.textContent ?? ''));
    const used = () => tab.evaluate(() => document.querySelector('#learning-data-used')?.textContent ?? '');
    assert.match(await used(), /^300 /, 'the digits stay');
    await give(lines);
    await tab.until(() => /^32 /.test(document.querySelector('#learning-data-used')?.textContent ?? ''));
    assert.equal(await tab.evaluate(() => document.querySelector('.problems-box')?.textContent), '');
    assert.match(await tab.evaluate(() => document.querySelector('.learning-data')?.textContent ?? ''), /own\.csv/);
    await tab.close();
  });

  test('kinds are chosen, those that do not fit say why, and a parameter begins anew', async () => {
    const tab = await browser.tab();
    await openRoom(tab, LINK);
    await tab.click('.kinds-chooser summary');
    const unfit = await tab.evaluate(() => {
      const button = document.querySelector('[data-kind="event-predictive"].choice');
      const reason = document.getElementById(button?.getAttribute('aria-describedby') ?? '');
      return { isOff: button?.getAttribute('aria-disabled'), reason: reason?.textContent ?? '' };
    });
    assert.equal(unfit.isOff, 'true');
    assert.ok(unfit.reason.length > 20, unfit.reason);
    await tab.click('.choice[data-kind="fa"]');
    await tab.until(() => document.querySelectorAll('.network-card').length === 2);
    assert.match(tab.url(), /feedback=bp,stdwi/);
    await tab.evaluate(() => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('#learning-train_epochs'));
      field.value = '999999';
      field.dispatchEvent(new Event('change'));
    });
    await tab.until(() => document.querySelector('#learning-train_epochs-error')?.textContent !== '');
    assert.match(tab.url(), /train_epochs=2/);
    await tab.close();
  });

  test('the epochs are a tidy table in a file, with the link', async () => {
    const tab = await browser.tab();
    await openRoom(tab, LINK);
    await learn(tab);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    await tab.click('.epochs-figure .table-button');
    const coming = page.waitForEvent('download');
    await page.locator('dialog[open] .saves').getByText('CSV', { exact: true }).click();
    const text = readFileSync(await (await coming).path(), 'utf8');
    const [head, ...rows] = text.trim().split(/\r?\n/);
    assert.match(
      head,
      /^feedback,seed,epoch,test_accuracy,test_loss,feedback_angle_deg_1,.*,digest,link,digest_of_all$/,
    );
    assert.match(rows[0], /seed=7&.*room=learning/, 'the link is in the first row');
    assert.equal(rows.length, 9, 'three kinds, and three looks at each');
    for (const [kind, digest] of Object.entries(await digests(tab))) {
      assert.ok(
        rows.some((row) => row.startsWith(`${kind},7,2,`) && row.includes(`,${digest},`)),
        kind,
      );
    }
    await tab.close();
  });

  test('the story sets experiments, and ends where the reader was', async () => {
    const tab = await browser.tab();
    await openRoom(tab, LINK);
    await tab.click('#story-start');
    await tab.until(() => document.querySelector('#story-next')?.checkVisibility());
    // Every network of every step begins to learn, also one that joins others.
    const allLearn = () => {
      const cards = [...document.querySelectorAll('.network-card')];
      const known = cards.map((card) => card.querySelector('.accuracy')?.textContent ?? '');
      return (
        cards.length > 1 &&
        cards.every((card) => !card.querySelector('.error')) &&
        known.every((text) => /\d/.test(text))
      );
    };
    await tab.until(allLearn);
    for (const step of [2, 3, 4, 5, 6]) {
      await tab.click('#story-next');
      await tab.until((wanted) => window.location.hash.includes(`tour:${wanted}`), step);
      await tab.until(allLearn);
      if (step === 4) assert.match(tab.url(), /correlation=0\.5.*feedback=fa,stdwi,predictive,stdwi-inhibited/);
    }
    assert.equal(await tab.evaluate(() => document.querySelector('#story-next')?.matches(':disabled')), true);
    await tab.click('#story-leave');
    await tab.until(() => !document.querySelector('#story')?.checkVisibility());
    assert.match(tab.url(), /seed=7/);
    await tab.close();
  });

  test('in German, on a phone and in every palette nothing is lost, and axe finds nothing', async () => {
    for (const [width, view] of /** @type {[number, string][]} */ ([
      [360, 'lang=de'],
      [1280, 'theme=light'],
      [1280, 'theme=dark&view=tour:5'],
      [1280, 'theme=projector'],
    ])) {
      const tab = await browser.tab({ width, height: 720, touch: width < 400 });
      await openRoom(tab, `${LINK}&${view}`);
      if (view === 'lang=de') {
        const text = await tab.evaluate(() => document.querySelector('#learning')?.textContent ?? '');
        assert.match(text, /zufällige Rückkopplung/);
        assert.match(text, /Spike-Phase/);
      }
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0, view);
      // Everything that can be opened.
      if (width > 400) await tab.click('#learning-back');
      for (const closed of ['.learning-settings', '.kinds-chooser']) await tab.click(`${closed} > summary`);
      const page = /** @type {import('playwright-core').Page} */ (tab.page);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        [],
        view,
      );
      await tab.close();
    }
  });

  test('the room opens in a sandboxed frame, which has no origin', async () => {
    const tab = await browser.tab();
    await tab.goto(`${server.address}examples/index.html`);
    await tab.evaluate((src) => {
      document.body.innerHTML = '<iframe sandbox="allow-scripts" width="1000" height="700"></iframe>';
      /** @type {HTMLIFrameElement} */ (document.querySelector('iframe')).src = src;
    }, `${server.address}#${LINK}`);
    const page = /** @type {import('playwright-core').Page} */ (tab.page);
    const frame = page.frameLocator('iframe');
    await frame.locator('#learning-batch').click();
    await frame.locator('.network-card .accuracy').first().filter({ hasText: '%' }).waitFor();
    await tab.close();
  });

  test('where workers are refused, networks learn beside the page, to the same digests', async () => {
    const initScript = () => {
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new Error('refused');
          }
        },
      });
    };
    const tab = await browser.tab({ initScript });
    await openRoom(tab, LINK, OFFLINE_FILE);
    assert.deepEqual(await learn(tab), await native(LINK));
    await tab.close();
  });

  test('in the colours of a system the networks are seen', async () => {
    const tab = await browser.tab({ width: 1280, height: 720, forced: true });
    await openRoom(tab, LINK);
    await tab.until(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.network-card canvas'));
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value, at) => at % 4 === 3 && value > 0);
    });
    await tab.close();
  });

  test('with letters of twice the size nothing runs off the page', async () => {
    const tab = await browser.tab({ width: 640, height: 720, font: 32 });
    await openRoom(tab, LINK);
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
    await tab.close();
  });
});
