// The script of the Python package's widget: the custom element of `dist/`, and what lets Python speak with it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const dist = process.env.STDWI_DIST ?? fileURLToPath(new URL('../dist/', import.meta.url));
const target = fileURLToPath(new URL('../python/src/stdwi_lab/widget.js', import.meta.url));

const element = readFileSync(join(dist, 'stdwi-lab.js'), 'utf8');
writeFileSync(target, `${element}\n${await bundle('embedding/widget.js', [], { format: 'esm' })}`);
