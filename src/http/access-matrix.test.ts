// The whole matrix: every role at every endpoint, each cell a test. What is expected is said here a second time, by hand.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ACTIONS, type Action, ROLES, type Role } from '../model/access/access-table.ts';
import { machineUser, NOBODY, type Who } from '../model/access/who.ts';
import { API } from './contract/api.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { createServer, type WorkbenchServer } from './server.ts';
import { smallDesks, smallWeb } from './small-desks.case.ts';

const OPEN: readonly Action[] = [
  ...(['public.read', 'public.compute', 'self.enter', 'register.read'] as const),
  // Of these the public sees what was opened to it: examples, readers' links, packs.
  ...(['dossier.read', 'data.read', 'task.reading'] as const),
];
const MEMBER: readonly Action[] = [...OPEN, 'self.manage', 'register.claim'];
const WRITING: readonly Action[] = [
  ...(['dossier.write', 'dossier.share', 'data.write', 'law.write', 'draft.check', 'draft.silence'] as const),
];
const REGISTER: readonly Action[] = ['register.restricted', 'register.propose'];
const DESK: readonly Action[] = [...REGISTER, 'register.queue', 'register.confirm'];
/** Of tasks: seeing and commenting; and the table of comments with the year of one’s own tasks. */
const TASK: readonly Action[] = ['task.read', 'task.comment'];
const CHECK: readonly Action[] = ['draft.check', 'draft.silence'];
const TABLE: readonly Action[] = ['task.settle', 'task.export', 'task.all'];

/** What each may ask for, beyond which nothing. */
const EXPECTED: Readonly<Record<Role | 'nobody' | 'member', readonly Action[]>> = {
  nobody: OPEN,
  member: MEMBER,
  representative: [...MEMBER, ...REGISTER],
  officer: [...MEMBER, ...WRITING, ...DESK],
  steward: [
    ...[...MEMBER, ...WRITING, ...DESK],
    ...(['register.decide', 'register.import', 'register.requests', 'publish.read', 'publish.propose'] as const),
  ],
  publisher: [
    ...[...MEMBER, ...WRITING],
    ...(['publish.read', 'publish.propose', 'publish.check', 'publish.approve', 'publish.release'] as const),
  ],
  statistician: [
    ...[...MEMBER, ...WRITING],
    ...(['micro.read', 'micro.write', 'micro.release', 'publish.read', 'publish.propose', 'publish.check'] as const),
  ],
  administrator: [...MEMBER, 'account.read', 'account.manage', 'centre.manage'],
  auditor: [
    ...[...MEMBER, 'register.queue', 'publish.read', 'account.read', 'audit.read'],
    ...(['task.all', 'task.read', 'task.export'] as const),
  ] as readonly Action[],
  leader: [...MEMBER, 'task.all', 'task.read', 'task.step', 'task.export'],
  planner: [
    ...[...MEMBER, ...CHECK, ...TASK, 'task.assign', 'task.write', 'task.step'],
    ...(['task.all', 'task.export'] as const),
  ] as readonly Action[],
  lead: [...[...MEMBER, ...WRITING, ...TASK, ...TABLE], ...(['task.write', 'task.step', 'task.minutes'] as const)],
  board: [...MEMBER, ...CHECK, ...TASK, ...TABLE],
  secretary: [...MEMBER, ...CHECK, ...TASK, ...TABLE, 'task.minutes'],
  chair: [
    ...[...MEMBER, ...TASK, 'task.all', 'task.export', 'task.step', 'task.minutes'],
    ...(['task.score', 'task.decide'] as const),
  ] as readonly Action[],
  council: [...MEMBER, ...TASK, 'task.score'],
  reader: [...MEMBER, 'draft.check', ...TASK],
  agency: [...MEMBER, ...TASK, 'round.answer'],
};

