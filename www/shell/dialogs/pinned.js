// The address of a version that stays.

/**
 * Where this version stays for good. Only the project's own site keeps versions (see the workflow that publishes it), so
 * other hosts are not offered one.
 * @param {string} address
 * @param {string} engine name and version
 */
export function pinnedAddress(address, engine) {
  const url = new URL(address);
  const [, version = ''] = engine.split(' ');
  if (!url.hostname.endsWith('.github.io') || version === '') return null;
  const folder = url.pathname.replace(/[^/]*$/, '').replace(/v\/\d+\.\d+\.\d+\/$/, '');
  return `${url.origin}${folder}v/${version}/${url.hash}`;
}
