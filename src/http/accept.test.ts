import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accepts } from './accept.ts';

test('an absent header, a wildcard and the exact type allow', () => {
  for (const header of [undefined, '', '*/*', 'text/*', 'text/html', 'application/json, text/html;q=0.9']) {
    assert.equal(accepts(header, 'text/html'), true, String(header));
  }
});

test('another type and a refusal by q=0 do not allow', () => {
  for (const header of ['application/json', 'image/*', 'text/html;q=0', 'text/html;q=0, */*']) {
    assert.equal(accepts(header, 'text/html'), false, header);
  }
});

test('the most exact range decides', () => {
  assert.equal(accepts('*/*;q=0, text/html', 'text/html'), true);
  assert.equal(accepts('text/*;q=0, */*', 'text/html'), false);
});
