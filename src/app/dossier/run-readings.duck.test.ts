import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { Recipe, RecipeRun } from '../../evidence/recipe.ts';
import type { Section } from '../../evidence/report.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { methodHere } from '../methods/method-here.case.ts';
import { type BuiltDossier, buildDossier } from './build-dossier.ts';
import type { BuildPorts } from './build-ports.ts';
import { verifyDossier } from './verify-dossier.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
let runs = 0;
const ports: BuildPorts = {
  shelf,
  tables,
  memory: releaseMemory(),
  program: 'lienket test',
  methodRoom: {
    run: (id, input, following) => {
      runs += 1;
      return methodHere.run(id, input, following);
    },
  },
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};
after(() => tables.close());

const parsed = parseRecipe(readFileSync(`${root}recipes/us-electronics-santa-clara.json`, 'utf8'), 'recipe');
if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
const base: Recipe = parsed.value;

const LQ: RecipeRun = {
  id: 'quotients',
  title: { vi: 'Bang chuyên môn hoá', en: 'States that specialise' },
  note: { vi: 'Nhận xét của tác giả.', en: 'What the authors say of it.' },
  method: 'location-quotient',
  tables: {
    x: {
      release: 'us-states',
      table: 'employment',
      as: { place: 'place_id', industry: 'naics6', value: 'establishments' },
    },
  },
  parameters: {},
  shown: { output: 'lq', where: { industry: ['334413'] }, order: '-lq', rows: 3 },
};

const dossier = (...asked: readonly RecipeRun[]): Promise<BuiltDossier> =>
  buildDossier(ports, { ...base, asOf: base.asOf.slice(-1), runs: asked });

const sectionOf = ({ report }: BuiltDossier, id: string): Section | undefined =>
  report.sections.flatMap(({ sections }) => sections).find((each) => each.id === id);

/** The quotient of one state and industry, added up here from the rows themselves. */
async function quotientByHand(place: string, industry: string): Promise<number> {
  const release = await shelf.find('us-states');
  assert.ok(release !== undefined);
  const { columns } = await tables.read(release.ref, 'employment', {
    columns: ['place_id', 'naics6', 'establishments'],
  });
  let [cell, inPlace, inIndustry, all] = [0, 0, 0, 0];
  columns['establishments']?.forEach((value, at) => {
    const amount = Number(value);
    const isPlace = columns['place_id']?.[at] === place;
    const isIndustry = columns['naics6']?.[at] === industry;
    all += amount;
    if (isPlace) inPlace += amount;
    if (isIndustry) inIndustry += amount;
    if (isPlace && isIndustry) cell += amount;
  });
  return cell / inPlace / (inIndustry / all);
}

test('each number of a result that a dossier shows is a figure with method, parameters, columns and rows', async () => {
  const built = await dossier(LQ);
  const named = [...built.book.names].filter(([name]) => name.startsWith('runs/quotients/'));
  assert.equal(named.length, 3);
  const [[name, id] = ['', ''] as never] = named;
  const figure = built.report.figures[id];
  assert.ok(figure?.value !== undefined && figure.value !== null);
  const place = name.split('/')[2] ?? '';
  assert.ok(Math.abs(figure.value - (await quotientByHand(place, '334413'))) < 1e-12);
  assert.equal(figure.derivation.method, 'location-quotient@1');
  assert.equal(figure.derivation.parameters['table x'], 'place = place_id, industry = naics6, value = establishments');
  assert.equal(figure.derivation.parameters['result'], 'lq/lq');
  assert.equal(figure.derivation.parameters['row'], `${place}/334413`);
  const [input] = figure.derivation.inputs;
  assert.deepEqual([input?.release.name, input?.table, input?.column], ['us-states', 'employment', 'establishments']);
  assert.equal(input?.matched, 44_817);
  assert.deepEqual([figure.period, figure.status, figure.unit], ['2012/2016', 'derived', 'ratio']);
});

