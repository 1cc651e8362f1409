import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownershipOf, parseOwnershipCodes } from './ownership-label.ts';

test('labels of ownership fall into the groups of the statistics office', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Doanh nghiệp nhà nước', 'state'],
    ['DN ngoài Nhà nước', 'private'],
    ['Ngoài nhà nước', 'private'],
    ['Công ty cổ phần không có vốn nhà nước', 'private'],
    ['Khu vực có vốn đầu tư nước ngoài', 'foreign'],
    ['FDI', 'foreign'],
    ['Tổng số', 'all'],
    ['Non-state', 'private'],
    ['7', undefined],
    ['khác', undefined],
  ];
  for (const [label, group] of cases) assert.equal(ownershipOf(label), group, label);
});

test('codes of ownership are read as ranges and refused when malformed', () => {
  const codes = parseOwnershipCodes('state=1-3,5,private=6-7 foreign=12');
  assert.deepEqual(
    [...(codes ?? [])],
    [
      ['1', 'state'],
      ['2', 'state'],
      ['3', 'state'],
      ['5', 'state'],
      ['6', 'private'],
      ['7', 'private'],
      ['12', 'foreign'],
    ],
  );
  assert.equal(ownershipOf('05', codes), 'state');
  for (const bad of ['', 'state', 'mine=1', 'state=a-b', 'state='])
    assert.equal(parseOwnershipCodes(bad), undefined, bad);
});
