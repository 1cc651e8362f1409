import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownershipWord } from './ownership-word.ts';

test('ownership is read in both languages, and other words say nothing', () => {
  assert.equal(ownershipWord('Nhà nước'), 'state');
  assert.equal(ownershipWord('Ngoài Nhà nước'), 'private');
  assert.equal(ownershipWord('Doanh nghiệp FDI'), 'foreign');
  assert.equal(ownershipWord('100% vốn nước ngoài'), 'foreign');
  assert.equal(ownershipWord('private'), 'private');
  assert.equal(ownershipWord('hỗn hợp'), undefined);
});
