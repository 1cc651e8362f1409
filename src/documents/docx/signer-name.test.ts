import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutTitles } from './signer-name.ts';

test('titles of learning are taken from a name and the name is kept', () => {
  for (const titled of [
    'GS.TS Nguyễn Văn A',
    'PGS.TS. Nguyễn Văn A',
    'TS. Nguyễn Văn A',
    'ThS Nguyễn Văn A',
    'Tiến sĩ Nguyễn Văn A',
    'Phó Giáo sư, Tiến sĩ Nguyễn Văn A',
    'Dr. Nguyễn Văn A',
    'Assoc. Prof. Nguyễn Văn A',
    'Nguyễn Văn A, PhD',
  ])
    assert.equal(withoutTitles(titled), 'Nguyễn Văn A', titled);
});

test('a name that only begins like a title is left as it is', () => {
  for (const name of ['Thạch Sanh', 'Tsering Dolma', 'Đặng Thị Kỷ', 'Engels Trần', 'Drăng Y'])
    assert.equal(withoutTitles(name), name);
});
