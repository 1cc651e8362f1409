import { centresServing } from '../../model/access/centre.ts';
import type { Belonging } from '../../model/access/who.ts';
import type { RecordLine, RegisterReading } from '../ports-register.ts';
import type { DutyPorts } from './duty-ports.ts';

/** Whom a record concerns. */
export interface Concerned extends Belonging {
  readonly enterprise: readonly string[];
  readonly province: readonly string[];
  readonly centre: readonly string[];
}

/** The enterprise by every id that leads to it, its provinces at either side of the reform, and the centres that serve them. */
export async function concernedBy(
  ports: Pick<DutyPorts, 'centres' | 'now'>,
  register: Pick<RegisterReading, 'operators' | 'duties'>,
  { record, places }: Pick<RecordLine, 'record'> & { readonly places: readonly string[] },
): Promise<Concerned> {
  const [operators, ids] = [await register.operators([record]), await register.duties.idsOf(record)];
  const operator = operators.get(record);
  const province = places.filter((place) => /^VN(?:63|34)-\d{2}$/u.test(place));
  const centre = centresServing(await ports.centres(), province, ports.now().slice(0, 10));
  return { enterprise: [...ids, ...(operator === undefined ? [] : [operator])], province, centre };
}
