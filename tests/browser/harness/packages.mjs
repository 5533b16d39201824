// The npm packages of the tests. They are installed with those of the page, in www/, where node would not look from here.

import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../www/package.json', import.meta.url));

/** @type {typeof import('playwright-core')} */
const playwright = require('playwright-core');

/** @type {typeof import('puppeteer-core')} */
const puppeteerCore = require('puppeteer-core');

export const { chromium } = playwright;
export const puppeteer = puppeteerCore.default;
