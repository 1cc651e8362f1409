// Roles at the addresses of tasks, over a server that listens: every cell of role, action and handling is a test.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBaselines } from '../app/baselines/open-baselines.ts';
import type { EvidenceFiles } from '../app/ports-duties.ts';
import { openSections } from '../app/report/open-sections.ts';
import { as, type TaskHouse, taskHouse } from '../app/tasks/task-house.case.ts';
import { type Grant, NOBODY, type Who } from '../model/access/who.ts';
import { ACTING_ROLES, type ActingRole, type TaskAction } from '../programme/access.ts';
import { isInMatrix } from '../programme/task-matrix.case.ts';
import { HANDLINGS, type Handling } from '../programme/things.ts';
import { createServer, type WorkbenchServer } from './server.ts';
import { smallDesks, smallWeb } from './small-desks.case.ts';

const both = (text: string) => ({ vi: text, en: text });
/** Every role may take every step: what refuses is the table alone. */
const FREE = {
  lienket: 'workflow@1',
  id: 'tu-do',
  title: both('Tự do'),
  regime: { howSure: 'D', said: both('để thử') },
  papers: [{ id: 'draft', title: both('dự thảo') }],
  steps: [
    { id: 'a', title: both('a'), by: ACTING_ROLES, next: ['b'] },
    { id: 'b', title: both('b'), by: ACTING_ROLES, next: ['c'], back: ['a'] },
    { id: 'c', title: both('c'), by: ACTING_ROLES, needs: ['comments-closed'], gate: 'acceptance' },
  ],
};
const titled = (id: string, more: object) => ({ id, title: both(`Việc mật ${id}`), ...more });
const score = { logic: 20, structure: 20, rigour: 20, literature: 20, note: 'đạt' };
const things = {
  lienket: 'tasks@1',
  sources: [],
  organisation: [
    { id: 'vien', name: both('Viện') },
    { id: 'cuc', name: both('Cục') },
  ],
  task: HANDLINGS.map((handling) =>
    titled(handling, {
      kind: 'task',
      organisation: 'vien',
      period: {},
      workflow: 'tu-do',
      handling,
      passed: [{ step: 'a', entered: '2026-11-01' }],
      milestones: [{ step: 'b', due: '2026-12-01' }],
    }),
  ),
  round: HANDLINGS.map((task) =>
    titled(`dot-${task}`, { task, organisations: ['cuc'], opened: '2026-11-01', due: '2026-12-01' }),
  ),
  use: HANDLINGS.map((task) => ({ id: `dung-${task}`, task, on: '2026-11-01', document: 'Số mật', how: 'Đã dùng' })),
  workshop: HANDLINGS.map((task) => titled(`ht-${task}`, { task, type: 'theory', printed: '1/10/2026' })),
  council: HANDLINGS.map((task) => ({
    id: `hd-${task}`,
    task,
    level: 'base',
    date: '2026-11-20',
    members: [
      { person: 'Lan', seat: 'chair', account: 'lan' },
      { person: 'Hùng', seat: 'member', account: 'hung' },
    ],
    scores: [{ member: 'Hùng', ...score }],
  })),
  remark: HANDLINGS.map((task) => ({ task, author: 'Người đọc', class: 'content', text: `Ý mật ${task}` })),
};

let house: TaskHouse;
let server: WorkbenchServer;
let asking: Who = NOBODY;
let at = '';
before(async () => {
  house = await taskHouse([{ file: 'tu-do.json', text: JSON.stringify(FREE) }]);
  const entered = await house.desk.enter(as('planner'), { text: JSON.stringify(things), file: 'x', there: 'refuse' });
  assert.ok(entered.ok, JSON.stringify(entered));
  const baselines = openBaselines({
    tasks: house.ports,
    baselines: async () => house.baselines,
    source: () => Promise.reject(new Error('nothing is read for a day that is none')),
    digest: (text) => text,
  });
  const sections = openSections({
    ...house.ports,
    dossiers: () => assert.fail('no figure is quoted'),
    files: {} as EvidenceFiles,
  });
  server = await createServer({
    desks: smallDesks({ tasks: house.desk, baselines, sections }),
    entry: { who: async () => ({ who: asking }) },
    web: smallWeb,
    version: '0',
    checksAnswers: true,
  });
  at = (await server.listen({ host: '127.0.0.1', port: 0 })).address;
});
after(async () => {
  await server.close();
  await house.close();
});

