import type { Refusal } from '../model/refusal.ts';
import type { DuckEngine } from './duck-engine.ts';
import { resultColumns } from './result-columns.ts';

/** How many faults of a kind are shown. */
const SHOWN = 20;

/** Rows of a file that could not be read, from the table of rejects that its reading left. */
export async function malformedRows(engine: DuckEngine, table: string, file: string): Promise<readonly Refusal[]> {
  const sql = `SELECT CAST(line AS DOUBLE), CAST(error_type AS VARCHAR), csv_line FROM ${table} ORDER BY line LIMIT ${SHOWN}`;
  const [lines = [], kinds = [], texts = []] = await resultColumns(await engine.run(sql));
  return lines.map((line, at) => {
    const text = String(texts[at] ?? '').slice(0, 80);
    const kind = String(kinds[at] ?? '').toLowerCase();
    return {
      code: 'malformed-row',
      where: { file, row: Number(line) },
      said: {
        vi: `dòng không đúng số cột, dấu ngoặc kép hoặc không phải UTF-8 (${kind}): ${text}`,
        en: `the row has the wrong columns or quotes, or is not UTF-8 (${kind}): ${text}`,
      },
    };
  });
}
