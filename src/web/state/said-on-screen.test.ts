import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATA_ADD_OPTIONS } from './data-add-options.case.ts';
import { saidOnScreen } from './said-on-screen.ts';

const roles = [{ word: 'place', title: { vi: 'Địa phương', en: 'Place' } }];

test('every option that the import may speak of has a control on the screen', () => {
  for (const option of DATA_ADD_OPTIONS) {
    const said = saidOnScreen({ vi: `--${option} x`, en: `--${option} x` }, roles);
    assert.doesNotMatch(said.vi + said.en, /--/, option);
  }
});

test('roles and kinds are called by their names', () => {
  assert.equal(saidOnScreen({ vi: '--map place=B', en: '' }, roles).vi, '“B → Địa phương”');
  assert.match(saidOnScreen({ vi: '', en: 'use --as place-industry.' }, roles).en, /Place × industry/);
});
