import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleParameters } from './rule-parameters.ts';

test('parameters are told by path, lists in one line, nothing as nothing', () => {
  assert.deepEqual(
    ruleParameters('{"area":{"minimum":10,"checked":false},"all":["a","b"],"cell":null,"deep":[{"x":1}]}'),
    [
      { path: 'area.minimum', value: '10' },
      { path: 'area.checked', value: 'false' },
      { path: 'all', value: 'a, b' },
      { path: 'cell', value: '' },
      { path: 'deep.0.x', value: '1' },
    ],
  );
  assert.deepEqual(ruleParameters(''), []);
});
