// Equations as MathML. Each element gets its children before it gets a parent, so that no engine ever sees half of one: a
// parser that pauses within an <msub> leaves one with a single child, which Firefox complains about.

const MATH = 'http://www.w3.org/1998/Math/MathML';

/** @param {string} tag @param {Record<string, string>} attributes @param {...Element} children @returns {Element} */
function make(tag, attributes, ...children) {
  const element = document.createElementNS(MATH, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @param {string} tag @param {string} text @returns {Element} */
function leaf(tag, text) {
  const element = document.createElementNS(MATH, tag);
  element.textContent = text;
  return element;
}

/** A letter. @param {string} name */
export const letter = (name) => leaf('mi', name);

/** An operator, or an accent. @param {string} sign */
export const operator = (sign) => leaf('mo', sign);

/** @param {...Element} children */
export const row = (...children) => make('mrow', {}, ...children);

/** @param {...Element} children */
export const bracketed = (...children) => row(operator('('), ...children, operator(')'));

/** @param {Element} base @param {string} subscript */
export const sub = (base, subscript) => make('msub', {}, base, leaf('mtext', subscript));

/** @param {Element} base @param {Element} exponent */
export const power = (base, exponent) => make('msup', {}, base, exponent);

/** @param {Element} top @param {Element} bottom */
export const fraction = (top, bottom) => make('mfrac', {}, top, bottom);

/** A sum over an index. @param {string} index */
export const sumOver = (index) => under(operator('∑'), letter(index));

/** A mean, in angle brackets. @param {...Element} children */
export const meanOf = (...children) => row(operator('⟨'), ...children, operator('⟩'));

/** @param {Element} base @param {string} accent */
export const over = (base, accent) => make('mover', {}, base, operator(accent));

/** @param {Element} base @param {Element} below */
export const under = (base, below) => make('munder', {}, base, below);

export const space = () => make('mspace', { width: '0.2em' });

/** The part of an equation that a symbol of the list stands for. @param {string} symbol its name @param {...Element} children */
export const part = (symbol, ...children) => make('mrow', { 'data-symbol': symbol }, ...children);

/** The change of the estimate, and what it is. */
export const change = () => row(letter('Δ'), over(letter('w'), '^'), operator('='));

/** The estimate of a weight. */
export const estimate = () => over(letter('w'), '^');

/** In a line of text. @param {...Element} children */
export const inline = (...children) => make('math', {}, ...children);

/** On a line of its own. @param {...Element} children */
export const block = (...children) => make('math', { display: 'block' }, row(...children));

/** Several lines, one below the other. @param {...Element[]} lines the children of each */
export const stacked = (...lines) =>
  make(
    'math',
    { display: 'block' },
    make('mtable', { displaystyle: 'true' }, ...lines.map((line) => make('mtr', {}, make('mtd', {}, row(...line))))),
  );
