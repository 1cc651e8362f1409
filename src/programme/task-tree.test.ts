import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { countChains, countWords, listAudit } from './list-audit.ts';
import { bearerOn, stoodOn } from './organisation-chain.ts';
import { lostReferences, parseThings } from './parse-things.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { smallList, smallTask } from './programme.case.ts';
import { type Organisation, THING_KINDS } from './things.ts';

const root = resolve(import.meta.dirname, '../../tasks');
const example = readFileSync(join(root, 'examples/2022-2024.json'), 'utf8');
const entered = parseThings(example, '2022-2024.json');
assert.ok(entered.ok, JSON.stringify(entered));
const { things, sources, remarks } = entered.value;

test('the source texts’ own counts come out: one of five of six, and one of seven', () => {
  const words = (id: string): string => {
    const task = things.task.find((each) => each.id === id);
    assert.ok(task);
    return countChains(task, things.list)
      .map((chain) => countWords(chain).en)
      .join('; ');
  };
  assert.equal(words('cum-dien-dien-tu-co-khi'), '1 of 5 of 6');
  assert.equal(words('nganh-cong-nghiep-moi'), '1 of 7');
  assert.equal(words('cum-nong-lam-thuy-san'), '');
  const audits = things.list.map((list) => listAudit(list, things.list, things.task));
  assert.deepEqual(
    audits.map(({ list, entered: own, missing, faults }) => [list.id, own.length, missing, faults.length]),
    [
      ['nq96-bct', 1, 5, 0],
      ['nq96-vioit', 1, 4, 0],
      ['nq14-vung', 1, 6, 0],
    ],
  );
});

test('every fact of the examples says where it stands, and nothing refers to what is not there', () => {
  const free = ['id', 'told', 'task', 'workflow', 'handling', 'pack', 'kind'];
  const isEmpty = (value: unknown): boolean =>
    value === null || JSON.stringify(value) === '[]' || JSON.stringify(value) === '{"from":null,"to":null}';
  const untold = THING_KINDS.flatMap((kind) =>
    things[kind].flatMap((thing) =>
      Object.entries(thing)
        .filter(([field, value]) => !free.includes(field) && !isEmpty(value))
        .filter(([field]) => !thing.told.some((each) => each.field === field))
        .map(([field]) => `${kind} ${thing.id} ${field}`),
    ),
  );
  assert.deepEqual(untold, []);
  assert.ok(remarks.length === 9 && remarks.every(({ told }) => told.length > 0));
  assert.equal(sources.length, 5);
  assert.deepEqual(lostReferences(things, ['resolution-task']), []);
  assert.deepEqual(
    lostReferences(things, []).map(({ field }) => field),
    ['workflow', 'workflow', 'workflow', 'workflow'],
  );
});

test('the joint programme has two sides, and nobody is named whom the text does not name', () => {
  const [programme] = things.programme;
  assert.deepEqual(programme?.sides, [
    { organisation: 'bct', leader: null },
    { organisation: 'vast', leader: null },
  ]);
});

test('a list that was entered wrongly says so: too many, larger than the list above, outside it', () => {
  const lists = [smallList('sau', 6), smallList('nam', 7, 'sau'), smallList('lac', 1, 'khong')];
  const tasks = [smallTask({ id: 'a', lists: ['nam', 'lac'] }), smallTask({ id: 'b', lists: ['sau', 'nam', 'lac'] })];
  const codes = (id: string): readonly string[] => {
    const list = lists.find((each) => each.id === id);
    assert.ok(list);
    return listAudit(list, lists, tasks).faults.map(({ code }) => code);
  };
  assert.deepEqual(codes('sau'), []);
  assert.deepEqual(codes('nam'), ['larger-than-its-list', 'outside-its-list']);
  assert.deepEqual(codes('lac'), ['more-than-stated', 'no-such-list']);
  const unknown = listAudit(smallList('x', null), lists, tasks);
  assert.deepEqual([unknown.missing, unknown.faults], [null, []]);
  assert.deepEqual(
    countChains(tasks[1] ?? smallTask(), lists).map((chain) => countWords(chain).vi),
    ['1 trong 7 trong 6', '1 trong 1'],
  );
});

