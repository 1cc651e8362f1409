import type { Parsed, Refusal } from '../model/refusal.ts';
import type { CodeSystem } from './convert-code-system.ts';
import type { TableLook, TableRoles } from './ports-convert.ts';

/** Columns that a person named; what is not named is told from the first rows. */
export interface NamedColumns {
  readonly code?: string | undefined;
  readonly values: readonly string[];
}

/** Which column holds the code, which are amounts, which are keys; every doubt is refused with what to say. */
export function tableRoles(look: TableLook, system: CodeSystem, named: NamedColumns): Parsed<TableRoles> {
  const asked = [...(named.code === undefined ? [] : [named.code]), ...named.values];
  const unknown = asked.filter((name) => !look.columns.includes(name));
  if (unknown.length > 0) return { ok: false, refusals: unknown.map((name) => noColumn(look, name)) };
  const code = named.code ?? codeColumn(look, system);
  if (code === undefined) return { ok: false, refusals: [noCodeColumn(look, system)] };
  const values = named.values.length > 0 ? named.values : valueColumns(look, code);
  const refusals: Refusal[] = [];
  if (values.includes(code))
    refusals.push(
      fault(look, 'code-is-value', {
        vi: `${code} vừa là mã vừa là giá trị`,
        en: `${code} is both the code and a value`,
      }),
    );
  if (values.length === 0) {
    const vi = 'không có cột số nào để chuyển; nêu bằng --value CỘT';
    refusals.push(
      fault(look, 'no-value-column', {
        vi,
        en: 'there is no column of numbers to convert; name one with --value COLUMN',
      }),
    );
  }
  const keys = look.columns.filter((name) => name !== code && !values.includes(name));
  refusals.push(...nameClashes(look, system, { code, values, keys }));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: { look, code, values, keys } };
}

function fault(look: TableLook, code: string, said: Refusal['said']): Refusal {
  return { code, where: { file: look.path, row: 1 }, said };
}

function noColumn(look: TableLook, name: string): Refusal {
  const columns = look.columns.join(', ');
  return fault(look, 'unknown-column', {
    vi: `không có cột “${name}”; các cột là ${columns}`,
    en: `there is no column “${name}”; the columns are ${columns}`,
  });
}

function noCodeColumn(look: TableLook, system: CodeSystem): Refusal {
  const columns = look.columns.join(', ');
  const option = system.targetColumn === 'place_id' ? '--place' : '--industry';
  return fault(look, 'no-code-column', {
    vi: `không rõ cột nào chứa mã ${system.from} (các cột: ${columns}); nêu bằng ${option} CỘT`,
    en: `it is not clear which column holds codes of ${system.from} (columns: ${columns}); name it with ${option} COLUMN`,
  });
}

/** The one column of which most cells are known codes; undefined when several or none are. */
function codeColumn(look: TableLook, system: CodeSystem): string | undefined {
  const known = new Set(system.sources.map((source) => source.code));
  const share = (at: number): number => {
    const cells = look.sample.map((row) => row[at]).filter((cell) => cell !== null && cell !== undefined);
    return cells.length === 0 ? 0 : cells.filter((cell) => known.has(cell)).length / cells.length;
  };
  const shares = look.columns.map((name, at) => ({
    name,
    share: share(at),
    isNamed: /code|place|industry|mã|ma_|vsic|tỉnh|ngành|xã/i.test(name),
  }));
  const likely = shares.filter((each) => each.share >= 0.8);
  const named = likely.filter((each) => each.isNamed);
  if (likely.length === 1) return likely[0]?.name;
  if (likely.length > 0) return named.length === 1 ? named[0]?.name : undefined;
  const telling = shares.filter((each) => each.isNamed && each.share > 0);
  return telling.length === 1 ? telling[0]?.name : undefined;
}

/** Columns that mostly hold numbers and are not years; a cell that cannot be read is told later, with its row. */
function valueColumns(look: TableLook, code: string): readonly string[] {
  return look.columns.filter((name, at) => {
    if (name === code) return false;
    const cells = look.sample.map((row) => row[at]).filter((cell) => cell !== null && cell !== undefined);
    const looksNumeric = cells.filter((cell) => /^[-+]?[\d., ]+$/.test(cell)).length;
    const isNumeric = cells.length > 0 && looksNumeric * 2 > cells.length;
    const isCode = cells.some((cell) => /^0\d/.test(cell));
    const isYear =
      /^(year|năm|nam|period|kỳ|ky|quarter|quý|month|tháng)$/i.test(name) ||
      cells.every((cell) => /^(19|20)\d\d$/.test(cell));
    return isNumeric && !isCode && !isYear;
  });
}

/** Columns of the output that would carry the same name. */
function nameClashes(look: TableLook, system: CodeSystem, roles: Omit<TableRoles, 'look'>): readonly Refusal[] {
  const made = [
    system.targetColumn,
    ...roles.values.flatMap((name) =>
      ['', '_low', '_high', '_exact', '_estimate', '_missing'].map((suffix) => `${name}${suffix}`),
    ),
    'candidates',
    'reason',
  ].map((name) => name.toLowerCase());
  return roles.keys
    .filter((name) => made.includes(name.toLowerCase()))
    .map((name) =>
      fault(look, 'name-clash', {
        vi: `cột “${name}” trùng tên với một cột của kết quả; hãy đổi tên nó`,
        en: `column “${name}” has the name of a column of the result; rename it`,
      }),
    );
}
