// Chromium through Playwright and Firefox through Puppeteer (WebDriver BiDi), behind the few words the tests need.
// Neither can reach another host: what the page would load from elsewhere fails and is reported.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, puppeteer } from './packages.mjs';
import { Watch } from './watch.mjs';

/** How long a test waits for one thing. Generous, because the machine may be busy: a test that passes never waits so long. */
export const PATIENCE_MS = 300_000;

/** How long a test may take in all. It ends what hangs, and says nothing about how fast anything is. */
export const LIMIT_MS = 1_800_000;

/**
 * @typedef {object} TabOptions
 * @property {number} [width]
 * @property {number} [height]
 * @property {'light' | 'dark'} [scheme] the reader's preference
 * @property {boolean} [forced] the system's own colours, as in the high contrast of Windows (Chromium only)
 * @property {number} [font] the reader's own size of letters, CSS pixels, where most have 16 (Chromium only)
 * @property {boolean} [touch] a phone: fingers, no pointer (Chromium only)
 * @property {RegExp[]} [expected] messages of the console that are part of the test
 * @property {() => void} [initScript] run in the page and its frames before their own scripts
 */

/**
 * @typedef {object} Tab
 * @property {import('playwright-core').Page | import('puppeteer-core').Page} page for what only one browser can do
 * @property {Watch} watch
 * @property {(url: string) => Promise<void>} goto
 * @property {<A, R>(work: (argument: A) => R, argument?: A) => Promise<Awaited<R>>} evaluate
 * @property {<A>(condition: (argument: A) => unknown, argument?: A) => Promise<void>} until waits for a true value
 * @property {(selector: string) => Promise<void>} click
 * @property {(key: string) => Promise<void>} press
 * @property {() => string} url
 * @property {(file: string) => Promise<void>} screenshot
 * @property {() => Promise<void>} close closes the tab, and fails if anything went wrong in it
 */

/**
 * @typedef {object} Browser
 * @property {'chromium' | 'firefox'} name
 * @property {(options?: TabOptions) => Promise<Tab>} tab
 * @property {() => Promise<void>} close
 */

const CHROMIUM_OPTIONS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const findChromium = () => find('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);

/** A Chromium that Lighthouse steers by itself. @returns {Promise<{port: number, close: () => Promise<void>}>} */
export async function launchForLighthouse() {
  const browser = await puppeteer.launch({ executablePath: findChromium(), args: CHROMIUM_OPTIONS });
  return { port: Number(new URL(browser.wsEndpoint()).port), close: () => browser.close() };
}

/** @param {Record<string, string>} [variables] of its environment @returns {Promise<Browser>} */
export async function launchChromium(variables = {}) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    timeout: PATIENCE_MS,
    args: CHROMIUM_OPTIONS,
    env: { .../** @type {Record<string, string>} */ (process.env), ...variables },
  });
  return {
    name: 'chromium',
    close: () => browser.close(),
    async tab(options = {}) {
      const {
        width = 1440,
        height = 900,
        scheme = 'light',
        forced = false,
        touch = false,
        expected = [],
        initScript,
        font,
      } = options;
      const viewport = { width, height };
      const forcedColors = forced ? 'active' : 'none';
      const look = /** @type {const} */ ({ colorScheme: scheme, forcedColors });
      const context = await browser.newContext({ viewport, ...look, hasTouch: touch, isMobile: touch });
      context.setDefaultTimeout(PATIENCE_MS);
      if (initScript !== undefined) await context.addInitScript(initScript);
      const page = await context.newPage();
      if (font !== undefined) {
        const session = await context.newCDPSession(page);
        await session.send('Page.setFontSizes', { fontSizes: { standard: font } });
      }
      const watch = new Watch(expected);
      page.on('console', (message) => watch.console(message.type(), message.text()));
      page.on('pageerror', (error) => watch.error(error));
      page.on('crash', () => watch.error('the tab crashed'));
      context.on('request', (request) => watch.request(request.url()));
      return {
        page,
        watch,
        // A change of the fragment alone loads nothing, as in a reader's browser.
        goto: async (url) => void (await page.goto(watch.visit(url), { waitUntil: 'load' })),
        evaluate: (work, argument) => page.evaluate(/** @type {any} */ (work), argument),
        until: async (condition, argument) =>
          void (await page.waitForFunction(/** @type {any} */ (condition), argument, { polling: 50 })),
        click: (selector) => page.click(selector),
        press: (key) => page.keyboard.press(key),
        url: () => page.url(),
        screenshot: async (file) => void (await page.screenshot({ path: file })),
        close: async () => {
          await context.close();
          watch.assertQuiet();
        },
      };
    },
  };
}

/** @returns {Promise<Browser>} */
export async function launchFirefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: find('FIREFOX', ['firefox-esr', 'firefox']),
    headless: true,
    timeout: PATIENCE_MS,
    protocolTimeout: 3 * PATIENCE_MS,
    extraPrefsFirefox: {
      // Puppeteer loosens this; a page that a double click would block must be blocked here too.
      'security.fileuri.strict_origin_policy': true,
      // A proxy that is not there: nothing but this machine can be reached.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1',
      'network.proxy.allow_hijacking_localhost': false,
    },
  });
  return {
    name: 'firefox',
    close: () => browser.close(),
    async tab({ width = 1440, height = 900, expected = [], initScript } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      page.setDefaultTimeout(PATIENCE_MS);
      if (initScript !== undefined) await page.evaluateOnNewDocument(initScript);
      const watch = new Watch(expected);
      page.on('console', (message) => watch.console(message.type(), message.text()));
      page.on('pageerror', (error) => watch.error(error));
      page.on('request', (request) => watch.request(request.url()));
      return {
        page,
        watch,
        goto: async (url) => void (await page.goto(watch.visit(url), { waitUntil: 'load' })),
        evaluate: (work, argument) => page.evaluate(/** @type {any} */ (work), argument),
        until: async (condition, argument) =>
          void (await page.waitForFunction(/** @type {any} */ (condition), { polling: 50 }, argument)),
        click: (selector) => page.click(selector),
        press: (key) => page.keyboard.press(/** @type {any} */ (key)),
        url: () => page.url(),
        screenshot: async (file) => void (await page.screenshot({ path: /** @type {`${string}.png`} */ (file) })),
        close: async () => {
          await context.close();
          watch.assertQuiet();
        },
      };
    },
  };
}

/**
 * @param {string} variable names the program, if it is set
 * @param {string[]} names else the first of these in a folder of `PATH`
 */
function find(variable, names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const program = process.env[variable] ?? candidates.find((file) => existsSync(file));
  if (program === undefined) throw new Error(`none of ${names.join(', ')} is installed; \`cargo xtask test\` says how`);
  return program;
}
