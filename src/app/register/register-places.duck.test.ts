import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { packs } from './register-house.case.ts';
import { industryVersionsOf, registerPlaces, sizeRuleOn } from './register-places.ts';

const shelf = folderShelf({ packs, added: `${packs}/none` });
const tables = duckTableSource(shelf);
after(() => tables.close());

test('places and the definition of size are read from the packs, dated', async () => {
  const places = await registerPlaces(shelf, tables);
  assert.equal(places.locate({ address: 'Việt Yên, Bắc Giang' })?.places.includes('VN34-24'), true);
  assert.equal((await sizeRuleOn({ shelf, tables }, '2026-11-26'))?.industry.medium.workers, 200);
  assert.equal(await sizeRuleOn({ shelf, tables }, '2015-01-01'), undefined);
  const versionOn = await industryVersionsOf({ shelf, tables });
  assert.deepEqual(['2020-01-01', '2026-01-01', 'x'].map(versionOn), ['vsic2018', 'vsic2025', undefined]);
});
