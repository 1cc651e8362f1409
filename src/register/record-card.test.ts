import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firmName } from './firm-name.ts';
import { goldenRecord } from './golden-record.ts';
import { nameScore, queryTerms, recordCard } from './record-card.ts';
import type { Said } from './register-fields.ts';

const card = (...said: readonly Said[]) =>
  recordCard(
    'unit',
    goldenRecord(
      said.map((each, row) => ({ row, source: 's', tier: 'listed', asOf: null, recordedAt: '2026', said: each })),
    ),
    undefined,
  );

test('a record is found by the words of every name it has had, and by its acronym', () => {
  const { terms, core } = card({ name: 'Công ty CP Đầu tư Xây dựng Hà Nội' }, { name: 'HANCORP JSC' });
  assert.equal(core, 'dau tu xay dung ha noi');
  for (const term of ['dau', 'ha', 'hancorp', 'dtxdhn']) assert.ok(terms.includes(term), term);
  assert.ok(!terms.includes('ty'));
});

test('nothing of a restricted or staff field is on a card', () => {
  const made = card({
    name: 'A',
    phone: '0912345678',
    representative: 'Trần Thị B',
    person_code: '001089012345',
    email: 'b@a.vn',
    workers: 7,
    household_name: 'Hộ C',
    contact: 'Lê D',
    note: 'ghi',
  });
  assert.doesNotMatch(JSON.stringify(made), /0912|Trần|00108|b@a|Hộ C|Lê D|ghi/);
});

test('marks that were typed stand above marks that were not', () => {
  const order = (query: string, ...names: readonly string[]) =>
    names.toSorted((one, other) => nameScore(query)(firmName(other)) - nameScore(query)(firmName(one)));
  assert.deepEqual(order('đường', 'Công ty CP Dương', 'Công ty CP Đường', 'Công ty CP Đương'), [
    'Công ty CP Đường',
    'Công ty CP Dương',
    'Công ty CP Đương',
  ]);
  assert.equal(order('hoà bình', 'Công ty TNHH Hoa Binh', 'Công ty TNHH Hòa Bình')[0], 'Công ty TNHH Hòa Bình');
  assert.equal(order('minh duc', 'Công ty TNHH Minh Đức Phát', 'Công ty TNHH Minh Đức')[0], 'Công ty TNHH Minh Đức');
});

test('words of every name are left out of a query unless it has no others', () => {
  assert.deepEqual(queryTerms('công ty TNHH Hoà Phát'), ['hoa', 'phat']);
  assert.deepEqual(queryTerms('Công ty'), ['cong', 'ty']);
});
