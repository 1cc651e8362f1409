import type { Gazetteer } from '../../register/gazetteer.ts';
import { goldenRecord, type Statement } from '../../register/golden-record.ts';
import { ownershipHistory } from '../../register/ownership-history.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { valueLines } from '../../register/value-lines.ts';
import type { DecisionLine, RecordPlace, RecordStory } from '../desks/steward-desk.ts';
import type { RegisterEvent } from '../ports-decisions.ts';
import type { RegisterReading } from '../ports-register.ts';
import { pairReasons, waitingPairs } from './pair-reasons.ts';
import { mayLeave, originOf, publicFields } from './public-record.ts';
import type { RegisterPorts } from './register-ports.ts';

const MOST_EVENTS = 200;
const MOST_PAIRS = 50;

/** What became of a record; old ids lead to the record that they became. Undefined if there is none. */
export async function recordStory(ports: RegisterPorts, id: string): Promise<RecordStory | undefined> {
  const register = await ports.register();
  let line = await register.find(parseRecordId(id) ?? id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  if (line === undefined) return undefined;
  const { record } = line;
  const statements = (await register.statements([record])).get(record) ?? [];
  const places = await ports.places();
  const { nameOf } = places;
  const pairs = async () => [
    ...(await register.pairsBy({ record, state: 'open', limit: MOST_PAIRS })),
    ...(await register.pairsBy({ record, state: 'unsure', limit: MOST_PAIRS })),
  ];
  const events = await register.events({ record, limit: MOST_EVENTS });
  const lines = await decisionLines(register, events);
  return {
    id: line.id,
    rows: statements.map((statement) => ({
      ...originOf(statement),
      fields: publicFields([statement], nameOf).map(({ name, title, shown, value }) => ({
        ...{ name, title, shown },
        lines: valueLines(name, value),
      })),
    })),
    place: placeOf(statements, places),
    ownership: ownershipHistory(statements).map((spell) => ({
      ...spell,
      country: mayLeave('country', spell.country) ? spell.country : '',
    })),
    ties: (await register.ties(record)).map(({ other, row: _, ...tie }) => ({ ...tie, ...other })),
    decisions: events.map((event, at) => ({
      ...(lines[at] as DecisionLine),
      match: matchOf(event, statements, nameOf),
    })),
    pairs: await waitingPairs({ register: { ...register, pairs }, nameOf }, MOST_PAIRS),
  };
}

function matchOf(
  { payload: { match, links } }: RegisterEvent,
  statements: readonly Statement[],
  nameOf: Gazetteer['nameOf'],
): RecordStory['decisions'][number]['match'] {
  if (match === undefined) return null;
  const rows = new Set(links.map(({ row }) => row));
  const [one, other] = [statements.filter(({ row }) => !rows.has(row)), statements.filter(({ row }) => rows.has(row))];
  return pairReasons(match, { one, other, nameOf });
}

/** Events as everybody may read them, with the names of their records. */
export async function decisionLines(
  register: Pick<RegisterReading, 'namesOf'>,
  events: readonly RegisterEvent[],
): Promise<readonly DecisionLine[]> {
  const names = await register.namesOf([...new Set(events.flatMap(({ records }) => records))]);
  return events.map(({ event, kind, at, actor, reason, records, payload, undoes, undoneBy }) => ({
    event,
    kind,
    at,
    actor,
    reason,
    records: records.map((id) => ({ id, name: names.get(id) ?? '' })),
    rows: payload.links.length,
    tie: payload.tie ?? null,
    undoes,
    undoneBy,
  }));
}

/** Commune, district, province: the longer the id, the smaller the place. */
function placeOf(statements: readonly Statement[], { nameOf, known }: Gazetteer): RecordPlace | null {
  if (statements.length === 0) return null;
  const golden = goldenRecord(statements);
  const [place, lat, lng] = [golden.place, golden.lat?.value, golden.lng?.value];
  const point = typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : null;
  if (place === undefined)
    return point === null ? null : { asOf: null, ofTheDay: [], today: [], candidates: [], point };
  const located = known(String(place.value));
  const chain = (prefix: string) =>
    (located?.places ?? [])
      .filter((id) => id.startsWith(prefix))
      .toSorted((one, other) => other.length - one.length)
      .map(calledPlace);
  const calledPlace = (id: string) => ({ id, name: nameOf(id) ?? id });
  return {
    asOf: place.from.asOf,
    ofTheDay: chain('VN63-'),
    today: chain('VN34-'),
    candidates: (located?.candidates ?? []).map(calledPlace),
    point,
  };
}
