import type { ColumnFill, LoadedRecords, ResolveJob } from '../../app/ports-resolve.ts';
import { letterPieces } from '../../matching/compare/letter-pieces.ts';
import { tokenWeight } from '../../matching/compare/token-weights.ts';
import { entityText } from '../../matching/normalise/entity-text.ts';
import type { NormalValue } from '../../matching/normalise/normal-value.ts';
import { soundKey } from '../../matching/normalise/sound-key.ts';
import { parseTaxCode } from '../../model/tax-code.ts';
import { type LegacyReader, legacyReader } from '../../model/vietnamese/legacy-reader.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { resultColumns } from '../result-columns.ts';
import { type TokenBook, tokenBook } from './token-book.ts';

/** Rows normalised at a time. */
const CHUNK = 20_000;
/** Cells with marks that are looked at to tell the encoding. */
const ENCODING_SAMPLE = 20_000;

interface Book {
  readonly words: TokenBook;
  readonly pieces: TokenBook | undefined;
}

interface Loading {
  readonly engine: DuckEngine;
  readonly job: ResolveJob;
  readonly rows: number;
  step(done: number, total: number): void;
}

/** Normalises the raw rows and loads them as `records`: texts, tokens with their weights, and keys of sound. */
export async function loadRecords(loading: Loading): Promise<LoadedRecords> {
  const { engine, job, rows, step } = loading;
  const { facets } = job.plan;
  const reader = await encodingOf(loading);
  const books = facets.map(({ hasTokens, hasPieces }) =>
    hasTokens ? { words: tokenBook(), pieces: hasPieces ? tokenBook() : undefined } : undefined,
  );
  const [identifiers, units]: readonly [string[], string[]] = [[], []];
  await engine.run(
    `CREATE TABLE texts (id INTEGER, ${facets.map((_, at) => `t${at} VARCHAR, s${at} VARCHAR`).join(', ')})`,
  );
  for (let from = 0; from < rows; from += CHUNK) {
    const cells = await rawCells(loading, from);
    const normal = normalised(job, reader, cells);
    for (const [at, book] of books.entries())
      if (book !== undefined) for (const record of normal) addTokens(book, record[at]);
    if (identifierColumn(job) >= 0)
      for (const row of cells) {
        const known = identifierOf(row[identifierColumn(job)] ?? '');
        identifiers.push(known.enterprise);
        units.push(known.unit);
      }
    const columns = facets.flatMap((_, at) => [
      normal.map((record) => record[at]?.text ?? ''),
      sounds(job, normal, at),
    ]);
    await engine.append('texts', [normal.map((_, at) => from + at), ...columns]);
    step(from + cells.length, rows * 2);
  }
  await loadTokens(loading, books);
  await engine.run(recordsSql(job));
  await engine.run('DROP TABLE texts');
  await engine.run('DROP TABLE IF EXISTS tokens');
  return {
    records: rows,
    encoding: reader.encoding,
    ...(await fills(loading)),
    identifiers,
    units,
    sources: await sourcesOf(loading),
  };
}

const identifierColumn = (job: ResolveJob): number => job.plan.columns.findIndex(({ role }) => role.name === 'tax');

/** Codes with a right check digit, of the enterprise and of its dependent unit. */
function identifierOf(cell: string): { readonly enterprise: string; readonly unit: string } {
  const code = parseTaxCode(cell);
  if (code === undefined || code.kind === 'personal' || !code.isChecked) return { enterprise: '', unit: '' };
  return { enterprise: code.enterprise, unit: code.kind === 'dependent' ? code.enterprise + code.unit : '' };
}

async function encodingOf({ engine, job }: Loading): Promise<LegacyReader> {
  const cells = job.plan.columns.map(
    (_, at) => `SELECT c${at} AS cell FROM raw WHERE strlen(c${at}) <> length(c${at})`,
  );
  const [texts = []] = await resultColumns(
    await engine.run(`SELECT DISTINCT cell FROM (${cells.join(' UNION ALL ')}) ORDER BY cell LIMIT ${ENCODING_SAMPLE}`),
  );
  return legacyReader(texts.map(String));
}

async function rawCells({ engine, job }: Loading, from: number): Promise<readonly (readonly string[])[]> {
  const names = job.plan.columns.map((_, at) => `coalesce(c${at}, '')`);
  const columns = await resultColumns(
    await engine.run(
      `SELECT ${names.join(', ')} FROM raw WHERE rowid >= ${from} AND rowid < ${from + CHUNK} ORDER BY rowid`,
    ),
  );
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    columns.map((column) => String(column[row] ?? '')),
  );
}

