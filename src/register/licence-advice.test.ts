import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LICENCE_FORM, licenceAdvice } from './licence-advice.ts';

const of = (...licences: readonly string[]) =>
  licenceAdvice(licences.map((licence, at) => ({ source: `list ${at + 1}`, licence })));
const codes = (...licences: readonly string[]) => of(...licences).map(({ code }) => code);

test('share-alike lists are named, and two that can not be kept together are told', () => {
  assert.deepEqual(codes('ODbL-1.0'), ['share-alike']);
  assert.deepEqual(codes('CC BY-SA 4.0', 'CC0-1.0'), ['share-alike']);
  const [mixed] = of('ODbL-1.0', 'CC-BY-SA-4.0', 'MIT');
  assert.deepEqual([mixed?.code, mixed?.sources], ['mixed-share-alike', ['list 1', 'list 2']]);
});

test('what nobody stated gives no right, and what is free asks for nothing', () => {
  assert.deepEqual(codes('', 'Quyết định 12'), ['no-licence']);
  assert.deepEqual(codes('CC-BY-4.0'), ['attribution']);
  assert.deepEqual(codes('CC-BY-NC-4.0'), ['non-commercial']);
  assert.deepEqual(codes('CC0-1.0'), []);
  assert.ok(LICENCE_FORM.test('CC-BY-SA-4.0') && !LICENCE_FORM.test('=1') && !LICENCE_FORM.test(''));
});
