import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readDraft } from '../../documents/read-draft.ts';
import { reportText } from '../../evidence/completeness/whole-report.case.ts';
import type { ActingRole } from '../../programme/access.ts';
import { smallFit, wholeSolution } from '../../programme/policy.case.ts';
import { as } from '../tasks/task-house.case.ts';
import { type PolicyHouse, policyHouse } from './policy-house.case.ts';

const TASK = 'cum-dien-dien-tu-co-khi';
let house: PolicyHouse;
before(async () => {
  house = await policyHouse();
  await house.tasks.desk.loadExamples(as('planner'));
});
after(() => house.close());

const page = async (role: ActingRole = 'lead') => house.desk.page(as(role), TASK);
const thing = ({ told: _, task: __, ...solution }: ReturnType<typeof wholeSolution>) => solution;
const solution = (id: string, more: Parameters<typeof wholeSolution>[1] = {}) =>
  thing(wholeSolution(id, { organisation: 'vioit', ...more }));
const keep = (given: object, revision: number | null = null, role: ActingRole = 'lead') =>
  house.desk.keep(as(role), { task: TASK, kind: 'solution', thing: given, revision });

test('the scheme states eight solutions of which none was entered: that is told, not filled in', async () => {
  const audit = (await page())?.audit;
  assert.deepEqual([audit?.stated, audit?.entered, audit?.missing, audit?.isWhole], [8, 0, 8, false]);
});

test('eight owned solutions make the count whole; one without evidence is named', async () => {
  for (let at = 1; at <= 7; at += 1) assert.equal((await keep(solution(`g${at}`))).ok, true);
  assert.equal((await keep(solution('g8', { evidence: [] }))).ok, true);
  const half = await page();
  assert.deepEqual([half?.audit.entered, half?.audit.owned, half?.audit.isWhole], [8, 7, false]);
  assert.deepEqual(half?.solutions.find(({ id }) => id === 'g8')?.lacks, ['evidence']);
  assert.equal((await keep(solution('g8'), 1)).ok, true);
  const whole = await page();
  assert.deepEqual([whole?.audit.owned, whole?.audit.isWhole], [8, true]);
  assert.match(whole?.solutions[0]?.grounds[0]?.en ?? '', /Cluster Program/u);
  const page2 = await house.tasks.desk.page(as('lead'), TASK);
  assert.equal(page2?.trail.filter((line) => line.thing.startsWith('solution ')).length, 9);
});

test('a solution that leads to nobody, to no fact or to no lesson is refused, and nothing is written', async () => {
  const codes = async (given: object) => {
    const kept = await keep(given);
    return kept.ok ? [] : kept.refusals.map(({ code }) => code);
  };
  assert.deepEqual(await codes(solution('x', { organisation: 'khong-co' })), ['no-such-thing']);
  assert.deepEqual(await codes(solution('x', { evidence: [{ kind: 'fact', ref: 'CTRY-999' }] })), ['no-such-thing']);
  assert.deepEqual(await codes(solution('x', { lessons: ['khong-co'] })), ['no-such-thing']);
  assert.deepEqual(await codes({ ...solution('x'), instrument: 'luck' }), ['bad-choice']);
  assert.equal((await page())?.solutions.length, 8);
});

test('who may not edit writes nothing; a line agency sees none of it', async () => {
  for (const role of ['reader', 'board', 'council', 'leader'] as const) {
    const kept = await keep(solution('y'), null, role);
    assert.deepEqual(kept.ok ? [] : kept.refusals.map(({ code }) => code), ['not-allowed'], role);
    assert.equal((await page(role))?.may.edit, false);
  }
  assert.equal(await page('agency'), undefined);
});

test('the task is complete by name only with all classes, both sides, both scopes and a fit', async () => {
  const codes = async () => (await page())?.completeness.lacks.map(({ code }) => code) ?? [];
  const first = await codes();
  assert.ok(!first.includes('instrument.finance'));
  for (const code of ['instrument.international', 'country.none', 'lesson.nation', 'fit.none'])
    assert.ok(first.includes(code), code);
  const { told: _, task: __, options, ...fit } = smallFit();
  const lessons = { KOR: 'kr-cluster-programme', MYS: 'my-psdc' } as const;
  const given = { ...fit, options: options.map((each) => ({ ...each, lessons: [lessons[each.country as 'KOR']] })) };
  const kept = await house.desk.keep(as('lead'), { task: TASK, kind: 'fit', thing: given, revision: null });
  assert.equal(kept.ok, true);
  assert.ok((await codes()).every((code) => code.startsWith('instrument.')));
});

test('the register of solutions is written as a document and as a sheet, and restricted to who may export', async () => {
  const asked = { task: TASK, format: 'docx', language: 'vi' } as const;
  const made = await house.desk.solutionTable(as('lead'), asked);
  assert.ok(made.ok);
  const read = readDraft(made.value.bytes, 'giai-phap.docx');
  assert.ok(read.ok);
  const text = read.value.draft.paragraphs.map((each) => each.text).join('\n');
  assert.match(text, /Báo cáo nêu 8 giải pháp; đã nhập 8, đủ chủ trì, nguồn lực, mốc và căn cứ 8/u);
  assert.match(text, /thiếu nhóm công cụ “Hợp tác quốc tế”/u);
  assert.equal((await house.desk.solutionTable(as('reader'), asked)).ok, false);
});

test('any draft is checked by its bytes, and what is no document is refused', async () => {
  const bytes = new TextEncoder().encode(reportText({ fit: [] }));
  const read = await house.desk.completeDraft(bytes, 'du-thao.md');
  assert.deepEqual(read.ok ? read.value.completeness.lacks.map(({ code }) => code) : [], ['fit.none']);
  assert.equal((await house.desk.completeDraft(new TextEncoder().encode('PK'), 'x.docx')).ok, false);
});
