import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Block, Run, Section } from '../../evidence/report.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { methodHere } from '../methods/method-here.case.ts';
import type { BuiltDossier } from './build-dossier.ts';
import { buildDossier } from './build-dossier.ts';
import type { BuildPorts } from './build-ports.ts';
import { ChangedReleaseError } from './chosen-releases.ts';
import { diffDossiers } from './diff-dossiers.ts';
import type { DossierFile } from './dossier-file.ts';
import { RecipeError } from './recipe-error.ts';
import { verifyDossier } from './verify-dossier.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
const ports: BuildPorts = {
  shelf,
  tables,
  program: 'lienket test',
  methodRoom: methodHere,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};
after(() => tables.close());

function recipe(name: string): Recipe {
  const parsed = parseRecipe(readFileSync(`${root}recipes/${name}.json`, 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

const fileOf = (built: BuiltDossier): DossierFile =>
  JSON.parse(JSON.stringify({ ...built.file, carried: [] })) as DossierFile;
const answers = (built: BuiltDossier, asOf: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    built.file.answers.filter((entry) => entry.asOf === asOf).map((entry) => [entry.rung, entry.answer]),
  );

const seed = await buildDossier(ports, recipe('thai-nguyen-bac-giang'));

test('without an open province × industry table the Vietnamese rungs 1 to 4 cannot tell, and nothing is inferred from marginals', () => {
  for (const asOf of ['2023-09-18', '2026-11-23']) {
    const read = answers(seed, asOf);
    assert.deepEqual(
      [read['presence'], read['concentration'], read['one-plant'], read['borders']],
      ['cannot-tell', 'cannot-tell', 'cannot-tell', 'cannot-tell'],
    );
  }
});

test('the American benchmark answers every computable rung and its finding is robust', async () => {
  const built = await buildDossier(ports, recipe('us-electronics-santa-clara'));
  const read = answers(built, '2026-11-23');
  assert.deepEqual(
    [read['presence'], read['concentration'], read['one-plant'], read['borders'], read['linkage']],
    ['yes', 'yes', 'yes', 'yes', 'yes'],
  );
  assert.equal(read['legal-test'], 'not-applicable');
  assert.equal(built.file.verdicts[0]?.word, 'robust');
});

test('the merger alone moves the count of named firms within one boundary', () => {
  const value = (name: string): number => seed.file.figures[seed.file.names[name] ?? '']?.value ?? Number.NaN;
  assert.ok(value('2026-11-23/legal/VN34-24') > value('2026-11-23/legal/VN34-19'));
  assert.ok(value('2026-11-23/legal/VN34-24') > value('2023-09-18/legal/VN63-24'));
});

test('every followed change adds up exactly, and a province without a row keeps its part open', () => {
  const names = Object.keys(seed.file.names).filter((name) => /^change\/[^/]+\/total$/.test(name));
  assert.ok(names.length >= 3);
  for (const name of names) {
    const figure = (part: string) => seed.file.figures[seed.file.names[name.replace('total', part)] ?? ''];
    const total = figure('total');
    const effects = ['economy', 'boundary', 'classification', 'revision'].flatMap((part) => figure(part) ?? []);
    if (total?.value === null || total === undefined)
      assert.ok(total?.low !== undefined || total?.missing !== undefined, name);
    else
      assert.equal(
        effects.reduce((sum, effect) => sum + (effect.value ?? 0), 0),
        total.value,
        name,
      );
  }
});

test('every number on the page is a figure of the dossier and every mark resolves', () => {
  const { report } = seed;
  const runs: Run[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') runs.push(...block.runs);
    if (block.kind === 'list') for (const entry of block.items) runs.push(...entry);
    if (block.kind === 'callout') block.blocks.forEach(visit);
    if (block.kind === 'table')
      for (const cell of block.table.rows.flat())
        runs.push(
          ...(cell.kind === 'runs'
            ? cell.runs
            : cell.kind === 'figure'
              ? [{ kind: 'figure' as const, figure: cell.figure }]
              : []),
        );
  };
  const walk = (section: Section): void => {
    section.blocks.forEach(visit);
    section.sections.forEach(walk);
  };
  report.summary.forEach(visit);
  report.sections.forEach(walk);
  assert.ok(runs.filter((run) => run.kind === 'figure').length > 20);
  for (const run of runs) {
    if (run.kind === 'figure') assert.ok(report.figures[run.figure], run.figure);
    if (run.kind === 'fact') assert.ok(report.facts[run.fact], run.fact);
    if (run.kind === 'act') assert.ok(report.acts[run.act], run.act);
  }
});

test('contradictory facts stand side by side and none is dropped', () => {
  const groups = new Set(Object.values(seed.report.facts).flatMap((fact) => fact.conflictGroup ?? []));
  const text = JSON.stringify(seed.report.sections);
  assert.ok(groups.size > 10);
  assert.equal((text.match(/"tone":"contradiction"/g) ?? []).length, groups.size);
});

test('a second build is the same bit for bit', async () => {
  const again = await buildDossier(ports, recipe('thai-nguyen-bac-giang'));
  assert.equal(JSON.stringify(again.report), JSON.stringify(seed.report));
  assert.equal((await verifyDossier(ports, fileOf(seed))).holds, true);
});

test('verify names the figure that somebody changed in its last bit, and a changed recipe', async () => {
  const file = fileOf(seed);
  const name =
    Object.keys(file.names).find((candidate) => typeof file.figures[file.names[candidate] ?? '']?.value === 'number') ??
    '';
  const figure = file.figures[file.names[name] ?? ''];
  const nudged = {
    ...file,
    figures: {
      ...file.figures,
      [figure?.id ?? '']: { ...figure, value: (figure?.value ?? 0) * (1 + 2 ** -52) + Number.MIN_VALUE },
    },
  } as DossierFile;
  const result = await verifyDossier(ports, nudged);
  assert.equal(result.holds, false);
  assert.equal(result.differences[0]?.what, 'value');
  const retold = { ...file, recipe: { ...file.recipe, title: { vi: 'khác', en: 'other' } } };
  assert.deepEqual(
    (await verifyDossier(ports, retold)).differences.map((entry) => entry.what),
    ['recipe'],
  );
});

test('a release with other content is refused by name, not silently replaced', async () => {
  const file = fileOf(seed);
  const releases = file.releases.map((ref) =>
    ref.name === 'vn-facts' ? { ...ref, hash: `sha256:${'0'.repeat(64)}` } : ref,
  );
  await assert.rejects(verifyDossier(ports, { ...file, releases }), ChangedReleaseError);
});

test('an unknown place, group, act or table is refused with what there is', async () => {
  const base = recipe('thai-nguyen-bac-giang');
  const wrong: readonly Recipe[] = [
    { ...base, cluster: { ...base.cluster, places: ['VN63-99'] } },
    { ...base, cluster: { ...base.cluster, group: { id: 'no-such', version: '1' } } },
    { ...base, legalBases: ['nd-999'] },
    { ...base, changes: base.changes.map((change) => ({ ...change, table: 'vn-statistics/none' })) },
  ];
  for (const bad of wrong) await assert.rejects(buildDossier(ports, bad), RecipeError);
});

test('a repealed act among the legal bases is warned of with its successor', async () => {
  const built = await buildDossier(ports, { ...recipe('thai-nguyen-bac-giang'), legalBases: ['nd-13-2023'] });
  assert.match(built.report.acts['nd-13-2023']?.warning?.vi ?? '', /356\/2025/);
});

test('diff names the cause: another period is the economy, another unit the boundary', async () => {
  const base = recipe('thai-nguyen-bac-giang');
  const changed = (edit: (change: Recipe['changes'][number]) => Recipe['changes'][number]): Recipe => ({
    ...base,
    changes: base.changes.map(edit),
  });
  const later = await buildDossier(
    ports,
    changed((change) => (change.to.period === '2010' ? { ...change, to: { ...change.to, period: '2009' } } : change)),
  );
  const moved = diffDossiers(fileOf(seed), fileOf(later)).figures.filter((entry) => entry.name.endsWith('/to'));
  assert.ok(moved.length > 0 && moved.every((entry) => entry.cause === 'economy'), JSON.stringify(moved));
  const narrower = await buildDossier(
    ports,
    changed((change) =>
      change.to.places.includes('VN34-24') ? { ...change, to: { ...change.to, places: ['VN34-24'] } } : change,
    ),
  );
  const redrawn = diffDossiers(fileOf(seed), fileOf(narrower)).figures.filter((entry) => entry.name.endsWith('/to'));
  assert.ok(redrawn.length > 0 && redrawn.every((entry) => entry.cause === 'boundary'), JSON.stringify(redrawn));
  assert.equal(diffDossiers(fileOf(seed), fileOf(seed)).figures.length, 0);
});
