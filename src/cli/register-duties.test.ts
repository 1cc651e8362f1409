import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DutyDesk, ProposalView } from '../app/desks/duty-desk.ts';
import { machineUser } from '../model/access/who.ts';
import type { Command } from './command.ts';
import type { DutyNeeds } from './duty-needs.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError } from './refused-error.ts';
import { registerConfirmCommand, registerProposalsCommand, registerRejectCommand } from './register-proposals.ts';
import { registerClaimCommand, registerProposeCommand } from './register-propose.ts';
import { registerLapseCommand, registerRemindersCommand } from './register-reminders.ts';
import { registerRequestsCommand } from './register-requests.ts';

const view: ProposalView = {
  proposal: 12,
  kind: 'change',
  id: 'E0000012X',
  level: 'unit',
  name: 'Công ty A',
  centres: ['north'],
  values: [
    {
      ...{ field: 'products', title: { vi: 'Sản phẩm', en: 'Products' }, now: '', proposed: 'bu lông' },
      ...{ nowLines: [], proposedLines: [] },
    },
  ],
  asOf: '2026-11-27',
  note: '',
  evidence: [{ hash: 'ab'.repeat(32), fileName: 'iso.pdf', mediaType: 'application/pdf', bytes: 3 }],
  by: 'lan',
  at: '2026-11-27T08:00:00.000Z',
  state: 'open',
  decision: null,
  mayDecide: true,
};
const asked: unknown[] = [];
const keep =
  <T>(answer: T) =>
  async (...given: readonly unknown[]): Promise<T> => {
    asked.push(given.slice(1));
    return answer;
  };
const request = {
  ...{ request: 3, kind: 'erase' as const, about: 'xoá số', id: null, receivedAt: view.at, due: '2026-12-01' },
  ...{ isLate: true, answer: null },
};
const desk: DutyDesk = {
  centres: async () => [],
  propose: keep({ ok: true as const, value: view }),
  proposals: keep([view]),
  confirm: keep({ ok: true as const, value: { ...view, state: 'confirmed' as const } }),
  reject: async () => ({
    ok: false,
    refusals: [{ code: 'no-such-proposal', where: {}, said: { vi: 'Không có.', en: 'There is none.' } }],
  }),
  withdraw: keep({ ok: true as const, value: view }),
  reminders: keep([
    {
      ...{ what: 'verification' as const, id: view.id, level: view.level, name: view.name, centres: [] },
      subject: 'document-seen',
      until: '2026-12-27',
      days: 30,
    },
  ]),
  lapse: async () => 2,
  addEvidence: async (_who, fileName) => ({ ok: true, value: { ...view.evidence[0], fileName } as never }),
  evidence: async () => undefined,
  request: keep({ ok: true as const, value: request }),
  requests: keep([request]),
  answer: keep({ ok: true as const, value: request }),
};
const needs: DutyNeeds = {
  withDesk: (work) => work(desk, machineUser('machine:me')),
  fileChunks: async (path) => (path.endsWith('none.pdf') ? undefined : (async function* () {})()),
};
const commands: readonly Command[] = [
  registerProposeCommand(needs),
  registerClaimCommand(needs),
  registerProposalsCommand(needs),
  registerConfirmCommand(needs),
  registerRejectCommand(needs),
  registerRemindersCommand(needs),
  registerLapseCommand(needs),
  registerRequestsCommand(needs),
];

async function lienket(...words: string[]): Promise<string> {
  const command = commands.find(({ name }) => words.join(' ').startsWith(name));
  assert.ok(command);
  const { input, faults } = parseCommandLine(command, words.slice(2));
  assert.deepEqual(faults, []);
  let out = '';
  const say = (line: string): void => {
    out += `${line}\n`;
  };
  const answer = (): void => undefined;
  const signal = new AbortController().signal;
  await command.run(input, { language: 'en', json: false, say, warn: say, answer, signal } as never);
  return out;
}

test('a proposal is sent with its values and evidence, and told as it stands', async () => {
  const out = await lienket(
    'register',
    'propose',
    'E0000012X',
    '--set',
    'products=bu lông; a=b',
    '--evidence',
    'iso.pdf',
  );
  assert.match(out, /12 {2}change {2}E0000012X Công ty A {2}lan 2026-11-27 {2}waits/);
  assert.match(out, /Products: – → bu lông/);
  const [given] = asked.at(-1) as [{ values: object; evidence: readonly string[] }];
  assert.deepEqual([given.values, given.evidence], [{ products: 'bu lông; a=b' }, ['ab'.repeat(32)]]);
  await lienket('register', 'claim', 'E0000012X', '--note', 'giám đốc');
  assert.deepEqual((asked.at(-1) as [{ kind: string; note: string }])[0].note, 'giám đốc');
});

test('evidence that is not there refuses the proposal before it is made', async () => {
  const before = asked.length;
  await assert.rejects(lienket('register', 'claim', 'E0000012X', '--evidence', 'none.pdf'), RefusedError);
  assert.equal(asked.length, before);
});

test('queues, decisions, reminders and requests are asked as they were typed', async () => {
  assert.match(await lienket('register', 'proposals', '--centre', 'north'), /iso\.pdf/);
  assert.deepEqual(asked.at(-1), [{ state: 'open', centre: 'north', limit: 500 }]);
  assert.match(
    await lienket('register', 'confirm', '12', '--tier', 'site-verified', '--until', '2026-12-27'),
    /confirmed/,
  );
  assert.deepEqual(asked.at(-1), [12, { tier: 'site-verified', until: '2026-12-27', reason: '' }]);
  await assert.rejects(lienket('register', 'reject', '12', '--reason', 'old'), RefusedError);
  assert.match(await lienket('register', 'reminders', '--days', '30'), /2026-12-27 +30 +E0000012X/);
  assert.deepEqual(asked.at(-1), [30]);
  assert.match(await lienket('register', 'lapse'), /2 records/);
  assert.match(await lienket('register', 'requests'), /3 {2}erase {2}2026-12-01 {2}LATE {2}xoá số/);
  await lienket('register', 'requests', '--receive', 'erase', '--about', 'x', '--record', 'E1');
  assert.deepEqual(asked.at(-1), [{ kind: 'erase', about: 'x', id: 'E1' }]);
  await lienket('register', 'requests', '--answer', '3', '--text', 'done');
  assert.deepEqual(asked.at(-1), [3, 'done']);
});
