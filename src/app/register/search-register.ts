import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import { codeParts } from '../../register/industry-book.ts';
import { nameScore } from '../../register/record-card.ts';
import type { RegisterMapRequest, RegisterSearchAnswer, RegisterSearchRequest } from '../desks/register-search-desk.ts';
import type { RegisterReading } from '../ports-register.ts';
import type { FacetCounts } from '../ports-register-search.ts';
import { type AskedFilter, askedFilter, type Filter } from './asked-filter.ts';
import { hitOf } from './hit-of-card.ts';
import type { Dictionary } from './name-dictionary.ts';
import { MOST_RANKED, matchOf, type NamedCard, namedCards, type QueryRead, readQuery } from './read-query.ts';
import type { RegisterPorts } from './register-ports.ts';

/** A whole name one slip away stands above names that merely hold the words somewhere. */
const SLIP = 15;
/** So far hits in the order of the register may be paged through. */
const FURTHEST = 10_000;

export type SearchPorts = Pick<RegisterPorts, 'register' | 'places' | 'books' | 'industryVersions' | 'now'>;

/** A search as the store is asked for it. */
export interface AskedSearch {
  readonly register: RegisterReading;
  readonly read: QueryRead;
  readonly asked: AskedFilter;
  /** All that is found: what was typed, and the filters. */
  readonly query: Filter;
}

/** Reads what was typed and the filters. What was typed is read without them, so that a filter never adds a hit. */
export async function askedSearch(
  ports: SearchPorts,
  dictionary: Dictionary,
  request: RegisterMapRequest,
): Promise<Parsed<AskedSearch>> {
  const asked = await askedFilter(ports, request);
  if (!asked.ok) return asked;
  const register = await ports.register();
  const read = await readQuery({ register, dictionary }, request.query);
  return {
    ok: true,
    value: { register, read, asked: asked.value, query: { ...asked.value.filter, ...matchOf(read) } },
  };
}

/** Finds records by name in any spelling, by code or id, narrowed by what everybody may see. */
export async function searchRegister(
  ports: SearchPorts,
  dictionary: Dictionary,
  request: RegisterSearchRequest,
): Promise<Parsed<RegisterSearchAnswer>> {
  const parsed = await askedSearch(ports, dictionary, request);
  if (!parsed.ok) return parsed;
  const { register, read, asked, query } = parsed.value;
  const { understood } = asked;
  const offset = request.offset ?? 0;
  const page = await pageOf(parsed.value, { offset, limit: request.limit });
  const counts = request.facets ? await register.facets({ ...query, limit: 1 }, understood) : null;
  const places = await ports.places();
  const reach = Math.min(counts?.total ?? offset + page.cards.length, read.kind === 'name' ? MOST_RANKED : FURTHEST);
  return {
    ok: true,
    value: {
      query: request.query,
      hits: page.cards.map((each) => hitOf(each, { read, asked, places })),
      isNear: page.isNear,
      places: understood.places.map(({ id }) => id),
      understood,
      offset,
      reach,
      counts,
      names: counts === null ? {} : await facetNames(ports, counts),
    },
  };
}

interface Page {
  readonly cards: readonly NamedCard[];
  readonly isNear: boolean;
}

async function pageOf(
  { register, read, asked, query }: AskedSearch,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Page> {
  if (read.kind !== 'name') {
    const cards = offset >= FURTHEST ? [] : await register.search({ ...query, offset, limit });
    return { cards: cards.map((card) => ({ card, meant: undefined })), isNear: false };
  }
  const cards = ranked(await namedCards(register, read, asked.filter), read.text);
  return { cards: cards.slice(offset, offset + limit), isNear: cards[0]?.meant !== undefined };
}

/** The best first; of equals the one that came first into the register. */
function ranked(cards: readonly NamedCard[], text: string): readonly NamedCard[] {
  const surely = nameScore(text);
  return cards
    .map((named) => {
      const { card, meant } = named;
      return { named, score: meant === undefined ? surely(card) : nameScore(meant)(card) - SLIP };
    })
    .toSorted((one, other) => other.score - one.score || one.named.card.record - other.named.card.record)
    .map(({ named }) => named);
}

/** Words for the values of facets that are ids. */
async function facetNames(ports: SearchPorts, { facets }: FacetCounts): Promise<Readonly<Record<string, Bilingual>>> {
  const places = await ports.places();
  const { industries, processes, materials } = await ports.books();
  const same = (text: string | undefined): Bilingual | undefined =>
    text === undefined ? undefined : { vi: text, en: text };
  const of = (
    values: Readonly<Record<string, number>>,
    nameOf: (value: string) => Bilingual | undefined,
  ): readonly (readonly [string, Bilingual])[] =>
    Object.keys(values).flatMap((value) => {
      const name = nameOf(value);
      return name === undefined ? [] : [[value, name]];
    });
  return Object.fromEntries([
    ...of(facets.province, (id) => same(places.nameOf(id))),
    ...[facets.process, facets.core, facets.supplementary].flatMap((tally) =>
      of(tally, (key) => processes.byId(key.split('@')[0] ?? '')?.name),
    ),
    ...of(facets.material, (id) => materials.byId(id)?.name),
    ...of(facets.division, (value) => {
      const parts = codeParts(value);
      return parts?.edition === undefined ? undefined : industries.nameOf(parts.edition, parts.code);
    }),
  ]);
}
