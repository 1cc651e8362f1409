import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recipe } from '../../evidence/recipe.ts';
import type { ComputingRoom } from '../computing-room.ts';
import type { JobView } from '../desks/job-desk.ts';
import type { RecipeSource } from '../dossiers/recipe-source.ts';
import { DossierError } from '../workbench.ts';
import { type JobPorts, openJobs } from './open-jobs.ts';

const recipe = { id: 'dien-tu', asOf: ['2023-09-18'] } as unknown as Recipe;
const kept = { recipe, origin: 'own', revision: 3, recordedAt: null } as const;
const recipes: RecipeSource = { list: async () => [kept], find: async (id) => (id === recipe.id ? kept : undefined) };

type Exported = ComputingRoom['exported'];

/** A room whose exports do what the test says. */
function portsWith(exported: Exported): JobPorts {
  let count = 0;
  return {
    recipes,
    links: async () => ({ find: async () => undefined }),
    digest: (text) => text,
    room: { exported } as unknown as ComputingRoom,
    makeId: () => {
      count += 1;
      return `job-${count}`;
    },
  };
}

const asked = { kind: 'export', address: { id: 'dien-tu' }, format: 'docx', language: 'vi' } as const;
const step = (n: number) => ({ vi: `bước ${n}`, en: `step ${n}` });
const file = { fileName: 'a.docx', mediaType: 'x', bytes: new Uint8Array([1]) };

async function states(desk: ReturnType<typeof openJobs>, id: string): Promise<readonly JobView[]> {
  const seen: JobView[] = [];
  for await (const state of desk.follow(id, new AbortController().signal)) seen.push(state);
  return seen;
}

test('a job tells its steps in order and ends with its file', async () => {
  const desk = openJobs(
    portsWith(async (_, following) => {
      for (const done of [1, 2]) {
        following?.progress?.step(step(done), done, 2);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return file;
    }),
  );
  const { id } = desk.start(asked);
  const seen = await states(desk, id);
  assert.equal(seen.at(-1)?.state, 'done');
  assert.equal(seen.at(-1)?.fileName, 'a.docx');
  const steps = seen.map(({ done }) => done);
  assert.deepEqual(steps, [...steps].sort());
  assert.ok(seen.some(({ said }) => said.en === 'step 1'));
  assert.deepEqual(desk.file(id)?.bytes, file.bytes);
});

test('a cancelled job says so, gives no file, and its work is told to stop', async () => {
  let wasStopped = false;
  const desk = openJobs(
    portsWith(
      (_, following) =>
        new Promise((_resolve, reject) => {
          following?.signal?.addEventListener('abort', () => {
            wasStopped = true;
            reject(new Error('stopped'));
          });
        }),
    ),
  );
  const { id } = desk.start(asked);
  await new Promise((resolve) => setTimeout(resolve, 5));
  desk.cancel(id);
  assert.equal((await states(desk, id)).at(-1)?.state, 'cancelled');
  assert.ok(wasStopped);
  assert.equal(desk.file(id), undefined);
});

test('work that ends just after it was cancelled still counts as cancelled', async () => {
  const desk = openJobs(portsWith(() => new Promise((resolve) => setTimeout(() => resolve(file), 10))));
  const { id } = desk.start(asked);
  desk.cancel(id);
  assert.equal((await states(desk, id)).at(-1)?.state, 'cancelled');
  assert.equal(desk.file(id), undefined);
});

test('a failure that a person can mend is told in words, any other is told to the program', async () => {
  const faults: unknown[] = [];
  const said = { vi: 'thiếu gói', en: 'a pack is missing' };
  const mendable = openJobs(
    portsWith(() => Promise.reject(new DossierError(said))),
    (fault) => faults.push(fault),
  );
  const one = (await states(mendable, mendable.start(asked).id)).at(-1);
  assert.deepEqual([one?.state, one?.fault], ['failed', said]);
  const broken = openJobs(
    portsWith(() => Promise.reject(new Error('secret'))),
    (fault) => faults.push(fault),
  );
  const two = (await states(broken, broken.start(asked).id)).at(-1);
  assert.doesNotMatch(JSON.stringify(two), /secret/);
  assert.equal(faults.length, 1);
});

test('a dossier that is not there fails in words', async () => {
  const desk = openJobs(portsWith(async () => file));
  const last = (await states(desk, desk.start({ ...asked, address: { id: 'none' } }).id)).at(-1);
  assert.equal(last?.state, 'failed');
  assert.match(last?.fault?.en ?? '', /no such dossier/);
});

test('ended work is forgotten in the end, the oldest first', async () => {
  const desk = openJobs(portsWith(async () => file));
  const ids = Array.from({ length: 60 }, () => desk.start(asked).id);
  for (const id of ids) await states(desk, id);
  assert.equal(desk.find(ids[0] ?? ''), undefined);
  assert.equal(desk.find(ids[59] ?? '')?.state, 'done');
});

test('who stops following ends the following, not the work', async () => {
  const desk = openJobs(portsWith(() => new Promise((resolve) => setTimeout(() => resolve(file), 20))));
  const { id } = desk.start(asked);
  const gone = new AbortController();
  const seen: JobView[] = [];
  setTimeout(() => gone.abort(), 5);
  for await (const state of desk.follow(id, gone.signal)) seen.push(state);
  assert.equal(seen.at(-1)?.state, 'running');
  assert.equal((await states(desk, id)).at(-1)?.state, 'done');
});

test('two states of a dossier are compared in words', async () => {
  const compare: ComputingRoom['compare'] = async () => ({
    figures: [{ name: 'a', before: 1, now: 2, cause: 'boundary', because: ['x → y'] }],
    answers: [{ asOf: '2023-09-18', rung: 'presence', before: 'cannot-tell', now: 'yes' }],
    releases: [],
    unchanged: 7,
  });
  const desk = openJobs({ ...portsWith(async () => file), room: { compare } as unknown as ComputingRoom });
  const request = { kind: 'compare', address: { id: 'dien-tu' }, against: { id: 'dien-tu', revision: 1 } } as const;
  const last = (await states(desk, desk.start(request).id)).at(-1);
  assert.equal(last?.comparison?.figures[0]?.now, 2);
  assert.match(last?.comparison?.answers[0]?.rung.en ?? '', /Presence/);
  assert.equal(last?.comparison?.answers[0]?.now.vi, 'có');
});
