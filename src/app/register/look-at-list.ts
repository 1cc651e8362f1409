import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Gazetteer } from '../../register/gazetteer.ts';
import { COLUMN_ROLES } from '../../register/header-roles.ts';
import { cellText } from '../../register/list-layout.ts';
import type { StatedColumn } from '../../register/list-mapping.ts';
import { type FieldName, type FieldValue, REGISTER_FIELDS } from '../../register/register-fields.ts';
import { isPersonalRole, roleTitle } from '../../register/role-title.ts';
import type { ListLook, LookColumn, LookRow, LookWords } from '../desks/register-import-desk.ts';
import type { OpenList } from '../ports-lists.ts';
import { bodyPages, isGood, type ListRow, readingBooks, rowUnderstanding, spokenRows } from './list-rows.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { previewOf } from './row-reader.ts';
import type { PreviewRow, RowWords } from './row-reader-port.ts';
import { type ListWords, type UnderstoodList, understoodList } from './understood-list.ts';

const LOOKED = 200;
const PREVIEW = 5;
const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

const ROLES: ListLook['roles'] = [
  { word: 'none', title: { vi: 'Bỏ qua cột này', en: 'Leave this column out' } },
  ...COLUMN_ROLES.map((word) => ({ word, title: roleTitle(word) })),
];

/** The words of a person on a list, as the use cases take them; the first sheet that holds something where none is named. */
export function wordsOf(list: OpenList, words: LookWords): ListWords & RowWords {
  const first = list.sheets.find(({ isHidden, rows }) => !isHidden && rows > 0);
  const stated = Object.entries(words.columns ?? {}).map(([column, as]): StatedColumn => ({ column, as }));
  return {
    sheet: words.sheet ?? first?.name,
    stated,
    rows: words.rows,
    asOf: parseIsoDate(words.asOf ?? '') ?? null,
    industryVersion: words.industries,
  };
}

/** How a list is understood by its first rows: quickly, however long it is. */
export async function lookAtList(
  ports: RegisterImportPorts,
  list: OpenList,
  given: LookWords,
): Promise<Parsed<ListLook>> {
  const words = wordsOf(list, given);
  const found = await understoodList(ports.memory, list, words);
  if (!found.ok) return found;
  const understood = found.value;
  const { mapping, layout, sheet, refusals } = understood;
  const rows = await firstRows(ports, understood, words);
  const { nameOf } = await ports.places();
  return {
    ok: true,
    value: {
      sheet: sheet.name,
      headerRow: layout.headerRow,
      columns: columnsOf(understood),
      roles: ROLES,
      rows: mapping.rows,
      isRemembered: mapping.columns.some(({ confidence }) => confidence === 'remembered'),
      preview: rows
        .filter(isGood)
        .slice(0, PREVIEW)
        .map((row) => lookRow(previewOf(row), nameOf)),
      refusals,
      faults: rows.reduce((sum, { faults }) => sum + faults.length, 0),
      looked: rows.length,
    },
  };
}

async function firstRows(
  ports: RegisterImportPorts,
  understood: UnderstoodList,
  words: RowWords,
): Promise<readonly ListRow[]> {
  const understand = rowUnderstanding(await spokenRows(understood, words), await readingBooks(ports), ports.digest);
  for await (const page of bodyPages(understood)) return page.slice(0, LOOKED).map(understand);
  return [];
}

function columnsOf({ mapping, layout }: UnderstoodList): readonly LookColumn[] {
  return mapping.columns.map(({ letter, header, index, role, confidence, reason }) => {
    const texts = layout.body.map(({ cells }) => cellText(cells[index])).filter((text) => text !== '');
    const samples = [...new Set(texts)].slice(0, SAMPLES);
    return {
      letter,
      header,
      role: role ?? 'none',
      confidence,
      reason,
      samples: isPersonalRole(role) ? samples.map(() => '•••') : samples.map((text) => text.slice(0, LONGEST_SAMPLE)),
    };
  });
}

/** What only helps the search says nothing to a person. */
const UNSHOWN: ReadonlySet<string> = new Set(['places', 'place_candidates']);

function lookRow({ number, asOf, said }: PreviewRow, nameOf: Gazetteer['nameOf']): LookRow {
  const shown = (field: string, value: FieldValue): string => {
    if (Array.isArray(value)) return value.join('; ');
    return field === 'place' ? (nameOf(String(value)) ?? String(value)) : String(value);
  };
  const values = Object.entries(said).flatMap(([level, fields]) =>
    Object.entries(fields)
      .filter(([field]) => !UNSHOWN.has(field))
      .map(([field, value]) => {
        const { title } = REGISTER_FIELDS[field as FieldName];
        return { level, field, title, value: shown(field, value) };
      }),
  );
  return { row: number, asOf, values };
}
