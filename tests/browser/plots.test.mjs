// What plots are drawn with, without a browser: axes, marks, names at the ends of lines, and the context that writes files.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutOf } from '../../www/plots/layout.js';
import { drawNames } from '../../www/plots/line-names.js';
import { lookOf } from '../../www/plots/looks.js';
import { addMarker } from '../../www/plots/markers.js';
import { chartTicks, logTicks, ticks } from '../../www/plots/ticks.js';
import { VectorContext } from '../../www/saving/vector-context.js';

/** @import { Marker } from '../../www/plots/markers.js' */
/** @import { Palette } from '../../www/plots/palette.js' */

const MARKERS = [
  'circle',
  'square',
  'triangle',
  'down',
  'diamond',
  'plus',
  'cross',
  'ring',
  'star',
  'bar',
  'flat',
  'half',
  'frame',
  'lozenge',
  'delta',
];

const palette = /** @type {Palette} */ ({
  plotSize: 11,
  sans: 'sans',
  font: '11px sans',
  quiet: '#555555',
  methods: {},
});

/** How far below the place of a text its baseline lies, in heights of its letters. @type {Record<string, number>} */
const SINK = { alphabetic: 0, middle: 0.3, top: 0.8, bottom: -0.2 };

/** A canvas's context as far as files need one. */
function ruler() {
  const state = { font: '10px sans', fillStyle: '#000000', textBaseline: 'alphabetic' };
  const measureText = (/** @type {string} */ text) => {
    const size = Number(/([\d.]+)px/.exec(state.font)?.[1]);
    return { width: 0.5 * size * text.length, actualBoundingBoxAscent: size * (0.7 - SINK[state.textBaseline]) };
  };
  return /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (Object.assign(state, { measureText })));
}

function newContext() {
  const vector = new VectorContext(ruler(), async () => 'data:,');
  return { vector, context: /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (vector)) };
}

describe('axes', () => {
  test('have round numbers', () => {
    assert.deepEqual(ticks(0, 1000, 2), [0, 500, 1000]);
    assert.deepEqual(chartTicks(0, 10, 4), [0, 2.5, 5, 7.5, 10]);
    assert.deepEqual(ticks(3, 3, 4), []);
    assert.deepEqual(logTicks(0.25, 3), [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3]);
    assert.deepEqual(logTicks(0, 3), []);
  });

  test('of a chart fit what is in view', () => {
    const scale = { title: '', space: 20, size: () => 20, range: /** @returns {[number, number]} */ () => [0, 1] };
    const declaration = {
      x: {
        ...scale,
        range: /** @returns {[number, number]} */ (
          /** @type {number | null} */ min,
          /** @type {number | null} */ max,
        ) => [min ?? 0, max ?? 1],
      },
      y: {
        ...scale,
        range: /** @returns {[number, number]} */ (
          /** @type {number | null} */ min,
          /** @type {number | null} */ max,
        ) => [min ?? 0, max ?? 1],
      },
      ...{ top: 5, right: () => 10, lines: [], under: () => {}, over: () => {} },
    };
    const data = [
      [0, 1, 2, 3],
      [5, 6, null, 9],
    ];
    const size = { width: 200, height: 100 };
    const { frame, y } = layoutOf(declaration, palette, size, data, null);
    assert.deepEqual([y.min, y.max], [5, 9]);
    assert.deepEqual([frame.x(0), frame.x(3)], [frame.left, frame.right]);
    assert.deepEqual([frame.y(5), frame.y(9)], [frame.bottom, frame.top]);
    assert.equal(frame.right, 190);
    const zoomed = layoutOf(declaration, palette, size, data, [0.5, 2.5]);
    assert.deepEqual([zoomed.x.min, zoomed.y.min, zoomed.y.max], [0.5, 6, 6]);
  });
});

describe('marks', () => {
  test('have a shape each, about as large as asked for', () => {
    const shapes = MARKERS.map((marker) => {
      const { vector, context } = newContext();
      context.beginPath();
      addMarker(context, /** @type {Marker} */ (marker), 0, 0, 10);
      context.fill();
      const path = /d="([^"]+)"/.exec(vector.parts.join(''))?.[1] ?? '';
      for (const number of path.match(/-?[\d.]+/g) ?? [])
        assert.ok(Math.abs(Number(number)) <= 13, `${marker}: ${path}`);
      return path;
    });
    assert.equal(new Set(shapes).size, MARKERS.length);
    assert.ok(!shapes.includes(''));
  });

  test('that are unknown throw, like methods without a look', () => {
    const { context } = newContext();
    assert.throws(() => addMarker(context, /** @type {Marker} */ ('heart'), 0, 0, 1), /no mark of shape "heart"/);
    assert.throws(() => lookOf(palette, 'fourth'), /no look for the method “fourth”/);
    assert.throws(() => lookOf(palette, 'constructor'), /no look for the method/);
  });
});

