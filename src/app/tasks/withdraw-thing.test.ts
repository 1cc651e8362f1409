import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { readDraft } from '../../documents/read-draft.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { WithdrawnKind } from '../../programme/withdrawn-parts.ts';
import { as, type TaskHouse, taskHouse } from './task-house.case.ts';

const both = (text: string) => ({ vi: text, en: text });
const score = { logic: 20, structure: 20, rigour: 20, literature: 20, note: 'đạt' };
const THINGS = {
  lienket: 'tasks@1',
  sources: [],
  organisation: [
    { id: 'vien', name: both('Viện') },
    { id: 'cuc', name: both('Cục') },
  ],
  task: [
    {
      id: 'v',
      title: both('Việc'),
      kind: 'task',
      organisation: 'vien',
      period: {},
      workflow: 'resolution-task',
      milestones: [
        { step: 'drafts', due: '2026-12-01' },
        { step: 'drafts', due: '2026-12-01', person: 'Người hai' },
      ],
      papers: [{ kind: 'draft', title: 'Dự thảo 1', date: '2026-11-01' }],
    },
  ],
  workshop: [
    { id: 'ht', task: 'v', type: 'theory', title: both('Hội thảo'), date: '2026-11-10', printed: '10/11/2026' },
    { id: 'ht-tron', task: 'v', type: 'meeting', title: both('Họp'), printed: '1/11/2026', minutes: 'Đã họp' },
  ],
  round: [
    { id: 'dot', task: 'v', title: both('Đợt 1'), organisations: ['cuc'], opened: '2026-11-01', due: '2026-12-01' },
  ],
  council: [
    {
      id: 'hd',
      task: 'v',
      level: 'base',
      date: '2026-11-20',
      members: [{ person: 'Lan', seat: 'chair' }],
      scores: [{ member: 'Lan', ...score }],
    },
    { id: 'hd-trong', task: 'v', level: 'base', date: '2026-11-21', members: [] },
  ],
  use: [{ id: 'dung', task: 'v', on: '2026-11-01', document: 'Số 1', how: 'Đã dùng' }],
  lesson: [{ id: 'bai', task: 'v', year: 2026, text: 'Làm sớm' }],
  solution: [
    { id: 'gp', task: 'v', title: both('Giải pháp'), resources: [], milestones: [], evidence: [], lessons: [] },
  ],
  tally: [{ id: 'so', task: 'v', of: 'solution', stated: 3 }],
};
const planner = as('planner');
let house: TaskHouse;
const opened: TaskHouse[] = [];
beforeEach(async () => {
  house = await taskHouse();
  opened.push(house);
  const text = JSON.stringify(THINGS);
  taken(await house.desk.enter(planner, { text, file: 'x', there: 'refuse' }));
});
after(() => Promise.all(opened.map((each) => each.close())));

function taken<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}
const code = (parsed: Parsed<unknown>): string => (parsed.ok ? 'ok' : (parsed.refusals[0]?.code ?? ''));
const said = (parsed: Parsed<unknown>): string => (parsed.ok ? '' : (parsed.refusals[0]?.said.en ?? ''));
const withdraw = (
  kind: WithdrawnKind,
  id: string,
  more: { by?: Acting; reason?: string; isTogether?: boolean } = {},
) => {
  const { by = planner, reason = 'Nhập nhầm', isTogether = false } = more;
  return house.desk.withdraw(by, { task: 'v', kind, id, reason, isTogether });
};
const putBack = (kind: WithdrawnKind, id: string, by = planner) =>
  house.desk.putBack(by, { task: 'v', kind, id, reason: 'Nhập đúng' });
const page = async (by = planner) => {
  const found = await house.desk.page(by, 'v');
  assert.ok(found);
  return found;
};
const gone = async (by = planner) => (await house.desk.withdrawn(by, 'v')) ?? [];
/** Everything that a task shows of what was entered, but for its revision and its trail. */
const shown = async () => {
  const { trail: _, revision: __, ...rest } = await page();
  const review = taken(await house.desk.review(planner, 2026));
  const { comments, sums } = (await house.desk.comments(planner, 'v')) ?? { comments: [], sums: null };
  return JSON.stringify({ rest, review, sums, comments: comments.map(({ revision, ...each }) => each) });
};

const ALONE: readonly (readonly [WithdrawnKind, string])[] = [
  ['workshop', 'ht'],
  ['round', 'dot'],
  ['council', 'hd-trong'],
  ['milestone', 'drafts@2026-12-01~2'],
  ['paper', 'draft@2026-11-01'],
  ['use', 'dung'],
  ['lesson', 'bai'],
  ['solution', 'gp'],
  ['tally', 'so'],
];

