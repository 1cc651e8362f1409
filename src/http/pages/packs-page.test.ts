import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeRelease } from '../../../test/journeys/fake-releases.ts';
import { vintagesText } from './packs-page.ts';

const withVintages = (...vintages: readonly string[]): typeof fakeRelease => ({
  ...fakeRelease,
  descriptor: {
    ...fakeRelease.descriptor,
    resources: vintages.map((vintage) => ({ ...fakeRelease.descriptor.resources[0]!, 'lienket:vintage': vintage })),
  },
});

test('one vintage is written in full, several as the years from the first to the last', () => {
  assert.equal(vintagesText(withVintages('2025-07-01', '2025-07-01'), 'vi'), '01/07/2025');
  assert.equal(vintagesText(withVintages('2012/2017', '2022', '2018-05'), 'vi'), '2012–2022');
  assert.equal(vintagesText(withVintages('2025-07-01', '2025-12'), 'vi'), '2025');
});

test('a table without a date does not hide the dates of the others', () => {
  assert.equal(vintagesText(withVintages('undated, read 2026-11', '2012/2022'), 'vi'), '2012–2022');
  assert.equal(vintagesText(withVintages('undated, read 2026-11', 'undated, read 2026-10'), 'vi'), '–');
});
