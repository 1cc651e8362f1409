import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ACTING_ROLES } from '../../programme/access.ts';
import { checkWorkflows } from './check-workflows.ts';
import { as, type TaskHouse, taskHouse } from './task-house.case.ts';

let house: TaskHouse;
before(async () => {
  house = await taskHouse([{ file: 'sai.json', text: '{"lienket": "workflow@1", "id": "sai"}' }]);
});
after(() => house.close());

const MIDLANDS = 'cum-dien-dien-tu-co-khi';
const NEW = 'nganh-cong-nghiep-moi';
const file = (things: object): string => JSON.stringify({ lienket: 'tasks@1', sources: [], ...things });
const enter = (things: object, there: 'refuse' | 'replace' = 'refuse') =>
  house.desk.enter(as('planner'), { text: file(things), file: 'x.json', there });
const task = (id: string, more: object = {}) => ({
  id,
  title: { vi: id, en: id },
  kind: 'task',
  organisation: 'vioit',
  period: {},
  workflow: 'resolution-task',
  ...more,
});

test('the examples are entered by one call, and a second call changes nothing', async () => {
  const both = await Promise.all([1, 2].map(() => house.desk.loadExamples(as('planner'))));
  assert.deepEqual(
    both.map((each) => each.ok && each.value.added).toSorted(),
    [0, 26],
    'of two who load at once one is first, and the other finds all there',
  );
  const second = await house.desk.loadExamples(as('planner'));
  assert.deepEqual(second, { ok: true, value: { added: 0, changed: 0, same: 27, remarks: 0 } });
});

test('the tree counts what was entered against what each document states, and tells broken workflow files', async () => {
  const tree = await house.desk.tree(as('lead'));
  assert.deepEqual(
    tree.lists.map(({ id, stated, entered, missing }) => [id, stated, entered.length, missing]),
    [
      ['nq14-vung', 7, 1, 6],
      ['nq96-bct', 6, 1, 5],
      ['nq96-vioit', 5, 1, 4],
    ],
  );
  const line = tree.tasks.find(({ id }) => id === MIDLANDS);
  assert.deepEqual(line?.counts, [
    { words: { vi: '1 trong 5 trong 6', en: '1 of 5 of 6' }, acts: [tree.lists[1]?.act] },
  ]);
  assert.equal(tree.lists[1]?.act.number, '96/NQ-CP');
  assert.equal(tree.lists[0]?.act.number, 'nq-14-2023-cp', 'an act that the pack lacks is told by its id');
  assert.deepEqual(
    tree.broken.map(({ file: name, said }) => [name, said.length]),
    [['sai.json', 3]],
  );
  assert.equal(tree.programmes[0]?.sides.length, 2);
});

test('one page tells the lead what stands between the draft and acceptance', async () => {
  const page = await house.desk.page(as('lead'), NEW);
  assert.ok(page?.standing);
  assert.deepEqual([page.standing.here, page.standing.open, page.standing.isAccepted], ['workshops', 7, false]);
  assert.deepEqual(
    page.standing.way.map(({ id }) => id),
    ['workshops', 'absorb', 'acceptance'],
  );
  assert.deepEqual(
    page.moves.map(({ to, isBack }) => [to, isBack]),
    [
      ['absorb', false],
      ['drafts', true],
    ],
  );
  assert.equal(page.sources[0]?.id, 'workshop-2024-05-31');
  assert.equal(page.trail[0]?.actor, 'người planner');
  assert.equal(await house.desk.page(as('lead'), 'khong'), undefined);
});