test('what is taken back leaves the page and the year, is told with who, when and why, and put back stands as it stood', async () => {
  for (const [kind, id] of ALONE) {
    const before = await shown();
    assert.deepEqual(taken(await withdraw(kind, id)), { kind, id, along: 0 });
    const [line] = await gone();
    assert.deepEqual(
      [line?.kind, line?.id, line?.by, line?.at, line?.reason, line?.mayPutBack],
      [kind, id, 'người planner', '2026-11-27T08:00:00.000Z', 'Nhập nhầm', true],
    );
    if (kind !== 'solution' && kind !== 'tally') assert.notEqual(await shown(), before, kind);
    assert.equal(code(await withdraw(kind, id)), 'withdrawn-already', kind);
    taken(await putBack(kind, id));
    assert.equal(await shown(), before, kind);
    assert.deepEqual(await gone(), []);
    const { trail } = await page();
    assert.deepEqual(
      trail.slice(0, 2).map(({ what, actor }) => [what, actor]),
      [
        ['put-back', 'người planner'],
        ['withdrawn', 'người planner'],
      ],
      kind,
    );
    assert.match(trail[1]?.reason ?? '', /Nhập nhầm$/u);
  }
});

test('a reason is needed, and nothing that is not there is taken back', async () => {
  assert.equal(code(await withdraw('use', 'dung', { reason: '  ' })), 'no-reason');
  assert.equal(code(await withdraw('use', 'khong')), 'no-such-thing');
  assert.equal(code(await withdraw('comment', '9')), 'no-such-comment');
  assert.equal(code(await putBack('use', 'dung')), 'no-such-thing');
  assert.equal(
    code(await house.desk.withdraw(planner, { task: 'x', kind: 'use', id: 'a', reason: 'a', isTogether: false })),
    'no-such-task',
  );
});

test('checks before the acceptance do not count what was taken back', async () => {
  const met = async (need: string) =>
    (await page()).standing?.way.flatMap(({ answers }) => answers).find((each) => each.need === need)?.isMet;
  assert.equal(await met('paper:draft'), true);
  taken(await withdraw('paper', 'draft@2026-11-01'));
  assert.equal(await met('paper:draft'), false);
});

test('a scored council only its chair takes back, and what hangs on it is said first', async () => {
  assert.equal(code(await withdraw('council', 'hd', { by: as('lead') })), 'not-allowed');
  assert.equal(code(await withdraw('council', 'hd')), 'not-allowed');
  const chair = as('chair');
  const first = await withdraw('council', 'hd', { by: chair });
  assert.equal(code(first), 'hangs');
  assert.match(said(first), /1 score sheet\./u);
  taken(await withdraw('council', 'hd', { by: chair, isTogether: true }));
  assert.deepEqual(
    (await page()).councils.map(({ id }) => id),
    ['hd-trong'],
  );
  assert.equal(code(await putBack('council', 'hd')), 'not-allowed');
  taken(await putBack('council', 'hd', chair));
  assert.equal((await page()).councils[0]?.scores.length, 1);
});

test('a workshop with minutes leaves together with them, and its published news holds it', async () => {
  const first = await withdraw('workshop', 'ht-tron');
  assert.deepEqual([code(first), /its minutes/u.test(said(first))], ['hangs', true]);
  taken(await withdraw('workshop', 'ht-tron', { isTogether: true }));
  const published = { title: 'Tin', published: '2026-11-12', by: 'Cục' };
  const workshop = [{ ...THINGS.workshop[0], writeUp: published }];
  const text = JSON.stringify({ lienket: 'tasks@1', workshop });
  taken(await house.desk.enter(planner, { text, file: 'x', there: 'replace' }));
  assert.equal(code(await withdraw('workshop', 'ht', { isTogether: true })), 'held');
});

test('a round leaves with its comments and comes back with them; a settled comment holds both', async () => {
  const agency = as('agency', 'cuc');
  const { number } = taken(await house.desk.comment(agency, 'v', { text: 'Thiếu số liệu', round: 'dot' }));
  const answer = taken(await house.desk.comment(planner, 'v', { text: 'Đã xem', answers: number }));
  const first = await withdraw('round', 'dot');
  assert.deepEqual([code(first), /2 comments/u.test(said(first))], ['hangs', true]);
  assert.equal(taken(await withdraw('round', 'dot', { isTogether: true })).along, 2);
  assert.equal(await house.desk.page(agency, 'v'), undefined, 'nobody asks it any more');
  assert.equal((await page()).comments.total, 0);
  assert.equal(code(await putBack('comment', String(number))), 'goes-with');
  assert.equal(taken(await putBack('round', 'dot')).along, 2);
  assert.equal((await page()).comments.total, 2);
  const edit = { outcome: 'rejected', reason: 'không', owner: 'Lan', due: '2026-12-01' };
  taken(await house.desk.settle(as('lead'), { task: 'v', number, edit }));
  assert.equal(code(await withdraw('round', 'dot', { isTogether: true })), 'held');
  assert.equal(code(await withdraw('comment', String(number), { isTogether: true })), 'held');
  assert.equal(code(await withdraw('comment', String(answer.number))), 'ok', 'an answer is not settled by itself');
});