describe('names at the ends of lines', () => {
  const frame = { x: Number, y: Number, left: 40, right: 260, top: 7, bottom: 110 };

  /** Heights of the names of so many lines that end at one place. @param {number} count @param {number} height */
  function placesOf(count, height) {
    const { vector, context } = newContext();
    const names = Array.from({ length: count }, (_, index) => ({ text: `method ${index}`, colour: '#123456', y: 60 }));
    drawNames(context, palette, names, { ...frame, bottom: height - 27 }, { width: 320, height });
    const texts = [
      ...vector.parts.join('').matchAll(/<text [^>]*y="([-\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)/g),
    ];
    return texts.map(([, y, size, text]) => ({ y: Number(y), size: Number(size), text }));
  }

  for (const [count, height] of [
    [3, 137],
    [13, 220],
    [13, 137],
    [13, 90],
    [1, 40],
  ]) {
    test(`${count} of them in a chart ${height} high neither overlap nor leave it`, () => {
      const places = placesOf(count, height);
      for (const [index, { y, size }] of places.entries()) {
        assert.ok(size >= 8 && y - 0.8 * size > -1 && y < height, `${y} at size ${size}`);
        if (index > 0) assert.ok(y - places[index - 1].y >= size, `${y} after ${places[index - 1].y}`);
      }
      // None is lost without a word.
      const left = Number(/^\+(\d+)$/.exec(places.at(-1)?.text ?? '')?.[1] ?? 0);
      assert.equal(places.length - Number(left > 0) + left, count);
    });
  }

  test('that are too long end in an ellipsis', () => {
    const { vector, context } = newContext();
    const names = [{ text: 'a name that nobody has room for', colour: '#123456', y: 60 }];
    drawNames(context, palette, names, frame, { width: 320, height: 137 });
    assert.match(vector.parts.join(''), />a name t…</);
  });
});

describe('the context that writes files', () => {
  test('keeps a path while text is written', () => {
    const { vector, context } = newContext();
    context.beginPath();
    context.moveTo(1, 2);
    context.fillText('5', 0, 0);
    context.lineTo(3, 4);
    context.stroke();
    assert.match(vector.parts.join(''), /d="M1 2L3 4"/);
  });

  test('puts text on its baseline by numbers', () => {
    const { vector, context } = newContext();
    context.font = '10px sans';
    for (const baseline of /** @type {CanvasTextBaseline[]} */ (['top', 'middle', 'alphabetic', 'bottom'])) {
      context.textBaseline = baseline;
      context.fillText('5', 0, 100);
    }
    const places = [...vector.parts.join('').matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
    assert.deepEqual(places, [108, 103, 100, 98]);
  });

  test('moves, turns and clips as a canvas does', () => {
    const { vector, context } = newContext();
    context.save();
    context.translate(10, 20);
    context.rotate(Math.PI / 2);
    context.fillText('up', 0, 0);
    context.beginPath();
    context.rect(0, 0, 5, 5);
    context.clip();
    context.fillRect(1, 0, 2, 1);
    context.restore();
    context.fillRect(1, 0, 2, 1);
    const [text, clip, inside, outside] = vector.parts.map(String);
    assert.match(text, /transform="matrix\(0 1 -1 0 10 20\)"/);
    assert.match(clip, /<clipPath id="clip1"><path d="M10 20L10 25L5 25L5 20Z"/);
    assert.match(inside, /d="M10 21L10 23L9 23L9 21Z".* clip-path="url\(#clip1\)"/);
    assert.match(outside, /d="M1 0L3 0L3 1L1 1Z"/);
    assert.ok(!outside.includes('clip-path'));
  });

  test('escapes words, and knows nothing that it can not draw', () => {
    const { vector, context } = newContext();
    context.fillText('a < b & "c"', 0, 0);
    assert.match(vector.parts.join(''), />a &lt; b &amp; &quot;c&quot;</);
    assert.throws(() => {
      context.shadowBlur = 3;
    }, TypeError);
    assert.throws(() => context.bezierCurveTo(0, 0, 1, 1, 2, 2), TypeError);
  });
});
