// The npm packages of the tests, installed with those of the page.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../../package.json', import.meta.url));

/** A package that is a module. @param {string} name */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

/** @type {typeof import('playwright-core')} */
const playwright = require('playwright-core');

/** @type {typeof import('puppeteer-core')} */
const puppeteerCore = require('puppeteer-core');

export const { chromium } = playwright;
export const puppeteer = puppeteerCore.default;

/** @type {typeof import('@axe-core/playwright')} */
export const { AxeBuilder } = require('@axe-core/playwright');

/** @type {typeof import('lighthouse').default} */
export const lighthouse = (await load('lighthouse')).default;

/** @type {{PNG: typeof import('pngjs').PNG}} */
export const { PNG } = require('pngjs');

/** Reads QR codes. @type {typeof import('jsqr').default} */
export const readCode = require('jsqr');

/** @type {typeof import('pixelmatch').default} */
export const pixelmatch = (await load('pixelmatch')).default;

/** @type {import('lighthouse').Config} */
export const desktopConfig = (await load('lighthouse/core/config/desktop-config.js')).default;