test('a comment its author takes back with the answers to it, nobody sees it counted, and its number is not used again', async () => {
  const reader = as('reader');
  const agency = as('agency', 'cuc');
  const { number } = taken(await house.desk.comment(reader, 'v', { text: 'Ý một' }));
  taken(await house.desk.comment(as('board'), 'v', { text: 'Đáp', answers: number }));
  for (const by of [as('lead'), as('board'), as('council'), as('auditor')])
    assert.equal(code(await withdraw('comment', String(number), { by, isTogether: true })), 'not-allowed', by.role);
  assert.equal(code(await withdraw('comment', String(number), { by: agency })), 'no-such-comment');
  assert.equal(code(await withdraw('comment', String(number), { by: reader })), 'hangs');
  assert.equal(taken(await withdraw('comment', String(number), { by: reader, isTogether: true })).along, 1);
  assert.equal((await house.desk.comments(reader, 'v'))?.comments.length, 0);
  assert.deepEqual(await gone(agency), [], 'a line agency sees its own only');
  assert.equal((await gone(reader)).length, 2);
  assert.equal(taken(await house.desk.comment(reader, 'v', { text: 'Ý khác' })).number, 3);
  assert.equal(taken(await putBack('comment', String(number), reader)).along, 1);
});

test('the same comment brought again stays away, and so does a thing of an example that is loaded again', async () => {
  const bytes = new TextEncoder().encode('Người góp ý,Ý kiến góp ý\nLan,Sai số\n');
  const bring = () => house.desk.bring(as('secretary'), { task: 'v', fileName: 'y.csv', bytes });
  assert.equal(taken(await bring()).added, 1);
  taken(await withdraw('comment', '1', { by: as('secretary') }));
  assert.deepEqual([taken(await bring()).added, (await page()).comments.total], [0, 0]);
  taken(await withdraw('use', 'dung'));
  const text = JSON.stringify(THINGS);
  taken(await house.desk.enter(planner, { text, file: 'x', there: 'keep' }));
  assert.deepEqual((await page()).uses, []);
  assert.equal(code(await house.desk.enter(planner, { text, file: 'x', there: 'replace' })), 'withdrawn');
});

test('an id is not used again, and two milestones of one day come back each as it was', async () => {
  const lead = as('lead');
  const { id } = taken(await house.desk.addLesson(lead, { task: 'v', year: 2026, text: 'Một' }));
  taken(await withdraw('lesson', id));
  assert.notEqual(taken(await house.desk.addLesson(lead, { task: 'v', year: 2026, text: 'Hai' })).id, id);
  taken(await withdraw('milestone', 'drafts@2026-12-01'));
  taken(await withdraw('milestone', 'drafts@2026-12-01'));
  const ids = (await gone()).filter(({ kind }) => kind === 'milestone').map((each) => each.id);
  assert.deepEqual(ids.toSorted(), ['drafts@2026-12-01', 'drafts@2026-12-01~2']);
  taken(await putBack('milestone', 'drafts@2026-12-01~2'));
  assert.deepEqual(
    (await page()).task.milestones.map(({ person }) => person),
    ['Người hai'],
  );
});

test('milestones are not taken out by leaving them out', async () => {
  const assigned = await house.desk.assign(planner, { task: 'v', milestones: [] });
  assert.equal(code(assigned), 'withdraw-apart');
});

test('a solution that an older file took back is told as taken back, and can be put back', async () => {
  const solution = [{ ...THINGS.solution[0], id: 'cu', withdrawn: 'trùng' }];
  const text = JSON.stringify({ lienket: 'tasks@1', solution });
  taken(await house.desk.enter(planner, { text, file: 'x', there: 'refuse' }));
  assert.deepEqual(
    (await gone()).map(({ id, by, reason }) => [id, by, reason]),
    [['cu', null, 'trùng']],
  );
  taken(await putBack('solution', 'cu'));
  assert.deepEqual(await gone(), []);
});

test('the printed review leaves out what was taken back', async () => {
  const printed = async () => {
    const made = taken(await house.desk.reviewFile(planner, { year: 2026, format: 'docx', language: 'vi' }));
    const read = readDraft(made.bytes, 'a.docx');
    return read.ok ? read.value.draft.paragraphs.map(({ text }) => text).join('\n') : '';
  };
  assert.match(await printed(), /Làm sớm/u);
  taken(await withdraw('lesson', 'bai'));
  assert.doesNotMatch(await printed(), /Làm sớm/u);
});
