import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { openLaw } from './open-law.ts';
import { ownLawHouse } from './own-law-house.case.ts';

const shelf = folderShelf({ packs: 'packs', added: 'no-such-folder' });
const tables = duckTableSource(shelf);
after(() => tables.close());
const desk = openLaw({ shelf, tables, dossiers: async () => [], own: ownLawHouse() });

test('every act that has both dates is in force on its first day and over on the day after its last', async () => {
  const { acts } = await desk.law('2026-11-26');
  const dated = acts.filter(({ inForceFrom, inForceTo }) => inForceFrom !== null && inForceTo !== null);
  assert.ok(dated.length > 0);
  for (const { id, inForceFrom, inForceTo } of dated) {
    assert.equal((await desk.act(id, inForceFrom ?? ''))?.act.standing, 'in-force', id);
    assert.equal((await desk.act(id, inForceTo ?? ''))?.act.standing, 'ended', id);
  }
});

test('relations lead to acts of the register, and what replaces an act stands in its lineage', async () => {
  const { acts, lineage } = await desk.law('2026-11-26');
  const ids = new Set(acts.map(({ id }) => id));
  for (const { from, to } of lineage) assert.ok(ids.has(from) || ids.has(to), `${from} ${to}`);
  const vsic = await desk.act('qd-27-2018-ttg', '2026-11-26');
  assert.ok(vsic?.rests.some(({ kind }) => kind === 'classification'));
  assert.ok(vsic?.lineage.some(({ from, relation }) => from === 'qd-36-2025-ttg' && relation === 'replaces'));
  assert.ok(vsic?.others.some(({ id }) => id === 'qd-36-2025-ttg'));
});

test('every rule names an act of the register, and its parameters are told', async () => {
  const { acts, rules } = await desk.law('2026-11-26');
  for (const rule of rules) {
    assert.ok(
      acts.some(({ id }) => id === rule.act),
      rule.id,
    );
    assert.ok(rule.parameters.length > 0, rule.id);
  }
});