const body = (id: string, more: Partial<Organisation>): Organisation => ({
  id,
  told: [],
  name: { vi: id, en: id },
  validFrom: null,
  validTo: null,
  successor: null,
  partOf: null,
  pack: null,
  ...more,
});

test('the work of a body that ended is borne by its successors on the day that is asked', () => {
  const all = [
    body('cu', { validTo: '2025-02-28', successor: 'moi' }),
    body('moi', { validFrom: '2025-03-01', validTo: '2025-12-31', successor: 'sau' }),
    body('sau', { validFrom: '2026-01-01' }),
    body('vong', { validTo: '2020-01-01', successor: 'tron' }),
    body('tron', { validTo: '2020-01-01', successor: 'vong' }),
    body('het', { validTo: '2020-01-01' }),
  ];
  const on = (id: string, day: string): string | undefined => bearerOn(all, id, day)?.id;
  assert.deepEqual(
    [on('cu', '2024-01-01'), on('cu', '2025-02-28'), on('cu', '2025-03-01'), on('cu', '2026-11-27')],
    ['cu', 'cu', 'moi', 'sau'],
  );
  assert.equal(on('het', '2026-01-01'), 'het');
  assert.ok(['vong', 'tron'].includes(on('vong', '2026-01-01') ?? ''));
  assert.equal(on('ai', '2026-01-01'), undefined);
  assert.ok(stoodOn(body('x', {}), '1990-01-01'));
});

test('all faults of a file come at once, each with its path', () => {
  const bad = {
    lienket: 'tasks@1',
    sources: [],
    task: [
      { id: 'Sai', title: { vi: 'x' }, kind: 'việc', organisation: 'o', period: {}, workflow: 'w', lạ: 1 },
      {
        id: 'b',
        title: { vi: 'x', en: 'x' },
        kind: 'task',
        organisation: 'o',
        period: { from: '31/12/2026' },
        workflow: 'w',
        board: 'A',
      },
    ],
    list: [{ id: 'l', title: { vi: 'x', en: 'x' }, act: 'a', assignedBy: 'o', stated: 0 }],
  };
  const read = parseThings(JSON.stringify(bad), 'x.json');
  assert.ok(!read.ok);
  assert.deepEqual(read.refusals.map(({ code, where }) => `${where.column} ${code}`).sort(), [
    'list[0].stated bad-number',
    'task[0].id bad-id',
    'task[0].kind bad-choice',
    'task[0].lạ unknown-field',
    'task[0].title not-words',
    'task[1].board not-a-list',
    'task[1].period.from not-a-day',
  ]);
  const inside = parseThings(
    JSON.stringify({
      lienket: 'tasks@1',
      sources: [],
      bundle: [
        { id: 'b', title: { vi: 'x', en: 'x' }, told: [{ field: 'title', source: 's', at: '1' }] },
        { id: 'b', title: { vi: 'x', en: 'x' } },
      ],
    }),
    'x.json',
  );
  assert.ok(!inside.ok);
  assert.deepEqual(
    inside.refusals.map(({ code }) => code),
    ['no-such-source', 'id-twice'],
  );
  const broken = parseThings('{', 'x.json');
  assert.ok(!broken.ok && broken.refusals[0]?.code === 'not-json');
});

test('both workflows that are shipped pass their checker and meet every source text’s trap: law unchecked is said', () => {
  const files = readdirSync(join(root, 'workflows'));
  assert.deepEqual(files.sort(), ['resolution-task.json', 'science-technology-task.json']);
  for (const file of files) {
    const read = parseWorkflow(readFileSync(join(root, 'workflows', file), 'utf8'), file);
    assert.ok(read.ok, JSON.stringify(read));
    assert.ok(['C', 'D'].includes(read.value.regime.howSure));
    assert.ok(read.value.steps.some(({ gate }) => gate === 'acceptance'));
  }
});
