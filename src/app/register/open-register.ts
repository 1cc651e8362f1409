import { certificateRecords, standingOn } from '../../register/certificate-records.ts';
import { goldenRecord } from '../../register/golden-record.ts';
import { statementsOn } from '../../register/profile/profile-on-day.ts';
import { recordCard } from '../../register/record-card.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { SIZES } from '../../register/size-class.ts';
import type { RegisterDesk, RegisterPage } from '../desks/register-desk.ts';
import type { RegisterSearchDesk } from '../desks/register-search-desk.ts';
import type { EventPayload } from '../ports-decisions.ts';
import type { MatchScore, PairReasons } from '../ports-match.ts';
import { mergeRecords, splitRecord } from './decide-records.ts';
import { openSearches } from './open-searches.ts';
import { pairReasons } from './pair-reasons.ts';
import { originOf, publicFields } from './public-record.ts';
import { recordProfile } from './record-profile.ts';
import type { RegisterPorts } from './register-ports.ts';
import { undoEvent } from './undo-event.ts';

const MOST_EVENTS = 200;

/** Opens the door to the register; `actor` is whoever decides through it. */
export function openRegister(ports: RegisterPorts, actor: string): RegisterDesk {
  return deskOf(ports, openSearches(ports), actor);
}

function deskOf(ports: RegisterPorts, searches: (owner: string) => RegisterSearchDesk, actor: string): RegisterDesk {
  return {
    ...searches(actor),
    by: (other) => deskOf(ports, searches, other),
    page: (id) => registerPage(ports, id),
    profile: (id, { sight = 'public', on } = {}) => recordProfile(ports, id, { sight, on }),
    status: async () => (await ports.register()).counts(),
    merge: (ids, reason) => mergeRecords(ports, ids, { actor, reason }),
    split: (given, reason) => splitRecord(ports, given, { actor, reason }),
    undo: (event, reason) => undoEvent(ports, event, { actor, reason }),
  };
}

/** What everybody may know of a record: values and their origin, ties, sources, decisions. Old ids lead to the record that they became. */
async function registerPage(ports: RegisterPorts, id: string): Promise<RegisterPage | undefined> {
  const register = await ports.register();
  let line = await register.find(parseRecordId(id) ?? id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  if (line === undefined) return undefined;
  const { record, level } = line;
  const statements = (await register.statements([record])).get(record) ?? [];
  const { nameOf } = await ports.places();
  const fields = publicFields(statementsOn(statements, ports.now().slice(0, 10)), nameOf);
  const rule = await ports.sizeRule();
  const derived = recordCard(level, goldenRecord(statements), rule).size;
  const size = SIZES.find((each) => each === derived);
  const name = fields.find((field) => field.name === 'name')?.value;
  const joinReasons = ({ links }: EventPayload, match: MatchScore): PairReasons => {
    const rows = new Set(links.map(({ row }) => row));
    const [one, other] = [
      statements.filter(({ row }) => !rows.has(row)),
      statements.filter(({ row }) => rows.has(row)),
    ];
    return pairReasons(match, { one, other, nameOf });
  };
  const [ties, events] = [await register.ties(record), await register.events({ record, limit: MOST_EVENTS })];
  return {
    id: line.id,
    askedFor: parseRecordId(id) ?? id,
    level,
    name: typeof name === 'string' ? name : '',
    size: rule === undefined || size === undefined ? null : { size, rule: rule.id },
    fields,
    ties: ties.map(({ kind, direction, other, validFrom, validTo }) => ({
      kind,
      direction,
      ...other,
      validFrom,
      validTo,
    })),
    certificates: certificateRecords(statements).map(({ key: _, from, also, ...said }) => ({
      ...said,
      standing: standingOn(said, ports.now().slice(0, 10)),
      from: originOf(from),
      also: also.map(originOf),
    })),
    statements: statements.map(originOf),
    events: events.map(({ event, kind, records, at, undoes, undoneBy, payload }) => ({
      event,
      kind,
      records,
      at,
      undoes,
      undoneBy,
      match: payload.match === undefined ? null : joinReasons(payload, payload.match),
    })),
  };
}
