import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IndustryCode } from '../../http/contract/definition-contract.ts';
import { codeState, codesAbove, codeTree, foundRows, toggledCode, treeRows } from './code-tree.ts';

const code = (text: string, parent: string | null, vi = text): IndustryCode => ({
  code: text,
  level: text.length === 1 ? 1 : text.length,
  parent,
  name: { vi, en: `code ${text}` },
});

const CODES = [
  code('C', null, 'Công nghiệp chế biến'),
  code('26', 'C', 'Sản xuất sản phẩm điện tử'),
  code('261', '26', 'Linh kiện điện tử'),
  code('2610', '261', 'Linh kiện điện tử'),
  code('262', '26', 'Máy vi tính'),
  code('2620', '262', 'Máy vi tính'),
  code('27', 'C', 'Thiết bị điện'),
  code('271', '27', 'Mô tơ'),
  code('2710', '271', 'Mô tơ'),
];
const TREE = codeTree(CODES);
const LEAVES = ['2610', '2620', '2710'];
const leavesIn = (members: ReadonlySet<string>): readonly string[] =>
  LEAVES.filter((leaf) => codeState(TREE, leaf, members) === 'in');
const anyCode = fc.constantFrom(...CODES.map((each) => each.code));

test('taking a code in or out changes what lies under it and nothing else', () => {
  fc.assert(
    fc.property(fc.array(anyCode, { maxLength: 12 }), anyCode, (before, last) => {
      let members: ReadonlySet<string> = new Set();
      for (const each of before) members = new Set(toggledCode(TREE, each, members));
      const wasIn = codeState(TREE, last, members) === 'in';
      const after = new Set(toggledCode(TREE, last, members));
      assert.equal(codeState(TREE, last, after), wasIn ? 'out' : 'in');
      const isUnder = (leaf: string): boolean => leaf === last || codesAbove(TREE, leaf).includes(last);
      assert.deepEqual(
        leavesIn(after).filter((leaf) => !isUnder(leaf)),
        leavesIn(members).filter((leaf) => !isUnder(leaf)),
      );
    }),
  );
});

test('a code of which only a part is in the set says so', () => {
  assert.equal(codeState(TREE, '26', new Set(['2610'])), 'part');
  assert.equal(codeState(TREE, 'C', new Set(['26'])), 'part');
  assert.equal(codeState(TREE, 'C', new Set(['26', '27'])), 'in');
});

test('words are found without marks and in either language, numbers at the beginning of a code', () => {
  const codes = (text: string): readonly string[] => foundRows(TREE, text).map((row) => row.code.code);
  assert.deepEqual(codes('dien tu'), ['26', '261', '2610']);
  assert.deepEqual(codes('ĐIỆN TỬ linh'), ['261', '2610']);
  assert.deepEqual(codes('262'), ['262', '2620']);
  assert.deepEqual(codes('code 27'), ['27', '271', '2710']);
});

test('only what stands open has rows', () => {
  assert.deepEqual(
    treeRows(TREE, new Set(['C'])).map((row) => row.code.code),
    ['C', '26', '27'],
  );
});