test('the report has a section a run, with the rows in the order asked, and the release among its sources', async () => {
  const built = await dossier(LQ);
  const [section] = sectionOf(built, 'runs')?.sections ?? [];
  assert.equal(section?.heading.en, 'States that specialise');
  const table = section?.blocks.find((block) => block.kind === 'table');
  assert.ok(table?.kind === 'table');
  assert.equal(table.table.rows.length, 3);
  assert.equal(table.table.note?.en, '3 of 50 rows of the result.');
  const values = [...built.book.names]
    .filter(([name]) => name.startsWith('runs/'))
    .map(([, id]) => built.report.figures[id]?.value ?? 0);
  assert.deepEqual(
    values,
    [...values].sort((a, b) => b - a),
  );
  assert.ok(built.report.releases.some((release) => release.name === 'us-states'));
});

test('the other figures of a dossier do not move when a method is run in it', async () => {
  const [without, made] = [await dossier(), await dossier(LQ)];
  assert.equal(sectionOf(without, 'runs'), undefined);
  for (const [id, figure] of Object.entries(without.report.figures)) assert.deepEqual(made.report.figures[id], figure);
});

test('a run is computed once for the same releases, whatever it is called', async () => {
  await dossier(LQ);
  const before = runs;
  await dossier({ ...LQ, title: { vi: 'Tên khác', en: 'Another name' } });
  assert.equal(runs, before);
  await dossier({ ...LQ, shown: { ...LQ.shown, rows: 4 } });
  assert.equal(runs, before + 1);
});

test('verify makes the results again, and tells a forged one', async () => {
  const { file } = await dossier(LQ);
  const whole = { ...file, carried: [] };
  const holds = await verifyDossier(ports, whole);
  assert.deepEqual([holds.holds, holds.differences], [true, []]);
  const [name = '', id = ''] = Object.entries(file.names).find(([each]) => each.startsWith('runs/')) ?? [];
  const figure = file.figures[id];
  assert.ok(figure !== undefined);
  const forged = { ...whole, figures: { ...file.figures, [id]: { ...figure, value: 9 } } };
  const { differences } = await verifyDossier(ports, forged);
  assert.deepEqual(
    differences.map((each) => [each.name, each.what, each.before]),
    [[name, 'value', '9']],
  );
});

test('what is wrong with a run is told in its place and among what is left, and the dossier still stands', async () => {
  const wrong: readonly (readonly [string, Partial<RecipeRun>])[] = [
    ['unknown-method', { method: 'no-such-method' }],
    ['no-such-table', { tables: { x: { release: 'us-states', table: 'nothing' } } }],
    ['no-such-table', { tables: { x: { release: 'no-such-release', table: 'employment' } } }],
    ['no-such-column', { tables: { x: { release: 'us-states', table: 'employment' } } }],
    ['unknown-table', { tables: { z: { release: 'us-states', table: 'employment' } } }],
    ['missing-table', { tables: {} }],
    ['unknown-parameter', { parameters: { level: 1 } }],
    ['no-such-output', { shown: { output: 'nothing', rows: 1 } }],
  ];
  const asked = wrong.map(([, change], at): RecipeRun => ({ ...LQ, id: `run-${at}`, ...change }));
  const built = await dossier(...asked);
  const { runs: readings } = built.gathered.content;
  assert.deepEqual(
    readings.map(({ refusals }) => refusals[0]?.code),
    wrong.map(([code]) => code),
  );
  assert.equal(sectionOf(built, 'runs')?.sections.length, wrong.length);
  const left = JSON.stringify(built.report.sections[2]);
  assert.equal(left.match(/could not run/g)?.length, wrong.length);
});

test('many faults of one run are told by row, the first of them, and the rest are counted', async () => {
  const as = { place: 'place_id', industry: 'naics6', value: 'workers' };
  const built = await dossier({ ...LQ, tables: { x: { release: 'us-states', table: 'employment', as } } });
  const [reading] = built.gathered.content.runs;
  const count = reading?.refusals.length ?? 0;
  assert.ok(count > 5);
  const printed = JSON.stringify(sectionOf(built, 'runs')?.sections[0]?.blocks);
  assert.equal(printed.match(/"x, row \d+, value: /g)?.length, 5);
  const last = JSON.stringify(sectionOf(built, 'runs')?.sections[0]?.blocks[0])
    .match(/"en":"[^"]*"/g)
    ?.slice(-3);
  assert.deepEqual(last, ['"en":"And "', `"en":"${count - 5}"`, '"en":" more faults."']);
});
