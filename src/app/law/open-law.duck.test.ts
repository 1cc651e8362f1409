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

test('what a report of 2024 cites by id or in its words is told when it was replaced since, with the newer act', async () => {
  const asked = { acts: ['qd-27-2018-ttg', 'nq-11-2022-tw'], texts: ['Theo Nghị định 13/2023/NĐ-CP.'] };
  const { cited, changes } = await desk.changes({ ...asked, since: '2024-05-31', until: '2026-11-27' });
  assert.equal(cited, 3);
  assert.deepEqual(
    changes.map(({ act, kind, date, by }) => [act, kind, date, by]),
    [
      ['qd-27-2018-ttg', 'replaced', '2025-11-15', 'qd-36-2025-ttg'],
      ['nd-13-2023', 'replaced', '2026-01-01', 'nd-356-2025'],
    ],
  );
  assert.match(changes[1]?.said.vi ?? '', /đã bị thay thế bởi Nghị định 356\/2025\/NĐ-CP từ 01\/01\/2026/u);
  assert.deepEqual((await desk.changes({ ...asked, since: '2026-01-01', until: '2026-11-27' })).changes, []);
});

test('the family of an act holds what it carries out and what carries it out, and every relation inside it', async () => {
  const law = await desk.act('nq-96-2022-cp', '2026-11-26');
  const ids = law?.family.acts.map(({ id }) => id) ?? [];
  assert.ok(ids.includes('nq-11-2022-tw') && ids.includes('qd-369-2024-ttg'), ids.join());
  for (const { from, to } of law?.family.lineage ?? []) assert.ok(ids.includes(from) && ids.includes(to));
});
