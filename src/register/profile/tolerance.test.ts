import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASSES, isAsTight, parseTolerance, type Tolerance, toleranceText } from './tolerance.ts';

const NONE: Tolerance = { it: null, mm: null, iso2768: null };

test('a tolerance is read in any of its three languages, in the ways in which people write them', () => {
  for (const [text, said] of [
    ['IT7', { it: 7 }],
    ['it 7', { it: 7 }],
    ['cấp chính xác IT6', { it: 6 }],
    ['IT01', { it: -1 }],
    ['±0,02 mm', { mm: 0.02 }],
    ['+/-0.02mm', { mm: 0.02 }],
    ['20 µm', { mm: 0.02 }],
    ['ISO 2768-m', { iso2768: 'm' }],
    ['ISO 2768-mK', { iso2768: 'm' }],
    ['IT7 (±0,02 mm)', { it: 7, mm: 0.02 }],
  ] as const)
    assert.deepEqual(parseTolerance(text, 'vi'), { ...NONE, ...said }, text);
  assert.deepEqual(parseTolerance('0,05', 'vi', 'Dung sai (mm)'), { ...NONE, mm: 0.05 });
  assert.deepEqual(parseTolerance('5', 'vi', 'Dung sai (µm)'), { ...NONE, mm: 0.005 });
});

test('what is no tolerance, or has no unit, is none', () => {
  for (const text of ['cao', '0,02', 'IT19', '±0 mm', '-1 mm', 'IT7 theo bản vẽ', 'theo ISO'])
    assert.equal(parseTolerance(text, 'vi'), undefined, text);
});

test('a tolerance as lines write it is read back as it was', () => {
  for (const it of [null, -1, 0, 7, 18])
    for (const mm of [null, 0.0005, 0.02, 1.234])
      for (const iso2768 of [null, ...CLASSES]) {
        const said = { it, mm, iso2768 };
        if (it === null && mm === null && iso2768 === null) continue;
        assert.deepEqual(parseTolerance(toleranceText(said), 'en'), said);
      }
});

test('asking for a tighter tolerance never admits one that a wider one refused, and what is not said never holds', () => {
  const grades = [-1, 0, 5, 7, 12, 18, null];
  const widths = [0.001, 0.02, 0.5, null];
  const all = grades.flatMap((it) =>
    widths.flatMap((mm) => [...CLASSES, null].map((iso2768) => ({ it, mm, iso2768 }))),
  );
  for (const has of all)
    for (const asked of all) {
      if (!isAsTight(has, asked)) continue;
      for (const wider of all.filter((each) => isAsTight(asked, each)))
        assert.ok(isAsTight(has, wider), JSON.stringify({ has, asked, wider }));
    }
  assert.equal(isAsTight({ ...NONE, mm: 0.001 }, { ...NONE, it: 18 }), false, 'a width says nothing of a grade');
});