const account = (roles: readonly Role[], more: Partial<Who> = {}): Who => ({
  kind: 'account',
  account: 1,
  name: 'lan',
  stage: 'full',
  grants: roles.map((role) => ({ role, scope: ['any', 'x', '1'] })),
  only: null,
  ...more,
});
const WHO: Readonly<Record<keyof typeof EXPECTED, Who>> = {
  nobody: NOBODY,
  member: account([]),
  ...(Object.fromEntries((Object.keys(ROLES) as Role[]).map((role) => [role, account([role])])) as Record<Role, Who>),
};

let asking: Who = NOBODY;
let server: WorkbenchServer;
before(async () => {
  server = await createServer({
    desks: smallDesks(),
    entry: { who: async () => ({ who: asking }) },
    web: smallWeb,
    version: '0',
  });
});
after(() => server.close());

const calls = Object.entries(API) as readonly (readonly [string, Endpoint])[];

async function statusOf(who: Who, call: string, id = 'x'): Promise<{ status: number; body: string }> {
  asking = who;
  const [method = 'GET', path = ''] = call.split(' ');
  const reply = await server.inject({
    method: method as 'GET',
    url: `/api/v1${path.replaceAll(/:\w+/g, id)}`,
    headers: { host: 'localhost' },
    ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
  });
  return { status: reply.statusCode, body: reply.body };
}

test('each endpoint says which action it needs, and the action is one of the table', () => {
  assert.ok(calls.length > 80);
  for (const [call, { action }] of calls) assert.ok(Object.hasOwn(ACTIONS, action), `${call} names no action`);
});

test('what changes something is open to nobody who is not known, but coming in', () => {
  const open = calls.filter(([call, { action }]) => !call.startsWith('GET ') && EXPECTED.nobody.includes(action));
  const allowed =
    /^(POST|DELETE) \/(session|sheets|jobs|definitions\/survey|methods\/:id\/runs|releases\/:name\/:version\/verify|readings\/:secret\/comments|.*\/recompute)/;
  assert.deepEqual(
    open.map(([call]) => call).filter((call) => !allowed.test(call)),
    [],
  );
});

for (const [name, who] of Object.entries(WHO) as [keyof typeof EXPECTED, Who][])
  describe(`as ${name}`, () => {
    for (const [call, { action }] of calls)
      test(`${name} at ${call} is ${EXPECTED[name].includes(action) ? 'let in' : 'refused'}`, async () => {
        const { status } = await statusOf(who, call);
        const refused = name === 'nobody' ? 401 : 403;
        if (EXPECTED[name].includes(action)) assert.ok(status !== 401 && status !== 403, `${status}`);
        else assert.equal(status, refused);
      });
  });

describe('before somebody has come in all the way', () => {
  for (const stage of ['second', 'change', 'enrol'] as const)
    for (const [call, { action }] of calls)
      test(`at stage ${stage} ${call} is answered as to the public, but for the own account`, async () => {
        const { status } = await statusOf(account(Object.keys(ROLES) as Role[], { stage }), call);
        const isOwn = action === 'self.manage' && stage !== 'second';
        if (isOwn || OPEN.includes(action)) assert.ok(status !== 401 && status !== 403, `${status}`);
        else assert.equal(status, 403);
      });
});

test('the machine’s own user is let in everywhere', async () => {
  for (const [call] of calls) {
    const { status } = await statusOf(machineUser('me'), call);
    assert.ok(status !== 401 && status !== 403, `${call}: ${status}`);
  }
});

test('a refusal is the same whether the thing is there or not, and comes before anything is read', async () => {
  for (const [call, { action }] of calls) {
    if (!call.includes('/:') || EXPECTED.nobody.includes(action)) continue;
    const [one, other] = [await statusOf(NOBODY, call, 'dien-tu'), await statusOf(NOBODY, call, 'khong-co')];
    const plain = (body: string): string => body.replaceAll(/dien-tu|khong-co/g, '?');
    assert.deepEqual([one.status, plain(one.body)], [other.status, plain(other.body)], call);
  }
});
