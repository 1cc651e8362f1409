import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { baselineBreak } from '../../programme/baseline.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { BaselineDesk, GivenBaseline } from '../desks/baseline-desk.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { as, type TaskHouse, taskHouse } from '../tasks/task-house.case.ts';
import { openBaselines } from './open-baselines.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const TASK = 'nganh-cong-nghiep-moi';

let house: TaskHouse;
let desk: BaselineDesk;
before(async () => {
  house = await taskHouse();
  assert.ok((await house.desk.loadExamples(as('planner'))).ok);
  desk = openBaselines({
    tasks: house.ports,
    baselines: async () => house.baselines,
    source: async () => ({ shelf, tables, memory: releaseMemory() }),
    digest,
  });
});
after(async () => {
  await tables.close();
  await house.close();
});

const given = (more: Partial<GivenBaseline> = {}): GivenBaseline => ({
  id: 'cong-nghiep',
  task: TASK,
  title: 'Cơ chế phát triển ngành công nghiệp mới',
  measure: 'policy',
  starts: '2012-01-01',
  pack: 'world-indicators',
  indicators: ['NV.IND.TOTL.ZS'],
  industries: [],
  treated: ['VNM'],
  group: { nearest: 4 },
  ...more,
});
const codes = (parsed: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  parsed.ok ? [] : (parsed.refusals ?? []).map(({ code }) => code);

test('a baseline keeps what was known before the start, chooses the nearest, says how late it is, and is made again alike', async () => {
  const frozen = await desk.freeze(as('lead'), given());
  assert.ok(frozen.ok, JSON.stringify(frozen));
  const { baseline, again, hash } = frozen.value;
  assert.deepEqual([baseline.id, baseline.frozenOn, again], [`${TASK}.cong-nghiep`, '2026-11-27', 'same']);
  assert.ok(baseline.daysLate > 5000 && hash.length === 64);
  assert.ok(baseline.values.length > 20 && baseline.values.every(({ period }) => period < '2012'));
  assert.ok(baseline.group.rule === 'nearest' && baseline.group.members.length === 4);
  const distances = baseline.group.rule === 'nearest' ? baseline.group.members.map((each) => each.distance) : [];
  assert.deepEqual(
    distances,
    distances.toSorted((a, b) => a - b),
  );
  assert.equal(baseline.group.rule === 'nearest' && baseline.group.over.length, 5);
  assert.equal((await desk.show(as('auditor'), baseline.id))?.again, 'same');
  assert.deepEqual(
    (await desk.list(as('leader'), TASK)).map(({ id }) => id),
    [baseline.id],
  );
});

test('what was frozen cannot be frozen again, is not frozen before the start, and every fault is told', async () => {
  assert.deepEqual(codes(await desk.freeze(as('lead'), given())), ['there-already']);
  assert.deepEqual(codes(await desk.freeze(as('lead'), given({ id: 'x', starts: '2027-01-01' }))), ['not-begun']);
  const bad = given({ id: 'A b', title: ' ', starts: 'hôm qua', indicators: [], group: { nearest: 0 } });
  assert.deepEqual(codes(await desk.freeze(as('lead'), bad)).length, 5);
  assert.deepEqual(codes(await desk.freeze(as('lead'), given({ id: 'x', pack: 'law' }))), ['no-such-pack']);
  assert.deepEqual(codes(await desk.freeze(as('lead'), given({ id: 'x', indicators: ['NO.SUCH'] }))), [
    'no-such-indicator',
  ]);
  const both = given({ id: 'x', treated: ['VNM', 'XXX'], group: { named: ['VNM'], reason: 'gần' } });
  assert.deepEqual(codes(await desk.freeze(as('lead'), both)).toSorted(), ['both', 'no-such-unit']);
  const unsaid = given({ id: 'x', group: { named: ['THA'], reason: ' ' } });
  assert.deepEqual(codes(await desk.freeze(as('lead'), unsaid)), ['no-reason']);
  assert.deepEqual(codes(await desk.freeze(as('reader'), given({ id: 'x' }))), ['not-allowed']);
});

test('later values stand beside it: difference of differences by hand, the range of the group, and what to beware of', async () => {
  const compared = await desk.compare(as('leader'), `${TASK}.cong-nghiep`);
  assert.ok(compared.ok);
  const [one] = compared.value.indicators;
  assert.ok(one?.effect && one.placebo && one.before);
  const mean = (side: string, key: 'treated' | 'group'): number => {
    const own = one.periods.filter((each) => each.side === side && each.treated !== null && each.group !== null);
    return own.reduce((sum, each) => sum + (each[key] ?? 0), 0) / own.length;
  };
  const byHand =
    mean('after', 'treated') - mean('before', 'treated') - (mean('after', 'group') - mean('before', 'group'));
  assert.ok(Math.abs(one.effect.effect - byHand) < 1e-9 * Math.abs(byHand), `${one.effect.effect} ${byHand}`);
  assert.ok(one.placebo.low <= one.placebo.high && one.placebo.units === 4);
  assert.equal(one.revised, 0);
  assert.ok(one.periods.every(({ side, frozen }) => (frozen === null) === (side !== 'before')));
  assert.ok(one.warnings.some(({ en }) => en.startsWith('Only 5 units')));
  assert.ok(compared.value.warnings.some(({ en }) => en.startsWith('Frozen ')));
});

test('provinces of Viet Nam: boundaries that changed since are told, and too few periods before are said', async () => {
  const vietnam = given({
    id: 'tinh',
    pack: 'vn-statistics',
    indicators: ['fdi_by_province_year:new_registered_musd'],
    treated: ['VN63-19', 'VN63-24'],
    starts: '2016-01-01',
    group: { named: ['VN63-01', 'VN63-31', 'VN63-27'], reason: 'cùng vùng, chưa có cơ chế' },
  });
  const frozen = await desk.freeze(as('lead'), vietnam);
  assert.ok(frozen.ok, JSON.stringify(frozen));
  assert.equal(frozen.value.again, 'same');
  const compared = await desk.compare(as('leader'), frozen.value.baseline.id);
  assert.ok(compared.ok);
  assert.match(compared.value.warnings.map(({ en }) => en).join(' '), /Boundaries changed on 2025-07-01/u);
  assert.match(compared.value.indicators[0]?.warnings.map(({ en }) => en).join(' ') ?? '', /periods in common before/u);
});

test('industries of American states are added up, and the one period there is leaves nothing after', async () => {
  const states = given({
    id: 'bang',
    pack: 'us-states',
    indicators: ['workers'],
    industries: ['334'],
    treated: ['USS-06'],
    starts: '2020-01-01',
    group: { nearest: 5 },
  });
  const frozen = await desk.freeze(as('lead'), states);
  assert.ok(frozen.ok, JSON.stringify(frozen));
  assert.ok(frozen.value.baseline.values.some(({ rows, row }) => rows > 10 && row === null));
  const compared = await desk.compare(as('leader'), frozen.value.baseline.id);
  assert.ok(compared.ok && compared.value.indicators[0]?.effect === null);
});

test('the chain of baselines is whole, and breaks where a line is changed', async () => {
  const lines = await house.baselines.all();
  assert.equal(baselineBreak(lines, digest), null);
  const changed = lines.map((line) => (line.place === 2 ? { ...line, content: line.content.replace('2', '3') } : line));
  assert.equal(baselineBreak(changed, digest), 2);
  assert.equal(baselineBreak(lines.slice(1), digest), 1);
});

test('a baseline of a task that somebody may not see is answered as one that is not there', async () => {
  const hidden = { lienket: 'tasks@1', sources: [], task: [restricted] };
  assert.ok((await house.desk.enter(as('planner'), { text: JSON.stringify(hidden), file: 'x', there: 'refuse' })).ok);
  const frozen = await desk.freeze(as('lead'), given({ task: 'kin' }));
  assert.ok(frozen.ok);
  const { id } = frozen.value.baseline;
  assert.equal((await desk.show(as('lead'), id))?.baseline.id, id);
  assert.ok(!(await desk.list(as('leader'))).some((each) => each.id === id), 'restricted material stands in no list');
  for (const acting of [as('reader'), as('agency', 'vioit'), { ...as('lead'), tasks: [TASK] }]) {
    assert.equal(await desk.show(acting, id), undefined);
    const told = async (asked: string) => JSON.stringify(await desk.compare(acting, asked)).replaceAll(asked, '?');
    assert.equal(await told(id), await told('kin.khac'));
    assert.deepEqual(await desk.list(acting, 'kin'), []);
  }
});

const restricted = {
  id: 'kin',
  title: { vi: 'Kín', en: 'Closed' },
  kind: 'task',
  organisation: 'vioit',
  period: {},
  workflow: 'resolution-task',
  handling: 'restricted',
};