test('a step is refused with everything that it misses, and taken once all is there', async () => {
  const stepped = await house.desk.step(as('lead'), { task: NEW, to: 'absorb', note: '' });
  assert.deepEqual(stepped, { ok: true, value: { step: 'absorb' } });
  const early = await house.desk.step(as('lead'), { task: NEW, to: 'acceptance', note: '' });
  assert.ok(!early.ok);
  assert.deepEqual(
    early.refusals.map(({ code, said }) => `${code} ${said.en}`),
    [
      'needs missing (comments-closed): 7 comments are open',
      'needs missing (paper:absorb-table): table of comments absorbed and explained',
    ],
  );
  const paper = { kind: 'absorb-table', title: 'Bảng', date: '2026-11-27', number: null, file: null };
  const odd = await house.desk.addPaper(as('lead'), {
    task: NEW,
    paper: { ...paper, kind: 'novel', title: ' ', date: 'mai' },
  });
  assert.deepEqual(!odd.ok && odd.refusals.map(({ code }) => code), ['no-such-paper', 'no-title', 'bad-day']);
  assert.deepEqual(await house.desk.addPaper(as('lead'), { task: NEW, paper }), { ok: true, value: { papers: 1 } });
  const page = await house.desk.page(as('lead'), NEW);
  assert.deepEqual(
    page?.trail.slice(0, 2).map(({ what, reason }) => `${what} ${reason}`),
    ['paper absorb-table: Bảng', 'stepped absorb: '],
  );
});

test('a file with any fault enters nothing, and all its faults are told', async () => {
  const bad = await enter({
    task: [
      task('a', { lists: ['no-list'], workflow: 'no-flow' }),
      task(NEW),
      task('b', { milestones: [{ step: 'moon', due: '2026-01-01' }] }),
    ],
    remark: [{ task: 'nobody', author: 'x', class: 'form', text: 'y' }],
  });
  assert.ok(!bad.ok);
  assert.deepEqual(bad.refusals.map(({ code }) => code).toSorted(), [
    'no-such-thing',
    'no-such-thing',
    'no-such-thing',
    'no-such-thing',
    'there-already',
  ]);
  assert.equal(await house.desk.page(as('lead'), 'a'), undefined);
  const replaced = await enter({ task: [task('b', { lead: 'Người B' })] }, 'replace');
  assert.deepEqual(replaced, { ok: true, value: { added: 1, changed: 0, same: 0, remarks: 0 } });
});

test('restricted material is in no count, no export and no review, and is not even there for those outside', async () => {
  const milestones = [{ step: 'assign', due: '2026-06-01' }];
  assert.ok((await enter({ task: [task('kin', { handling: 'restricted', lists: ['nq14-vung'], milestones })] })).ok);
  for (const role of ACTING_ROLES) {
    const tree = await house.desk.tree(as(role, 'cuc-cong-nghiep'));
    assert.ok(!JSON.stringify(tree).includes('"kin"'), role);
    const page = await house.desk.page(as(role, 'cuc-cong-nghiep'), 'kin');
    assert.equal(page !== undefined, !['reader', 'agency'].includes(role), role);
    const table = await house.desk.absorbTable(as(role), { task: 'kin', format: 'csv', language: 'vi' });
    assert.ok(!table.ok, role);
    const review = await house.desk.review(as(role), 2026);
    assert.equal(review.ok, !['council', 'reader', 'agency'].includes(role), role);
    assert.ok(!JSON.stringify(review).includes('kin"'), role);
  }
});

test('a line agency sees the task that asks it, its own comments, and nothing else of the task', async () => {
  const round = {
    id: 'dot-1',
    task: MIDLANDS,
    title: { vi: 'Đợt 1', en: 'Round 1' },
    organisations: ['cuc-cong-nghiep'],
    opened: '2026-11-01',
    due: '2026-12-01',
  };
  assert.ok((await enter({ round: [round] })).ok);
  const own = as('agency', 'cuc-cong-nghiep');
  const [other, nobody] = [as('agency', 'vast'), as('agency')];
  assert.deepEqual(
    (await house.desk.tree(own)).tasks.map(({ id }) => id),
    [MIDLANDS],
  );
  assert.deepEqual((await house.desk.tree(own)).lists, []);
  for (const acting of [other, nobody]) {
    assert.deepEqual((await house.desk.tree(acting)).tasks, []);
    assert.equal(await house.desk.page(acting, MIDLANDS), undefined);
    assert.equal(await house.desk.comments(acting, MIDLANDS), undefined);
  }
  assert.ok((await house.desk.comment(as('lead'), MIDLANDS, { text: 'Ý của ban' })).ok);
  const unasked = await house.desk.comment(own, MIDLANDS, { text: 'Ý của cục' });
  assert.deepEqual(!unasked.ok && unasked.refusals.map(({ code }) => code), ['no-such-round']);
  assert.ok((await house.desk.comment(own, MIDLANDS, { text: 'Ý của cục', round: 'dot-1' })).ok);
  const page = await house.desk.page(own, MIDLANDS);
  assert.deepEqual(
    [page?.standing, page?.trail, page?.workshops, page?.moves, page?.comments.total],
    [null, [], [], [], 1],
  );
  const comments = await house.desk.comments(own, MIDLANDS);
  assert.deepEqual(
    comments?.comments.map(({ text }) => text),
    ['Ý của cục'],
  );
  assert.deepEqual(comments?.may, { comment: true, settle: false, export: false });
});

