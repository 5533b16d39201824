// The same letters on every machine: fonts of a package, drawn as their outlines say, in the place of whatever the system has,
// so that pictures of the page can be compared. On Linux a browser asks fontconfig for its fonts, and here is what that says.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));

/** Of the narrow sort, whose widths are nearest to those of the fonts that the page names. */
export const FAMILIES = {
  'sans-serif': 'DejaVu Sans Condensed',
  serif: 'DejaVu Serif Condensed',
  monospace: 'DejaVu Sans Mono',
  math: 'DejaVu Math TeX Gyre',
};

/** Variables for a browser that is to have these fonts and no others. @returns {Record<string, string>} */
export function fontVariables() {
  const folder = mkdtempSync(join(tmpdir(), 'stdwi-fonts-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'fonts.conf');
  const aliases = Object.entries(FAMILIES).map(
    ([asked, given]) =>
      `<match target="pattern"><test name="family"><string>${asked}</string></test>
       <edit name="family" mode="assign" binding="strong"><string>${given}</string></edit></match>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(PACKAGE, 'ttf')}</dir>
  <cachedir>${folder}</cachedir>
  ${aliases.join('\n  ')}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>${FAMILIES['sans-serif']}</string></edit>
  </match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
