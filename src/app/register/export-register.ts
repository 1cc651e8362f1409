import type { Level } from '../../register/record-id.ts';
import { FIELD_NAMES, isPublic } from '../../register/register-fields.ts';
import { publicFields } from './public-record.ts';
import type { RegisterPorts } from './register-ports.ts';

const CHUNK = 500;
export const EXPORTED_FIELDS = FIELD_NAMES.filter(isPublic);

type Cell = string | number | null;

/** The rows of an export, header first: every live record with the fields that everybody may see; lists joined by `; `. */
export async function* exportedRows(
  ports: Pick<RegisterPorts, 'register'>,
  options: { readonly level: Level | undefined; readonly signal: AbortSignal },
): AsyncGenerator<readonly Cell[]> {
  yield ['id', 'level', ...EXPORTED_FIELDS, 'sources', 'conflicts'];
  const register = await ports.register();
  for (let last = 0; ; ) {
    options.signal.throwIfAborted();
    const lines = await register.after(last, CHUNK);
    if (lines.length === 0) return;
    const statements = await register.statements(lines.map(({ record }) => record));
    for (const { record, id, level } of lines) {
      last = record;
      if (options.level !== undefined && options.level !== level) continue;
      const told = statements.get(record) ?? [];
      const fields = publicFields(told);
      const cells = EXPORTED_FIELDS.map((name): Cell => {
        const value = fields.find((field) => field.name === name)?.value;
        if (value === undefined) return null;
        return typeof value === 'number' ? value : harmless(Array.isArray(value) ? value.join('; ') : String(value));
      });
      const conflicts = fields.filter(({ others }) => others.length > 0).length;
      yield [id, level, ...cells, [...new Set(told.map(({ source }) => source))].map(harmless).join('; '), conflicts];
    }
  }
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}
