// A host like any other: static files under a sub-path, so that an absolute address in the page would show at once.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** @typedef {{address: string, close: () => Promise<void>}} Server `address` ends in a slash */

/**
 * @param {string} folder
 * @param {{headers?: Record<string, string>}} options headers are sent with every file, for example a policy
 * @returns {Promise<Server>}
 */
export async function serve(folder, { headers = {} } = {}) {
  const prefix = '/some/course/';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(prefix)
      ? pathname.slice(prefix.length).replace(/(^|\/)$/, '$1index.html')
      : undefined;
    const file = join(folder, normalize(decodeURIComponent(inside ?? '')));
    // Browsers ask for it by themselves, for pages that say nothing of an icon.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    try {
      if (inside === undefined || !file.startsWith(join(folder, sep))) throw new Error('outside');
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
      response.end(body);
    } catch {
      // As hosts of static sites do, if the site has such a page.
      const page = await readFile(join(folder, '404.html')).catch(() => 'no such file');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${address.port}${prefix}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}
