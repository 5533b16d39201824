// A figure on a sheet of paper of its own size. What a browser saves of it as PDF has letters as letters.

import { el } from '../kit/dom.js';

/** What was printed last, until the next one: some browsers print long after they were asked. */
let end = () => {};

/** @param {string} svg @param {number} width mm @param {number} height mm */
export async function printed(svg, width, height) {
  end();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = el('img', { src: address, alt: '', className: 'printed-figure' });
  await image.decode();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page { size: ${width}mm ${height}mm; margin: 0; }
    @media print {
      html, body { zoom: 1; margin: 0; padding: 0; background: none; }
      body > :not(.printed-figure) { display: none !important; }
      .printed-figure { display: block; width: ${width}mm; height: ${height - 0.1}mm; }
    }
    @media screen { .printed-figure { display: none; } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(image);
  end = () => {
    image.remove();
    URL.revokeObjectURL(address);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    end = () => {};
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}
