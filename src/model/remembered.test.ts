import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { remembered } from './remembered.ts';

test('a function that remembers says the same as one that does not, and asks seldom', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 60 }), (texts) => {
      let asked = 0;
      const upper = remembered((text) => {
        asked += 1;
        return text.toUpperCase();
      }, 2);
      for (const text of texts) assert.equal(upper(text), text.toUpperCase());
      assert.ok(asked <= texts.length);
    }),
  );
  let asked = 0;
  const length = remembered((text) => {
    asked += 1;
    return text.length;
  }, 8);
  for (let turn = 0; turn < 5; turn += 1) for (const text of ['one', 'three', 'seven']) length(text);
  assert.equal(asked, 3);
});
