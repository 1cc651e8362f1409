import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { packs } from './register-house.case.ts';
import { registerPlaces, sizeRuleOn } from './register-places.ts';

const shelf = folderShelf({ packs, added: `${packs}/none` });
const tables = duckTableSource(shelf);
after(() => tables.close());

test('places and the definition of size are read from the packs, dated', async () => {
  const places = await registerPlaces(shelf, tables);
  assert.equal(places.locate({ address: 'Việt Yên, Bắc Giang' })?.places.includes('VN34-24'), true);
  assert.equal((await sizeRuleOn({ shelf, tables }, '2026-11-26'))?.industry.medium.workers, 200);
  assert.equal(await sizeRuleOn({ shelf, tables }, '2015-01-01'), undefined);
});
