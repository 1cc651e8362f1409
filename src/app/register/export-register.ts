import { harmless } from '../../model/csv-cell.ts';
import type { Parsed } from '../../model/refusal.ts';
import { licenceAdvice } from '../../register/licence-advice.ts';
import { statementsOn } from '../../register/profile/profile-on-day.ts';
import type { Level } from '../../register/record-id.ts';
import { FIELD_NAMES, isPublic } from '../../register/register-fields.ts';
import type { FoundSources, FoundTable, RegisterMapRequest } from '../desks/register-search-desk.ts';
import type { RecordLine, RegisterReading } from '../ports-register.ts';
import type { SourceLine } from '../ports-register-search.ts';
import type { Dictionary } from './name-dictionary.ts';
import { publicFields } from './public-record.ts';
import type { RegisterPorts } from './register-ports.ts';
import { type AskedSearch, askedSearch, type SearchPorts } from './search-register.ts';

const CHUNK = 500;
export const EXPORTED_FIELDS = FIELD_NAMES.filter(isPublic);
const HEAD = ['id', 'level', ...EXPORTED_FIELDS, 'sources', 'conflicts', 'as_of', 'recorded_at', 'licences'];

type Cell = string | number | null;
type Line = Pick<RecordLine, 'record' | 'id' | 'level'>;
type Chunks = (after: number) => Promise<readonly Line[]>;

/**
 * The rows of an export, header first: every live record with the fields that everybody may see; lists joined by `; `. The last rows name
 * the sources with their licences and what follows from these, `#licence` in their first cell.
 */
export async function* exportedRows(
  ports: Pick<RegisterPorts, 'register' | 'now'>,
  options: { readonly level: Level | undefined; readonly signal: AbortSignal },
): AsyncGenerator<readonly Cell[]> {
  const register = await ports.register();
  const all: Chunks = (after) => register.after(after, CHUNK);
  const isWanted = ({ level }: Line): boolean => options.level === undefined || options.level === level;
  yield* rowsOf(register, all, { signal: options.signal, isWanted, day: ports.now().slice(0, 10) });
}

/** What a search finds as a table; refused where it is more than the form of the file takes. */
export async function foundTable(
  scene: { readonly ports: SearchPorts; readonly dictionary: Dictionary },
  request: RegisterMapRequest,
  options: { readonly signal: AbortSignal; readonly most?: number },
): Promise<Parsed<FoundTable>> {
  const parsed = await askedSearch(scene.ports, scene.dictionary, request);
  if (!parsed.ok) return parsed;
  const { register, query } = parsed.value;
  const { most } = options;
  if (most !== undefined && (await register.search({ ...query, offset: most, limit: 1 })).length > 0)
    return {
      ok: false,
      refusals: [
        {
          code: 'too-many-rows',
          where: {},
          said: {
            vi: `Nhiều hơn ${most} hồ sơ: hãy thu hẹp, hoặc tải CSV.`,
            en: `More than ${most} records: narrow it, or take the CSV.`,
          },
        },
      ],
    };
  const day = scene.ports.now().slice(0, 10);
  const chunks: Chunks = (after) => register.search({ ...query, after, limit: CHUNK });
  return { ok: true, value: { rows: rowsOf(register, chunks, { signal: options.signal, isWanted: () => true, day }) } };
}

/** The sources of what a search finds, with what follows from their licences. */
export async function foundSources({ register, query }: AskedSearch): Promise<FoundSources> {
  const sources = await register.sources({ ...query, limit: 1 });
  return { sources, advice: licenceAdvice(sources) };
}

interface Walk {
  readonly day: string;
  readonly signal: AbortSignal;
  isWanted(line: Line): boolean;
}

async function* rowsOf(
  register: RegisterReading,
  chunks: Chunks,
  { signal, isWanted, day }: Walk,
): AsyncGenerator<readonly Cell[]> {
  yield HEAD;
  const known = new Map((await register.sources()).map((each) => [each.source, each] as const));
  const used = new Set<string>();
  for (let last = 0; ; ) {
    signal.throwIfAborted();
    const lines = await chunks(last);
    if (lines.length === 0) break;
    const statements = await register.statements(lines.map(({ record }) => record));
    for (const line of lines) {
      last = line.record;
      if (!isWanted(line)) continue;
      const told = statements.get(line.record) ?? [];
      for (const { source } of told) used.add(source);
      yield rowOf(line, told, { known, day });
    }
  }
  yield* licenceRows([...used].flatMap((source) => known.get(source) ?? []));
}

type Told = Parameters<typeof publicFields>[0];

interface Exported {
  readonly known: ReadonlyMap<string, SourceLine>;
  /** Things of a profile that ended by this day are left out. */
  readonly day: string;
}

function rowOf({ id, level }: Line, told: Told, { known, day }: Exported): readonly Cell[] {
  const fields = publicFields(statementsOn(told, day));
  const cells = EXPORTED_FIELDS.map((name): Cell => {
    const value = fields.find((field) => field.name === name)?.value;
    if (value === undefined) return null;
    return typeof value === 'number' ? value : harmless(Array.isArray(value) ? value.join('; ') : String(value));
  });
  const conflicts = fields.filter(({ others }) => others.length > 0).length;
  const sources = [...new Set(told.map(({ source }) => source))];
  const latest = (days: readonly (string | null)[]): Cell =>
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  return [
    id,
    level,
    ...cells,
    sources.map(harmless).join('; '),
    conflicts,
    latest(told.map(({ asOf }) => asOf)),
    latest(told.map(({ recordedAt }) => recordedAt.slice(0, 10))),
    sources.map((source) => harmless(known.get(source)?.licence || '?')).join('; '),
  ];
}

function* licenceRows(sources: readonly SourceLine[]): Generator<readonly Cell[]> {
  const line = (...cells: readonly string[]): readonly Cell[] => HEAD.map((_, at) => harmless(cells[at] ?? ''));
  for (const { source, licence } of sources) yield line('#licence', source, licence === '' ? '?' : licence);
  for (const { said, sources: named } of licenceAdvice(sources))
    yield line('#licence', named.join('; '), said.vi, said.en);
}
