import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSymbol, LEVELS, parseRecordId, recordId } from './record-id.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const isWhole = (text: string): boolean => checkSymbol(text.slice(0, -1)) === text.at(-1);
const samples = [0, 1, 31, 32, 1023, 99_999, 1_234_567, 32 ** 7 - 1].flatMap((number) =>
  LEVELS.map((level) => recordId(level, number)),
);

test('every single error in every place is caught', () => {
  for (const id of samples) {
    for (let at = 0; at < id.length; at += 1) {
      for (const symbol of SYMBOLS) {
        if (symbol !== id[at]) assert.equal(isWhole(id.slice(0, at) + symbol + id.slice(at + 1)), false, id);
      }
    }
  }
});

test('every exchange of two neighbours is caught, for all pairs of symbols in all places', () => {
  // The sum is linear: whether an exchange shows depends on the two symbols and the place, not on the rest of the id.
  for (let at = 0; at < 8; at += 1) {
    for (const one of SYMBOLS) {
      for (const other of SYMBOLS) {
        if (one === other) continue;
        const body = '0'.repeat(at) + one + other + '0'.repeat(Math.max(0, 6 - at));
        if (at === 7) {
          const tail = `0000000${one}`;
          const id = tail + checkSymbol(tail);
          assert.ok(id[8] === one || !isWhole(`0000000${id[8]}${one}`));
          continue;
        }
        const id = body + checkSymbol(body);
        const turned = id.slice(0, at) + other + one + id.slice(at + 2);
        assert.equal(isWhole(turned), false, `${id} and ${turned}`);
      }
    }
  }
});

test('exchanges further apart are caught too', () => {
  for (const id of samples) {
    for (let one = 0; one < id.length; one += 1) {
      for (let other = one + 1; other < id.length; other += 1) {
        if (id[one] === id[other]) continue;
        const symbols = [...id];
        [symbols[one], symbols[other]] = [id[other] ?? '', id[one] ?? ''];
        assert.equal(isWhole(symbols.join('')), false);
      }
    }
  }
});

test('ids are read as people write them, and only whole ones', () => {
  const id = recordId('unit', 1_048_577);
  assert.equal(parseRecordId(`${id.slice(0, 4).toLowerCase()}-${id.slice(4)}`), id);
  assert.equal(parseRecordId(id.replaceAll('0', 'o').replaceAll('1', 'l')), id);
  assert.equal(parseRecordId('E0000000'), undefined);
  assert.equal(parseRecordId(`X${id.slice(1)}`), undefined);
  assert.equal(parseRecordId('E000000U0'), undefined);
});

test('no two records have the same id, and there is none beyond the last', () => {
  const ids = new Set(
    LEVELS.flatMap((level) => Array.from({ length: 3000 }, (_, n) => recordId(level, n * 11_000_003))),
  );
  assert.equal(ids.size, 9000);
  assert.throws(() => recordId('site', 32 ** 7), RangeError);
  assert.throws(() => recordId('site', -1), RangeError);
});
