import type { JsonReader } from './json-reader.ts';
import { type ReadResource, readColumns, readPattern } from './read-resource.ts';

interface Place {
  readonly path: string;
  readonly tables: readonly ReadResource[];
}

/** Reads one check of a package; returns its id. */
export function readCheck(reader: JsonReader, value: unknown, { path, tables }: Place): string | undefined {
  const check = reader.object(value, path);
  if (check === undefined) return undefined;
  reader.bilingual(check['title'], `${path}.title`);
  reader.text(check['maker'], `${path}.maker`);
  const table = reader.text(check['table'], `${path}.table`);
  const resource = tables.find((each) => each.name === table);
  if (table !== undefined && resource === undefined) {
    reader.refuse(`${path}.table`, 'unknown-table', {
      vi: `gói không có bảng ${table}`,
      en: `the package has no table ${table}`,
    });
  }
  const columns = resource?.columns ?? [];
  if (check['where'] !== undefined) {
    const where = reader.object(check['where'], `${path}.where`) ?? {};
    readColumns(reader, Object.keys(where), { path: `${path}.where`, columns });
    for (const [name, wanted] of Object.entries(where)) reader.optionalText(wanted, `${path}.where.${name}`);
  }
  const asked = ['rows', 'sum', 'sumsTo'].filter((kind) => check[kind] !== undefined);
  if (asked.length !== 1) {
    reader.refuse(path, 'one-check', {
      vi: 'phải có đúng một trong rows, sum, sumsTo',
      en: 'must hold exactly one of rows, sum, sumsTo',
    });
  }
  if (check['rows'] !== undefined) reader.count(check['rows'], `${path}.rows`);
  if (check['sum'] !== undefined) readSum(reader, check['sum'], { path: `${path}.sum`, columns });
  if (check['sumsTo'] !== undefined) readSumsTo(reader, check['sumsTo'], { path: `${path}.sumsTo`, columns });
  return reader.text(check['id'], `${path}.id`);
}

type Among = Parameters<typeof readColumns>[2];

function readSum(reader: JsonReader, value: unknown, { path, columns }: Among): void {
  const sum = reader.object(value, path);
  if (sum === undefined) return;
  readColumns(reader, [sum['column']], { path: `${path}.column`, columns });
  reader.number(sum['equals'], `${path}.equals`);
  reader.number(sum['tolerance'], `${path}.tolerance`);
}

function readSumsTo(reader: JsonReader, value: unknown, { path, columns }: Among): void {
  const sums = reader.object(value, path);
  if (sums === undefined) return;
  readColumns(reader, [sums['column']], { path: `${path}.column`, columns });
  readColumns(reader, [sums['value']], { path: `${path}.value`, columns });
  readColumns(reader, sums['by'], { path: `${path}.by`, columns });
  reader.text(sums['total'], `${path}.total`);
  reader.number(sums['tolerance'], `${path}.tolerance`);
  if (sums['onlyMatching'] !== undefined) readPattern(reader, sums['onlyMatching'], `${path}.onlyMatching`);
}