function normalised(
  { plan }: ResolveJob,
  reader: LegacyReader,
  cells: readonly (readonly string[])[],
): readonly (readonly NormalValue[])[] {
  return cells.map((row) =>
    plan.columns.flatMap(({ role }, at) => role.normal(entityText(reader.read(row[at] ?? '')))),
  );
}

function addTokens({ words, pieces }: Book, value: NormalValue | undefined): void {
  const tokens = value?.tokens ?? [];
  words.add(tokens);
  pieces?.add(letterPieces(tokens));
}

function sounds(job: ResolveJob, normal: readonly (readonly NormalValue[])[], at: number): readonly string[] {
  const isNeeded = job.plan.keys.some(({ facet, kind }) => facet === at && kind.is === 'sound');
  return normal.map((record) => (isNeeded ? soundKey(record[at]?.text ?? '') : ''));
}

type Books = readonly (Book | undefined)[];

async function loadTokens({ engine, rows, step }: Loading, books: Books): Promise<void> {
  const known = books.flatMap((book, at) => (book === undefined ? [] : [{ at, ...book }]));
  if (known.length === 0) return;
  await engine.run(
    `CREATE TABLE tokens (id INTEGER, ${known.map(({ at }) => `w${at} VARCHAR, p${at} VARCHAR`).join(', ')})`,
  );
  for (let from = 0; from < rows; from += CHUNK) {
    const ids = Array.from({ length: Math.min(CHUNK, rows - from) }, (_, at) => from + at);
    const columns = known.flatMap(({ words, pieces }) => [
      ids.map((id) => words.weighed(id, tokenWeight)),
      ids.map((id) => pieces?.weighed(id, tokenWeight) ?? ''),
    ]);
    await engine.append('tokens', [ids, ...columns]);
    step(rows + from + ids.length, rows * 2);
  }
}

/** Tokens come as text, “weight + 65536 · number” with spaces between: the fastest way in. */
function recordsSql({ plan }: ResolveJob): string {
  const list = (name: string): string =>
    `CASE WHEN ${name} = '' THEN CAST([] AS BIGINT[]) ELSE CAST(string_split(${name}, ' ') AS BIGINT[]) END`;
  const sum = (name: string): string => `coalesce(list_sum(list_transform(${name}, lambda x: x & 65535)), 0)`;
  const texts = plan.facets.map((_, at) => `texts.t${at}, texts.s${at}`);
  const withTokens = plan.facets.flatMap(({ hasTokens }, at) => (hasTokens ? [at] : []));
  if (withTokens.length === 0)
    return `CREATE TABLE records AS SELECT texts.id, ${texts.join(', ')} FROM texts ORDER BY id`;
  const lists = withTokens.flatMap((at) => [`${list(`w${at}`)} AS w${at}`, `${list(`p${at}`)} AS p${at}`]);
  const sums = withTokens.flatMap((at) => [`${sum(`w${at}`)} AS wn${at}`, `${sum(`p${at}`)} AS pn${at}`]);
  const read = `SELECT id, ${lists.join(', ')} FROM tokens`;
  const names = withTokens.flatMap((at) => [`w${at}`, `p${at}`]).join(', ');
  return `CREATE TABLE records AS SELECT texts.id, ${texts.join(', ')}, ${names}, ${sums.join(', ')}
    FROM texts JOIN (${read}) read ON read.id = texts.id ORDER BY texts.id`;
}

async function fills({ engine, job }: Loading): Promise<Pick<LoadedRecords, 'columns' | 'facets'>> {
  const facets = job.plan.facets.map((_, at) => [
    `CAST(count(*) FILTER (t${at} <> '') AS DOUBLE)`,
    `CAST(count(DISTINCT t${at}) FILTER (t${at} <> '') AS DOUBLE)`,
  ]);
  const found = await resultColumns(await engine.run(`SELECT ${facets.flat().join(', ')} FROM records`));
  const fill = (at: number): ColumnFill => ({
    filled: Number(found[2 * at]?.[0]),
    distinct: Number(found[2 * at + 1]?.[0]),
  });
  const all = job.plan.facets.map((_, at) => fill(at));
  const columns = job.plan.columns.map((_, column) => {
    const first = job.plan.facets.findIndex((facet) => facet.column === column);
    return fill(first);
  });
  return { columns, facets: all };
}

async function sourcesOf({ engine, job }: Loading): Promise<readonly string[]> {
  if (job.source === undefined) return [];
  await engine.run(
    `CREATE TABLE sources AS SELECT CAST(rowid AS INTEGER) AS id, trim(coalesce(source, '')) AS source FROM raw`,
  );
  const [sources = []] = await resultColumns(await engine.run('SELECT source FROM sources ORDER BY id'));
  return sources.map(String);
}
