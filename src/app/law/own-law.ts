import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { OwnAct } from '../../model/own-act.ts';
import type { RawWorkbook } from '../../model/raw-grid.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ActTrailLine, AddedActs, GivenActs, LawDesk } from '../desks/law-desk.ts';
import { lawRows } from '../knowledge/law-rows.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import type { AuthorityRecords, OwnActChange } from '../ports-authority.ts';
import { type GivenLine, type ListedAct, parseOwnActs } from './parse-own-acts.ts';

/** What own acts need from outside. */
export interface OwnLawPorts {
  authority(): Promise<AuthorityRecords>;
  readTable(bytes: Uint8Array, fileName: string): Promise<Parsed<RawWorkbook>>;
  now(): string;
}

/** Acts that people added and did not withdraw. */
export async function ownActsIn(authority: AuthorityRecords): Promise<readonly OwnAct[]> {
  const states = await authority.acts();
  return states.filter(({ what }) => what !== 'withdrawn').map(({ content }) => JSON.parse(content) as OwnAct);
}

/** What happened to an act that somebody added, newest first. */
export async function ownTrail(ports: OwnLawPorts, id: string): Promise<readonly ActTrailLine[]> {
  const trail = await (await ports.authority()).trail(id);
  return trail.map(({ revision, what, actor, reason, at }) => ({ revision, what, actor, reason, at }));
}

/** Adds the acts of a file: all, or none and every fault at once. */
export async function addOwnActs(
  source: KnowledgeSource,
  ports: OwnLawPorts,
  { bytes, fileName, replaces, actor, reason }: GivenActs,
): ReturnType<LawDesk['add']> {
  const lines = await linesOf(ports, bytes, fileName);
  if (!lines.ok) return lines;
  const { acts: rows, own } = await lawRows(source);
  const listed = rows.map(
    (row): ListedAct => ({
      id: row.text('act_id'),
      number: row.text('number'),
      issued: row.text('issued'),
      isOwn: own.has(row.text('act_id')),
    }),
  );
  const parsed = parseOwnActs(lines.value, { file: fileName, listed });
  if (!parsed.ok) return parsed;
  const authority = await ports.authority();
  const states = new Map((await authority.acts()).map((state) => [state.id, state]));
  const changes: OwnActChange[] = [];
  const faults: Refusal[] = [];
  const sums = { added: 0, changed: 0, same: 0, acts: parsed.value.map(({ act_id: id }) => id) };
  for (const act of parsed.value) {
    const content = canonicalJson(act);
    const state = states.get(act.act_id);
    const isThere = state !== undefined && state.what !== 'withdrawn';
    if (isThere && state.content === content) sums.same += 1;
    else if (isThere && !replaces) faults.push(thereFault(fileName, act.act_id));
    else {
      sums[isThere ? 'changed' : 'added'] += 1;
      changes.push({ id: act.act_id, what: isThere ? 'changed' : 'entered', content, parent: state?.revision ?? null });
    }
  }
  if (faults.length > 0) return { ok: false, refusals: faults };
  const kept = await authority.keep(changes, { actor, reason: reason === '' ? fileName : reason, at: ports.now() });
  if (!kept.ok) return { ok: false, refusals: kept.overtaken.map(overtakenFault) };
  return { ok: true, value: sums satisfies AddedActs };
}

/** Withdraws an act that somebody added; its states stay in the trail. Undefined where nobody added it. */
export async function withdrawOwnAct(
  ports: OwnLawPorts,
  { id, actor, reason }: Parameters<LawDesk['withdraw']>[0],
): ReturnType<LawDesk['withdraw']> {
  const authority = await ports.authority();
  const states = await authority.acts();
  const state = states.find((each) => each.id === id && each.what !== 'withdrawn');
  if (state === undefined) return undefined;
  const faults = states
    .filter(
      ({ what, content }) =>
        what !== 'withdrawn' && (JSON.parse(content) as OwnAct).relations.some(({ act }) => act === id),
    )
    .map((other) => namedFault(id, other.id));
  if (faults.length > 0) return { ok: false, refusals: faults };
  const change: OwnActChange = { id, what: 'withdrawn', content: state.content, parent: state.revision };
  const kept = await authority.keep([change], { actor, reason, at: ports.now() });
  return kept.ok ? { ok: true, value: { id } } : { ok: false, refusals: kept.overtaken.map(overtakenFault) };
}

async function linesOf(ports: OwnLawPorts, bytes: Uint8Array, file: string): Promise<Parsed<readonly GivenLine[]>> {
  if (/\.json$/iu.test(file)) return jsonLines(new TextDecoder().decode(bytes), file);
  const read = await ports.readTable(bytes, file);
  if (!read.ok) return read;
  const [head, ...rows] = read.value.sheets[0]?.rows ?? [];
  const names = (head?.cells ?? []).map((cell) => String(cell ?? '').trim());
  const lines = rows.map(({ number, cells }) => ({
    row: number,
    cells: Object.fromEntries(names.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? '']]))),
  }));
  return { ok: true, value: lines.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) };
}

function jsonLines(text: string, file: string): Parsed<readonly GivenLine[]> {
  const bad = (vi: string, en: string): Parsed<never> => ({
    ok: false,
    refusals: [{ code: 'act-file', where: { file }, said: { vi, en } }],
  });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return bad('Tệp không phải JSON.', 'The file is not JSON.');
  }
  const inside = isRecord(read) && 'acts' in read ? read['acts'] : read;
  const list: readonly unknown[] = Array.isArray(inside) ? inside : [inside];
  if (!list.every(isRecord)) return bad('Cần danh sách văn bản { … }.', 'A list of acts { … } is needed.');
  return { ok: true, value: list.map((cells, at) => ({ row: at + 1, cells })) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const thereFault = (file: string, id: string): Refusal => ({
  code: 'there',
  where: { file },
  said: {
    vi: `Văn bản ${id} đã có và khác; chọn sửa đè (--replace) nếu muốn thay.`,
    en: `The act ${id} is there and differs; ask to replace it (--replace) to change it.`,
  },
});

const overtakenFault = (id: string): Refusal => ({
  code: 'overtaken',
  where: {},
  said: {
    vi: `Văn bản ${id} vừa được người khác sửa; hãy xem lại rồi làm tiếp.`,
    en: `The act ${id} was just changed by somebody else; look again and go on.`,
  },
});

const namedFault = (id: string, by: string): Refusal => ({
  code: 'named',
  where: {},
  said: {
    vi: `Văn bản ${by} còn dẫn tới ${id}; hãy rút hoặc sửa ${by} trước.`,
    en: `The act ${by} still names ${id}; withdraw or change ${by} first.`,
  },
});
