import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeChanges } from './reused-codes.ts';

function pair(
  from: string,
  to: string,
  isPartial: boolean,
): { readonly from: string; readonly to: string; readonly isPartial: boolean } {
  return { from, to, isPartial };
}

function kinds(codes: readonly string[], pairs: Parameters<typeof codeChanges>[1]): readonly string[] {
  return codeChanges(codes, pairs).map((change) => `${change.code} ${change.kind}`);
}

test('a code that maps wholly and only to itself is not listed', () => {
  assert.deepEqual(kinds(['2511'], [pair('2511', '2511', false)]), []);
});

test('a code whose content went elsewhere has another meaning', () => {
  assert.deepEqual(kinds(['35111', '35121'], [pair('35111', '35121', false), pair('35121', '35131', false)]), [
    '35111 other-meaning',
    '35121 other-meaning',
  ]);
});

test('a code that takes in content of another changed its content', () => {
  assert.deepEqual(kinds(['2520'], [pair('2520', '2520', true), pair('3030', '2520', true)]), ['2520 changed-content']);
});

test('a code without a pair to itself whose children stay is a gap of the annex', () => {
  assert.deepEqual(kinds(['4721'], [pair('4721', '4790', true), pair('47210', '47210', true)]), ['4721 annex-gap']);
});
