import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError, type MethodErrorCode, methodErrors } from './errors.ts';

test('law: a message says what is wrong, where, which value, and what to do', () => {
  const error = new MethodError('negative-cell', { what: 'workers', row: 3, column: 2, value: -4 });
  assert.equal(
    error.message,
    'an amount is negative (workers, row 3, column 2, value -4); correct it at its source; this measure reads amounts of 0 or more',
  );
  assert.deepEqual(
    [error.name, error.code, error.place.row, error instanceof Error],
    ['MethodError', 'negative-cell', 3, true],
  );
  assert.equal(new MethodError('one-plant').message.includes('('), methodErrors['one-plant'][0].includes('('));
});

test('law: every code says both what and what to do', () => {
  for (const code of Object.keys(methodErrors) as MethodErrorCode[]) {
    const [what, todo] = methodErrors[code];
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(what.length > 10 && todo.length > 10, code);
  }
});

test('law: a message names only the parts of a place that are known', () => {
  const [wrong, todo] = methodErrors['too-few'];
  const said = (place: MethodError['place']) => new MethodError('too-few', place).message;
  assert.equal(said({}), `${wrong}; ${todo}`);
  assert.equal(said({ what: 'units' }), `${wrong} (units); ${todo}`);
  assert.equal(said({ row: 0 }), `${wrong} (row 0); ${todo}`);
  assert.equal(said({ column: 0 }), `${wrong} (column 0); ${todo}`);
  assert.equal(said({ value: 0 }), `${wrong} (value 0); ${todo}`);
});
