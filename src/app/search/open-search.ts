import type { OwnAct } from '../../model/own-act.ts';
import type { Release } from '../../model/release.ts';
import type { SearchAnswer, SearchDesk, SearchHit, SearchRequest } from '../desks/search-desk.ts';
import { lawRows } from '../knowledge/law-rows.ts';
import type { KnowledgeSource, TextCells } from '../knowledge/table-rows.ts';
import type { MethodCard } from '../workbench.ts';
import { byRank, type Found, type Ranked } from './best-of-kinds.ts';
import { dossierEntries, methodEntries, type NamedDossier, releaseEntries } from './desk-entries.ts';
import { gatherEntries, searchedReleases } from './gather-entries.ts';
import { lawEntries } from './law-entries.ts';
import { queryWords } from './query-words.ts';
import type { SearchEntry, SearchKind } from './search-entry.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';
import { titleMarks } from './title-marks.ts';

export interface SearchPorts extends KnowledgeSource {
  readonly methods: readonly MethodCard[];
  dossiers(): Promise<readonly NamedDossier[]>;
  /** Lets other work of this thread go on for a moment. */
  rest(): Promise<void>;
  /** The index over packs, where several desks share it. */
  readonly packs?: IndexMemory;
}

/** An index that was made of releases of a stamp, made again for another. */
export type IndexMemory = (stamp: string, gather: () => Promise<readonly SearchEntry[]>) => Promise<SearchIndex>;

/** Of each kind that was found at least so many are shown: none pushes the others out. */
const LEAST = 3;

/** The index over packs and, apart from it, over what people add: each is made when first asked and again when its sources changed. */
export function openSearch(ports: SearchPorts): SearchDesk {
  const packs = ports.packs ?? rememberedIndex(ports.rest);
  const own = rememberedIndex(ports.rest);
  const indexes = async (): Promise<readonly SearchIndex[]> => {
    const [{ releases: all }, dossiers, acts] = await Promise.all([
      ports.shelf.list(),
      ports.dossiers(),
      ports.ownActs?.() ?? [],
    ]);
    const releases = searchedReleases(all);
    return Promise.all([
      packs(stampOf([...releases.values()]), () => gatherEntries(ports, releases)),
      own(`${stampOf(all)} ${JSON.stringify([dossiers, acts])}`, async () => [
        ...dossierEntries(dossiers),
        ...methodEntries(ports.methods),
        ...releaseEntries(all),
        ...(acts.length === 0 || !releases.has('law') ? [] : lawEntries(await ownActRows(ports, acts))),
      ]),
    ]);
  };
  return {
    search: async (request) => answerOf(await indexes(), request),
    warm: async () => void (await indexes()),
  };
}

/** The acts that people added, as the register has them. */
async function ownActRows(ports: SearchPorts, own: readonly OwnAct[]): Promise<readonly TextCells[]> {
  const rows = await lawRows({ ...ports, ownActs: async () => own });
  return rows.acts.filter((row) => rows.own.has(row.text('act_id')));
}

const stampOf = (releases: readonly Release[]): string => releases.map(({ ref }) => ref.hash).join(' ');

/** Keeps the index that was made last. */
export function rememberedIndex(rest: () => Promise<void>): IndexMemory {
  let kept: { readonly stamp: string; readonly made: Promise<SearchIndex> } | undefined;
  return (stamp, gather) => {
    if (kept?.stamp === stamp) return kept.made;
    const made = gather().then((entries) => searchIndex(entries, rest));
    const entry = { stamp, made };
    kept = entry;
    made.catch(() => {
      if (kept === entry) kept = undefined;
    });
    return made;
  };
}

function answerOf(indexes: readonly SearchIndex[], request: SearchRequest): SearchAnswer {
  const query = queryWords(request.query);
  const { limit, kinds } = request;
  const find = (isNear: boolean): readonly Found[] =>
    indexes.map((index) => index.find(query, { limit, isNear, ...(kinds === undefined ? {} : { kinds }) }));
  const strict = find(false);
  const isNear = query.words.length > 0 && strict.every(({ ranked }) => ranked.length === 0);
  const found = isNear ? find(true) : strict;
  const ranked = found.flatMap((each) => each.ranked).sort(byRank);
  const shown = kinds?.length === 1 ? ranked.slice(0, limit) : shared(ranked, limit);
  const meant = [...new Set(found.flatMap((each) => each.meant))];
  const counts = summed(found.map((each) => each.counts));
  return {
    query: request.query,
    hits: shown.map(({ entry }) => hitOf(entry, meant)),
    counts,
    isNear: isNear && shown.length > 0,
  };
}

/** The best of all kinds, none with more than its share unless the others leave room. */
function shared(ranked: readonly Ranked[], limit: number): readonly Ranked[] {
  const kinds = new Set(ranked.map(({ entry }) => entry.kind)).size;
  const share = Math.max(LEAST, Math.ceil(limit / Math.max(1, kinds)));
  const seen = new Map<SearchKind, number>();
  const [first, more]: [Ranked[], Ranked[]] = [[], []];
  for (const each of ranked) {
    const count = (seen.get(each.entry.kind) ?? 0) + 1;
    seen.set(each.entry.kind, count);
    (count <= share ? first : more).push(each);
  }
  return [...first.slice(0, limit), ...more.slice(0, Math.max(0, limit - first.length))].sort(byRank);
}

function summed(all: readonly Found['counts'][]): Found['counts'] {
  const counts: Partial<Record<SearchKind, number>> = {};
  for (const each of all) {
    for (const [kind, count] of Object.entries(each)) {
      counts[kind as SearchKind] = (counts[kind as SearchKind] ?? 0) + count;
    }
  }
  return counts;
}

function hitOf(entry: SearchEntry, meant: readonly string[]): SearchHit {
  const { kind, id, title, note, href } = entry;
  return { kind, id, title, note, href, marks: { vi: titleMarks(title.vi, meant), en: titleMarks(title.en, meant) } };
}
