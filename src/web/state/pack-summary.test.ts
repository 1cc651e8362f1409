import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DataPackage } from '../../model/data-package.ts';
import { packSummary, vintageWords } from './pack-summary.ts';

const packs = globSync('packs/*/datapackage.json').map((path) => JSON.parse(readFileSync(path, 'utf8')) as DataPackage);

test('the packs that are kept apart are those under a share-alike licence, and only those', () => {
  const apart = packs.filter((descriptor) => packSummary({ descriptor }).isShareAlike).map(({ name }) => name);
  assert.deepEqual(apart.sort(), ['vn-osh-sample', 'vn-parks-osm']);
});

test('every shipped pack has a vintage that begins with a year, a status and a licence', () => {
  for (const descriptor of packs) {
    const summary = packSummary({ descriptor });
    assert.match(summary.vintage, /^\d{4}/, descriptor.name);
    assert.ok(summary.statuses.length > 0 && summary.licences.length > 0, descriptor.name);
  }
});

test('the size of a pack is the sum of its files', () => {
  const [descriptor] = packs;
  assert.ok(descriptor);
  const bytes = descriptor.resources.map((resource) => resource.bytes);
  assert.equal(
    packSummary({ descriptor }).bytes,
    bytes.reduce((sum, each) => sum + each, 0),
  );
});

test('a vintage of two periods is told as both, dates as dates', () => {
  assert.deepEqual(vintageWords('2008-08/2026-04-30'), { vi: '08/2008–30/04/2026', en: '08/2008–30/04/2026' });
  assert.equal(vintageWords('2012/2016').vi, '2012–2016');
});
