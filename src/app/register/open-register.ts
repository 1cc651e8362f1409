import { goldenRecord } from '../../register/golden-record.ts';
import { recordCard } from '../../register/record-card.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { SIZES } from '../../register/size-class.ts';
import type { RegisterDesk, RegisterPage } from '../desks/register-desk.ts';
import { keepApart, mergeRecords, splitRecord, undoEvent } from './decide-records.ts';
import { nameDictionary } from './name-dictionary.ts';
import { originOf, publicFields } from './public-record.ts';
import type { RegisterPorts } from './register-ports.ts';
import { searchRegister } from './search-register.ts';

const MOST_EVENTS = 200;

/** Opens the door to the register; `actor` is whoever decides through it. */
export function openRegister(ports: RegisterPorts, actor: string): RegisterDesk {
  const dictionary = nameDictionary();
  return {
    search: (request) => searchRegister(ports, dictionary, request),
    page: (id) => registerPage(ports, id),
    status: async () => (await ports.register()).counts(),
    async queue(limit) {
      const pairs = await (await ports.register()).pairs(limit);
      return pairs.map(({ pair, reason, weight, one, other }) => ({
        pair,
        reason,
        weight,
        one: shown(one),
        other: shown(other),
      }));
    },
    merge: (ids, reason) => mergeRecords(ports, ids, { actor, reason }),
    split: (given, reason) => splitRecord(ports, given, { actor, reason }),
    keepApart: (pair, reason) => keepApart(ports, pair, { actor, reason }),
    undo: (event, reason) => undoEvent(ports, event, { actor, reason }),
  };
}

const shown = <T extends { id: string; level: unknown; name: string; address: string }>({
  id,
  level,
  name,
  address,
}: T) => ({ id, level, name, address }) as Pick<T, 'id' | 'level' | 'name' | 'address'>;

/** What everybody may know of a record: values and their origin, ties, sources, decisions. Old ids lead to the record that they became. */
async function registerPage(ports: RegisterPorts, id: string): Promise<RegisterPage | undefined> {
  const register = await ports.register();
  let line = await register.find(parseRecordId(id) ?? id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  if (line === undefined) return undefined;
  const { record, level } = line;
  const statements = (await register.statements([record])).get(record) ?? [];
  const { nameOf } = await ports.places();
  const fields = publicFields(statements, nameOf);
  const rule = await ports.sizeRule();
  const derived = recordCard(level, goldenRecord(statements), rule).size;
  const size = SIZES.find((each) => each === derived);
  const name = fields.find((field) => field.name === 'name')?.value;
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
    statements: statements.map(originOf),
    events: events.map(({ event, kind, records, at, undoes, undoneBy }) => ({
      event,
      kind,
      records,
      at,
      undoes,
      undoneBy,
    })),
  };
}
