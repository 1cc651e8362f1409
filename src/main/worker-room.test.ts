import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Following } from '../app/computing-room.ts';
import { DossierError } from '../app/workbench.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import type { Recipe } from '../evidence/recipe.ts';
import { computingThread } from './computing-thread.ts';
import { workerRoom } from './worker-room.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dataFolder = mkdtempSync(join(tmpdir(), 'lienket-room-'));
const setting = { root, dataFolder, program: 'lienket test' };
const room = workerRoom(setting);
after(async () => {
  await room.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

function recipe(name: string): Recipe {
  const parsed = parseRecipe(readFileSync(`${root}recipes/${name}.json`, 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

const seed = recipe('thai-nguyen-bac-giang');
const home = '/dossiers/seed/figures/{figure}';
const LAST = '2026-11-23';

/** Steps as they are told. */
function listening(): Following & { readonly steps: string[] } {
  const steps: string[] = [];
  return { steps, progress: { step: (said, done, total) => void steps.push(`${done}/${total} ${said.en}`) } };
}

test('the thread gives the figures of the report, and each leads to its derivation', async () => {
  const { report, finding } = await room.report(seed);
  const view = await room.reading({ recipe: seed, day: LAST, home });
  const count = view.legal.boundaries[0]?.count ?? '';
  assert.match(finding?.en ?? '', /eight rungs/);
  assert.equal(view.figures[count]?.value, report.figures[count]?.value);
  assert.equal(view.figures[count]?.home, home.replace('{figure}', count));
  for (const day of [LAST, undefined]) {
    const asked = { recipe: seed, home, figure: count, ...(day === undefined ? {} : { day }) };
    const derivation = await room.figure(asked);
    assert.deepEqual(derivation?.whole, report.figures[count]);
    assert.ok(derivation?.inputs.every((input) => input.licence !== '' && input.rows.length > 0));
  }
  assert.equal(await room.figure({ recipe: seed, home, figure: 'f-0000000000000000' }), undefined);
});

test('a figure of the dossier names the claims that use it', async () => {
  const book = await room.book({ recipe: seed, home });
  const claim = book.ledger.claims.find((entry) => entry.ground === 'figures');
  const figure = claim?.figures[0]?.figure ?? '';
  const derivation = await room.figure({ recipe: seed, home, figure });
  assert.ok(derivation?.claims.some((entry) => entry.id === claim?.id && !entry.text.vi.includes('{')));
});

test('a figure made again from nothing is the same bit for bit', async () => {
  const view = await room.reading({ recipe: seed, day: '2025-07-01', home });
  for (const figure of Object.keys(view.figures).slice(0, 2)) {
    const again = await room.recompute({ recipe: seed, home, day: '2025-07-01', figure });
    assert.equal(again?.isSame, true);
    assert.ok((again?.milliseconds ?? 0) > 0);
  }
});

test('an export tells its steps to the end, and screens are answered meanwhile', async () => {
  const following = listening();
  let isExported = false;
  const file = room.exported({ recipe: seed, format: 'docx', language: 'vi' }, following).then((made) => {
    isExported = true;
    return made;
  });
  await room.reading({ recipe: seed, day: '2024-01-01', home });
  assert.equal(isExported, false);
  assert.equal((await file).fileName, 'thai-nguyen-bac-giang.vi.docx');
  assert.equal(following.steps[0], '0/5 reading the packs');
  assert.equal(following.steps.at(-1), '5/5 done');
});

test('the re-run file holds the figures of the report', async () => {
  const { bytes } = await room.exported({ recipe: seed, format: 'json', language: 'vi' });
  const { report } = await room.report(seed);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes)).figures, JSON.parse(JSON.stringify(report.figures)));
});

test('cancelled work ends at once for the one who asked, and the thread goes on answering', async () => {
  const cancel = new AbortController();
  const steps: string[] = [];
  const us = recipe('us-electronics-santa-clara');
  const asked = room.exported(
    { recipe: us, format: 'docx', language: 'vi' },
    {
      signal: cancel.signal,
      progress: {
        step(said) {
          steps.push(said.en);
          cancel.abort(new Error('stopped by hand'));
        },
      },
    },
  );
  await assert.rejects(asked, /stopped by hand/);
  const file = await room.exported({ recipe: seed, format: 'json', language: 'vi' });
  assert.ok(file.bytes.length > 0);
  assert.ok(!steps.includes('writing the file'));
  await assert.rejects(
    room.exported({ recipe: us, format: 'json', language: 'vi' }, { signal: AbortSignal.abort(new Error('before')) }),
    /before/,
  );
});

test('a sealed file holds against the same stores, and a changed one is told apart', async () => {
  const sealed = await room.sealed(seed);
  const following = listening();
  const verified = await room.verify(sealed, following);
  assert.equal(verified.holds, true);
  assert.deepEqual([verified.staleFigures, verified.staleClaims], [[], []]);
  assert.equal(following.steps.at(-1), '6/6 done');
  const [id = ''] = Object.keys(sealed.figures);
  const figure = sealed.figures[id];
  assert.ok(figure);
  const nudged = { ...sealed, figures: { ...sealed.figures, [id]: { ...figure, value: (figure.value ?? 0) + 1 } } };
  const told = await room.verify(nudged);
  assert.equal(told.holds, false);
});

test('two recipes are compared by cause', async () => {
  const now = {
    ...seed,
    changes: seed.changes.map((change) =>
      change.to.period === '2010' ? { ...change, to: { ...change.to, period: '2009' } } : change,
    ),
  };
  const difference = await room.compare({ before: seed, now });
  assert.ok(difference.figures.some((entry) => entry.cause === 'economy'));
  assert.ok(difference.unchanged > 0);
});

test('what a person can mend comes back from the thread as a refusal in words', async () => {
  const bad = { ...seed, cluster: { ...seed.cluster, places: ['VN63-99'] } };
  await assert.rejects(
    room.reading({ recipe: bad, day: LAST, home }),
    (error) => error instanceof DossierError && /VN63-99/.test(error.said.vi),
  );
});

test('when the thread dies those who wait are told, and the next question starts another', async () => {
  const thread = computingThread(undefined as unknown as typeof setting);
  const [first, second] = [thread.ask('report', seed), thread.ask('report', seed)];
  await Promise.all([assert.rejects(first, TypeError), assert.rejects(second, TypeError)]);
  await assert.rejects(thread.ask('report', seed), TypeError);
  await thread.close();
});