test('a close reader can neither edit, step, settle, bring nor export', async () => {
  const reader = as('reader');
  const refused = [
    await house.desk.step(reader, { task: NEW, to: 'acceptance', note: '' }),
    await house.desk.settle(reader, { task: NEW, number: 1, edit: { class: 'law' } }),
    await house.desk.bring(reader, { task: NEW, fileName: 'x.docx', bytes: new Uint8Array() }),
    await house.desk.absorbTable(reader, { task: NEW, format: 'csv', language: 'vi' }),
    await house.desk.enter(reader, { text: file({}), file: 'x', there: 'refuse' }),
    await house.desk.addPaper(reader, {
      task: NEW,
      paper: { kind: 'draft', title: 'x', date: '2026-01-01', number: null, file: null },
    }),
    await house.desk.review(reader, 2026),
  ];
  for (const each of refused) assert.deepEqual(!each.ok && each.refusals.map(({ code }) => code), ['not-allowed']);
});

test('the year generates itself: planned against done per unit and person, as a document too', async () => {
  house.day = '2026-11-27';
  const milestones = [
    { step: 'outline', due: '2026-03-01', person: 'Người C' },
    { step: 'drafts', due: '2026-06-01' },
  ];
  const passed = [
    { step: 'outline', entered: '2026-01-01', left: '2026-02-20' },
    { step: 'drafts', entered: '2026-02-20' },
  ];
  const lesson = { id: 'bh', task: 'nam', year: 2026, text: 'Bắt đầu sớm hơn' };
  assert.ok((await enter({ task: [task('nam', { milestones, passed, lead: 'Người D' })], lesson: [lesson] })).ok);
  const review = await house.desk.review(as('leader'), 2026);
  assert.ok(review.ok);
  const { total, byPerson, byOrganisation, lessons, unplanned } = review.value;
  assert.deepEqual(total, { name: '', planned: 2, onTime: 1, late: 0, overdue: 1, open: 0 });
  assert.deepEqual(
    byPerson.map(({ name, overdue }) => [name, overdue]),
    [
      ['Người C', 0],
      ['Người D', 1],
    ],
  );
  assert.deepEqual(
    byOrganisation.map(({ title }) => title.vi),
    ['Viện Nghiên cứu Chiến lược, Chính sách Công Thương'],
  );
  assert.deepEqual([lessons.length, unplanned.length], [1, 5]);
  const html = await house.desk.reviewFile(as('leader'), { year: 2026, format: 'html', language: 'vi' });
  assert.ok(html.ok && new TextDecoder().decode(html.value.bytes).includes('Bắt đầu sớm hơn'));
  const docx = await house.desk.reviewFile(as('leader'), { year: 2026, format: 'docx', language: 'en' });
  assert.ok(docx.ok && docx.value.fileName === 'review-2026.docx');
});

test('the checker tells each workflow file by its title and its faults', async () => {
  const checked = checkWorkflows(await house.ports.workflowFiles());
  assert.deepEqual(
    checked.map(({ file: name, howSure, refusals }) => [name, howSure, refusals.length]),
    [
      ['resolution-task.json', 'D', 0],
      ['science-technology-task.json', 'C', 0],
      ['sai.json', '', 3],
    ],
  );
});
