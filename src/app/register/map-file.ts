import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { StatedColumn } from '../../register/list-mapping.ts';

/** Reads the JSON of `--map`: `{"name": "Tên DN", "products": ["SP 1", "SP 2"]}`, a field to its header or letter. */
export function parseMapFile(text: string, file: string): Parsed<readonly StatedColumn[]> {
  const fault = (vi: string, en: string): Refusal => ({ code: 'bad-map', where: { file }, said: { vi, en } });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { ok: false, refusals: [fault('Không phải JSON.', 'This is no JSON.')] };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return {
      ok: false,
      refusals: [fault('Cần một đối tượng {"trường": "cột"}.', 'An object {"field": "column"} is needed.')],
    };
  const refusals: Refusal[] = [];
  const stated = Object.entries(read).flatMap(([as, columns]): readonly StatedColumn[] => {
    const list: readonly unknown[] = Array.isArray(columns) ? columns : [columns];
    return list.flatMap((column) => {
      if (typeof column === 'string') return [{ as, column }];
      refusals.push(fault(`"${as}": cột phải là chữ.`, `"${as}": a column must be a text.`));
      return [];
    });
  });
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: stated };
}
