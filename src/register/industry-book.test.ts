import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIndustries } from './check-industries.ts';
import { codeParts, type Edition, industryBook } from './industry-book.ts';

const code = (...[edition, own, parent]: readonly [Edition, string, string]) => ({
  edition,
  code: own,
  parent,
  name: { vi: `ngành ${own}`, en: `industry ${own}` },
});
const book = industryBook({
  codes: [
    code('vsic2018', 'C', ''),
    code('vsic2018', '26', 'C'),
    code('vsic2018', '261', '26'),
    code('vsic2018', '2610', '261'),
    code('vsic2018', '0111', ''),
    code('vsic2025', '26', 'C'),
    code('vsic2025', '2611', '26'),
    code('vsic2025', '2619', '26'),
  ],
  pairs: [
    { from: '26', to: '26', isPartial: false },
    { from: '2610', to: '2611', isPartial: true },
    { from: '2610', to: '2619', isPartial: true },
  ],
});

test('a sector is its codes with all below, and what corresponds to them in the other edition', () => {
  const sector = book.sector('vsic2018', '26');
  assert.deepEqual(sector?.own, ['26', '261', '2610']);
  assert.deepEqual(
    sector?.converted.map(({ edition, code: own, isPartial }) => `${edition}:${own}${isPartial ? '*' : ''}`),
    ['vsic2025:26', 'vsic2025:2611*', 'vsic2025:2619*'],
  );
  assert.deepEqual(
    book.sector('vsic2025', '2611')?.converted.map(({ code: own }) => own),
    ['2610'],
    'and back',
  );
  assert.equal(book.sector('vsic2018', '9999'), undefined);
  assert.equal(
    book.sector('vsic2018', 'C')?.own.length,
    4,
    'a section holds its divisions though no code begins with it',
  );
});

test('codes that may have been meant: a lost zero, the code above, figures turned round', () => {
  assert.deepEqual(book.nearest('vsic2018', '111')[0], '0111');
  assert.deepEqual(book.nearest('vsic2018', '2601')[0], '2610');
  assert.deepEqual(book.nearest('vsic2018', '26109')[0], '2610');
  assert.deepEqual(book.nearest('vsic2018', '7'), []);
});

test('a code of no edition is a fault, or a warning among words; one of the other edition is told with its counterparts', () => {
  const remarks = (text: string, ...value: readonly string[]) =>
    checkIndustries(text, value, book).map(({ kind, code: found }) => `${kind} ${found}`);
  assert.deepEqual(remarks('2610', 'vsic2018:2610'), []);
  assert.deepEqual(remarks('2610', 'vsic2025:2610'), ['warnings industry-other-edition']);
  assert.deepEqual(remarks('9999', 'vsic2018:9999'), ['faults unknown-industry']);
  assert.deepEqual(remarks('sản xuất 9999 chiếc', 'vsic2018:9999'), ['warnings unknown-industry']);
  assert.deepEqual(remarks('9999 - sản xuất', 'vsic2018:9999'), ['faults unknown-industry']);
  assert.deepEqual(remarks('2611', 'vsic:2611'), [], 'no edition is named: either will do');
  assert.deepEqual(remarks('9999', 'vsic:9999'), ['faults unknown-industry']);
  assert.deepEqual(remarks('điện tử', 'điện tử'), []);
});

test('codes are kept with their edition', () => {
  assert.deepEqual(codeParts('vsic2018:2610'), { edition: 'vsic2018', code: '2610' });
  assert.deepEqual(codeParts('vsic:26'), { edition: undefined, code: '26' });
  assert.equal(codeParts('dệt may'), undefined);
});
