import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dimensions, dimensionsText, edgesOf, parseDimensions } from './dimensions.ts';

test('a size is read with its unit, in the text or in the header, in millimetres', () => {
  for (const text of ['600x400x300 mm', '600 × 400 × 300mm', '60x40x30 cm', '0,6 x 0,4 x 0,3 m'])
    assert.deepEqual(parseDimensions(text, 'vi'), { ok: true, value: { shape: 'box', mm: [600, 400, 300] } }, text);
  assert.deepEqual(parseDimensions('600x400x300', 'vi', 'Kích thước lớn nhất (mm)'), {
    ok: true,
    value: { shape: 'box', mm: [600, 400, 300] },
  });
  for (const text of ['Ø200x500 mm', 'phi 200 x 500 mm', 'D200x500mm', 'Ø 20 x 50 cm'])
    assert.deepEqual(parseDimensions(text, 'vi'), { ok: true, value: { shape: 'round', mm: [200, 500] } }, text);
});

test('a size without a unit and one without its three edges are refused as such', () => {
  assert.deepEqual(parseDimensions('600x400x300', 'vi'), { ok: false, fault: 'no-unit' });
  for (const text of ['600 mm', '600x400 mm', 'Ø200 mm', 'to', '600x0x300 mm', '1x2x3x4 mm'])
    assert.deepEqual(parseDimensions(text, 'vi'), { ok: false, fault: 'no-size' }, text);
});

test('a size as lines write it is read back as it was', () => {
  const sizes: readonly Dimensions[] = [
    { shape: 'box', mm: [1234.5, 400, 0.5] },
    { shape: 'round', mm: [12.345, 6000] },
  ];
  for (const size of sizes) assert.deepEqual(parseDimensions(dimensionsText(size), 'en'), { ok: true, value: size });
});

test('edges stand longest first, and something round is as wide as the box around it', () => {
  assert.deepEqual(edgesOf({ shape: 'box', mm: [1, 3, 2] }), [3, 2, 1]);
  assert.deepEqual(edgesOf({ shape: 'round', mm: [20, 5] }), [20, 20, 5]);
});
