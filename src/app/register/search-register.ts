import { type IsoDate, parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { parkKey } from '../../register/address-parts.ts';
import { firmName } from '../../register/firm-name.ts';
import { nameScore, queryTerms } from '../../register/record-card.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { parseTaxCode } from '../../register/tax-code.ts';
import type { RegisterHit, RegisterSearchAnswer, RegisterSearchRequest } from '../desks/register-desk.ts';
import type { CardQuery, FoundCard, RegisterReading } from '../ports-register.ts';
import { type Dictionary, type Reading, readingsOf } from './name-dictionary.ts';
import type { RegisterPorts } from './register-ports.ts';

/** So many are ranked; a name that is not among the first thousand of its words needs another word. */
const MOST_RANKED = 1000;
const MOST_NAMESAKES = 200;
/** Where no name begins so and fewer than so many hold all the words, names one slip away are looked for too. */
const ENOUGH = 10;
/** A whole name one slip away stands above names that merely hold the words somewhere. */
const SLIP = 15;

/** Finds records by name in any spelling, by code or id, narrowed by what everybody may see. */
export async function searchRegister(
  ports: Pick<RegisterPorts, 'register' | 'places' | 'now'>,
  dictionary: Dictionary,
  request: RegisterSearchRequest,
): Promise<Parsed<RegisterSearchAnswer>> {
  const register = await ports.register();
  const places = await askedPlaces(ports, request);
  if (!places.ok) return places;
  const filter = filterOf(request, places.value);
  const found = await foundCards({ register, dictionary, filter }, request);
  const counts = request.facets ? await register.facets({ ...found.query, limit: 1 }) : null;
  const hits = found.cards.slice(0, request.limit).map(hitOf);
  return { ok: true, value: { query: request.query, hits, isNear: found.isNear, places: places.value ?? [], counts } };
}

type Filter = Omit<CardQuery, 'limit'>;

interface Scene {
  readonly register: RegisterReading;
  readonly dictionary: Dictionary;
  readonly filter: Filter;
}

interface Found {
  readonly cards: readonly FoundCard[];
  readonly isNear: boolean;
  /** What was asked, for counting. */
  readonly query: Filter;
}

async function foundCards(scene: Scene, { query, limit }: RegisterSearchRequest): Promise<Found> {
  const { register, filter } = scene;
  const text = query.trim();
  if (text === '') return { cards: await register.search({ ...filter, limit }), isNear: false, query: filter };
  const code = parseTaxCode(text);
  if (code.ok && code.value.kind !== 'person') return byCode(scene, code.value.code, limit);
  const id = parseRecordId(text);
  const line = id === undefined ? undefined : await register.find(id);
  if (line !== undefined) return byId(scene, line.mergedInto ?? line.id);
  return byName(scene, text);
}

async function byCode({ register, filter }: Scene, code: string, limit: number): Promise<Found> {
  const query = { ...filter, code };
  return { cards: await register.search({ ...query, limit }), isNear: false, query };
}

async function byId({ register, filter }: Scene, id: string): Promise<Found> {
  const line = await register.find(id);
  const query = { ...filter, record: line?.record ?? -1 };
  return { cards: await register.search({ ...query, limit: 1 }), isNear: false, query };
}

async function byName(scene: Scene, text: string): Promise<Found> {
  const { register, dictionary, filter } = scene;
  const { core } = firmName(text);
  const words = queryTerms(text);
  const terms = words.map((word) => [word]);
  const query = { ...filter, terms };
  const [whole, begun, other] = [
    core === '' ? [] : await register.search({ ...filter, core, isWholeCore: true, limit: MOST_NAMESAKES }),
    core === '' ? [] : await register.search({ ...filter, core, limit: MOST_NAMESAKES }),
    words.length === 0 ? [] : await register.search({ ...query, limit: MOST_RANKED }),
  ];
  const sure = ranked([...whole, ...begun, ...other], nameScore(text));
  const isNamed = begun.length + whole.length > 0 || sure.length >= ENOUGH;
  if (isNamed || words.length === 0) return { cards: sure, isNear: false, query };
  for (const readings of await readingsOf(register, dictionary, words)) {
    const near = await nearCards(scene, { words, readings });
    if (near.length === 0) continue;
    const [surely, own] = [nameScore(text), new Set(sure.map(({ record }) => record))];
    const scores = new Map(near.map(({ card, meant }) => [card.record, nameScore(meant)(card) - SLIP] as const));
    const all = [...sure, ...near.map(({ card }) => card)];
    const cards = ranked(all, (card) => (own.has(card.record) ? surely(card) : (scores.get(card.record) ?? 0)));
    const isNear = cards[0] !== undefined && !own.has(cards[0].record);
    return { cards, isNear, query: isNear && readings[0] !== undefined ? { ...filter, terms: readings[0] } : query };
  }
  return { cards: sure, isNear: false, query };
}

interface NearCard {
  readonly card: FoundCard;
  /** The query as it was meant, if this is what was meant. */
  readonly meant: string;
}

async function nearCards(
  { register, filter }: Scene,
  { words, readings }: { readonly words: readonly string[]; readonly readings: readonly Reading[] },
): Promise<readonly NearCard[]> {
  const limit = Math.ceil(MOST_RANKED / Math.max(1, readings.length));
  const found: NearCard[] = [];
  for (const reading of readings) {
    const cards = await register.search({ ...filter, terms: reading, limit });
    for (const card of cards) {
      const meant = words.map((word, at) => reading[at]?.find((each) => card.terms.includes(each)) ?? word);
      found.push({ card, meant: meant.join(' ') });
    }
  }
  return found;
}

/** Each card once, the best first; of equals the one that came first into the register. */
function ranked(cards: readonly FoundCard[], score: (card: FoundCard) => number): readonly FoundCard[] {
  const once = new Map(cards.toReversed().map((card) => [card.record, card] as const));
  return [...once.values()]
    .map((card) => ({ card, score: score(card) }))
    .toSorted((one, other) => other.score - one.score || one.card.record - other.card.record)
    .map(({ card }) => card);
}

function filterOf(request: RegisterSearchRequest, places: readonly string[] | undefined): Filter {
  const { ownership, size, stage, kind, level } = request;
  const products = foldedWords(request.product ?? '')
    .split(' ')
    .filter(Boolean);
  const filter = {
    ...(products.length === 0 ? {} : { products }),
    ...(places === undefined ? {} : { places }),
    ...(request.park === undefined ? {} : { park: parkKey(request.park) }),
  };
  const plain = Object.entries({ ownership, size, stage, kind, level }).filter(([, value]) => value !== undefined);
  return { ...filter, ...Object.fromEntries(plain) };
}

/** The ids that a filter by place means on its day; refused where the name is of no place on that day. */
async function askedPlaces(
  ports: Pick<RegisterPorts, 'places' | 'now'>,
  { place, on }: RegisterSearchRequest,
): Promise<Parsed<readonly string[] | undefined>> {
  if (place === undefined) return { ok: true, value: undefined };
  const day = parseIsoDate(on ?? ports.now().slice(0, 10));
  const refuse = (code: string, said: Refusal['said']): Parsed<undefined> => ({
    ok: false,
    refusals: [{ code, where: { column: 'place' }, said }],
  });
  if (day === undefined) return refuse('not-a-day', { vi: `"${on}" không phải ngày.`, en: `"${on}" is no day.` });
  const book = await ports.places();
  const known = book.known(place.toUpperCase());
  const ids = known === undefined ? book.named(place, day as IsoDate) : [known.place];
  if (ids.length > 0) return { ok: true, value: ids };
  return refuse('unknown-place', {
    vi: `Không có địa bàn "${place}" vào ngày ${day}; thử --on một ngày khác, hoặc mã như VN63-24.`,
    en: `There is no place "${place}" on ${day}; try another day, or an id such as VN63-24.`,
  });
}

function hitOf(card: FoundCard): RegisterHit {
  const { id, level, name, codes, address, park, places, ownership, size, kind, conflicts, lat, lng } = card;
  return { id, level, name, code: codes[0] ?? '', address, park, places, ownership, size, kind, conflicts, lat, lng };
}