/** An account with one role; on all tasks here, unless some are named. */
function account(role: ActingRole, tasks: readonly string[] = HANDLINGS): Who {
  const isFree = ['leader', 'planner', 'auditor'].includes(role);
  const grants: readonly Grant[] = [{ role, scope: isFree ? [] : role === 'agency' ? ['cuc'] : tasks }];
  return { ...NOBODY, kind: 'account', account: 1, name: 'lan', grants };
}

async function ask(who: Who, call: string, body?: object) {
  asking = who;
  const [method = 'GET', path = ''] = call.split(' ');
  const reply = await fetch(`${at}/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await reply.text();
  const isJson = String(reply.headers.get('content-type')).includes('json');
  return { status: reply.status, text, body: isJson ? JSON.parse(text) : undefined };
}

/** Each action at the address where it is done; whether it was let in. */
const CALLS: Readonly<
  Record<TaskAction, { readonly call: string; readonly body?: object; readonly shows?: (body: never) => boolean }>
> = {
  see: { call: 'GET /tasks/:id' },
  trail: { call: 'GET /tasks/:id', shows: ({ trail }: { trail: unknown[] }) => trail.length > 0 },
  enter: { call: 'POST /tasks/examples' },
  assign: { call: 'PUT /tasks/:id/assignment', body: { lead: 'Người mới' } },
  edit: { call: 'POST /tasks/:id/papers', body: { kind: 'draft', title: 'Dự thảo', date: '2026-11-27' } },
  // Who comes after the first is told that it was taken back already.
  withdraw: {
    call: 'POST /tasks/:id/withdrawn',
    body: { kind: 'use', id: 'dung-:id', reason: 'Nhập nhầm' },
  },
  write: { call: 'POST /tasks/:id/report/versions', body: { label: 'Bản 1' } },
  step: { call: 'POST /tasks/:id/step', body: { to: 'b' } },
  minutes: { call: 'PUT /tasks/:id/workshops/ht-:id/minutes', body: { minutes: 'Đã họp' } },
  comment: { call: 'POST /tasks/:id/comments', body: { text: 'Ý', round: 'dot-:id' } },
  settle: { call: 'PUT /tasks/:id/comments/1', body: { owner: 'Lan' } },
  export: { call: 'GET /tasks/:id/comments/table?format=csv' },
  scores: {
    call: 'GET /tasks/:id',
    shows: ({ councils }: { councils: { scores: { member: string }[] }[] }) =>
      councils.some(({ scores }) => scores.some(({ member }) => member === 'Hùng')),
  },
  score: { call: 'PUT /tasks/:id/councils/hd-:id/score', body: score },
  decide: { call: 'PUT /tasks/:id/councils/hd-:id/decision', body: { decision: 'passed-with-changes' } },
  // A day that is none: whoever may freeze is told that, and nothing is frozen.
  freeze: {
    call: 'POST /tasks/:id/baselines',
    body: { id: 'x', title: 'x', measure: 'policy', starts: 'x', pack: 'law', indicators: [], treated: [] },
  },
  review: { call: 'GET /review/2026' },
};

async function isLetIn(role: ActingRole, action: TaskAction, handling: Handling): Promise<boolean> {
  const { call, body, shows } = CALLS[action];
  const named = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(':id', handling)) as T;
  if (action === 'step') {
    const page = await house.desk.page(as('planner'), handling);
    if (page?.standing?.here === 'b')
      assert.ok((await house.desk.step(as('planner'), { task: handling, to: 'a', note: 'lại' })).ok);
  }
  const reply = await ask(account(role), named(call), body === undefined ? undefined : named(body));
  if (reply.status === 403 || reply.status === 404) {
    assert.equal(reply.text.includes('mật'), false, 'a refusal tells nothing of the thing');
    return false;
  }
  assert.ok([200, 201, 422].includes(reply.status), `${reply.status} ${reply.text}`);
  if (action === 'review') return reply.text.includes(`Việc mật ${handling}"`);
  return shows === undefined || shows(reply.body as never);
}

for (const role of ACTING_ROLES)
  describe(`as ${role}`, () => {
    for (const action of Object.keys(CALLS) as TaskAction[])
      for (const handling of HANDLINGS) {
        const isLet = isInMatrix(role, action, handling);
        test(`${role}, ${action}, ${handling} material: ${isLet ? 'let in' : 'refused'}`, async () => {
          assert.equal(await isLetIn(role, action, handling), isLet);
        });
      }
  });

const DOORS = Object.values(CALLS).filter(({ call }) => call.includes(':id'));

test('what one may not see is answered as what is not there: status, words, and what is read for it', async () => {
  const reads: string[] = [];
  const programme = house.ports.programme;
  Object.assign(house.ports, {
    programme: async () => {
      reads.push('store');
      return programme();
    },
  });
  const given = [...HANDLINGS, 'khong-co'];
  const outside = [
    account('reader', given),
    account('agency'),
    account('lead', ['open']),
    account('council', ['open']),
  ];
  for (const who of outside)
    for (const { call, body } of DOORS) {
      const told = async (id: string) => {
        reads.length = 0;
        const named = (text: string): string => text.replaceAll(':id', id);
        const reply = await ask(who, named(call), body && JSON.parse(named(JSON.stringify(body))));
        return [reply.status, reply.text.replaceAll(id, '?'), [...reads]];
      };
      assert.deepEqual(await told('restricted'), await told('khong-co'), `${who.grants[0]?.role} ${call}`);
    }
});

test('restricted material stands in no tree, no count, no review and no file, for nobody', async () => {
  for (const role of ACTING_ROLES) {
    const calls = ['GET /tasks', 'GET /review/2026', 'GET /review/2026/file?format=html', 'GET /acting'];
    for (const call of calls) {
      const reply = await ask(account(role, ['open', 'internal']), call);
      assert.ok(!reply.text.includes('restricted'), `${role} ${call}`);
    }
  }
  const tree = (await ask(account('leader'), 'GET /tasks')).body;
  assert.deepEqual(
    tree.tasks.map(({ id }: { id: string }) => id).filter((id: string) => HANDLINGS.some((each) => each === id)),
    ['internal', 'open'],
  );
  const review = (await ask(account('leader'), 'GET /review/2026')).body;
  assert.equal(review.total.planned, 2);
});

test('an account acts in its own grants and no others, and may choose among them', async () => {
  const two: Who = {
    ...account('reader'),
    grants: [
      { role: 'reader', scope: ['open', 'internal'] },
      { role: 'lead', scope: ['internal'] },
      { role: 'agency', scope: ['cuc', 'so-khac'] },
    ],
  };
  const { body: own } = await ask(two, 'GET /acting');
  assert.deepEqual([own.isGranted, own.role], [true, 'lead']);
  assert.deepEqual(
    own.own.map((each: { role: string; organisation: string | null }) => [each.role, each.organisation]),
    [
      ['lead', null],
      ['reader', null],
      ['agency', 'cuc'],
      ['agency', 'so-khac'],
    ],
  );
  assert.equal((await ask(two, 'GET /acting?task=open')).body.role, 'reader');
  assert.equal((await ask(two, 'GET /acting?task=internal')).body.role, 'lead');
  assert.equal((await ask(two, 'GET /tasks/internal?role=planner')).status, 403);
  assert.equal((await ask(two, 'GET /tasks/open?role=lead')).status, 403);
  assert.equal((await ask(two, 'GET /tasks/open?role=agency&for=cuc')).body.standing, null);
  assert.equal((await ask(two, 'GET /tasks/open?role=agency&for=so-khac')).status, 404);
  assert.equal((await ask(two, 'GET /tasks/open?role=agency&for=vien')).status, 403);
  const tree = (await ask(two, 'GET /tasks?role=reader')).body;
  assert.deepEqual([tree.tasks.length, tree.lists, tree.programmes], [2, [], []]);
  assert.equal((await ask({ ...two, grants: [] }, 'GET /acting')).status, 403);
});

test('a member of a council gives the own scores, sees no others’, and none are changed once it decided', async () => {
  const council = account('council', ['open']);
  const call = 'PUT /tasks/open/councils/hd-open/score';
  assert.equal((await ask(council, call, { ...score, member: 'Hùng' })).status, 403);
  assert.equal((await ask(council, call, { ...score, logic: 24 })).body.member, 'Lan');
  const [seen] = (await ask(council, 'GET /tasks/open')).body.councils;
  assert.deepEqual([seen.scores.map(({ member }: { member: string }) => member), seen.result.mean], [['Lan'], null]);
  const hung: Who = { ...account('chair'), name: 'hung' };
  const decision = { decision: 'passed', conditions: [] };
  assert.equal((await ask(hung, 'PUT /tasks/open/councils/hd-open/decision', decision)).status, 403, 'not its chair');
  assert.equal((await ask(account('chair'), 'PUT /tasks/open/councils/hd-open/decision', decision)).status, 200);
  assert.equal((await ask(council, call, score)).status, 409);
  const [decided] = (await ask(council, 'GET /tasks/open')).body.councils;
  assert.deepEqual([decided.scores.length, decided.result.mean], [2, 82]);
  assert.equal((await ask(account('planner'), 'GET /tasks/open')).body.trail[0].reason, 'passed');
});
