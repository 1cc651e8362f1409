import { may, type Who } from '../../model/access/who.ts';
import type { Reminder } from '../desks/duty-desk.ts';
import { refreshCards } from '../register/refresh-cards.ts';
import { concernedBy } from './concerned.ts';
import type { DutyPorts } from './duty-ports.ts';

const DAY_MS = 86_400_000;
const MOST = 5000;

/** What lapses within so many days or has lapsed, the soonest first, as far as it concerns whoever asks. */
export async function reminders(ports: DutyPorts, who: Who, within: number): Promise<readonly Reminder[]> {
  const register = await ports.register();
  const today = ports.now().slice(0, 10);
  const until = new Date(Date.parse(today) + within * DAY_MS).toISOString().slice(0, 10);
  const found: Reminder[] = [];
  for (const each of await register.duties.verifications(until, MOST)) {
    const concerned = await concernedBy(ports, register, each);
    if (!may(who, 'register.queue', concerned) && !may(who, 'register.propose', concerned)) continue;
    const { id, level, name, tier } = each;
    const days = Math.round((Date.parse(each.until) - Date.parse(today)) / DAY_MS);
    found.push({
      ...{ what: 'verification', id, level, name, subject: tier, until: each.until, days },
      centres: concerned.centre,
    });
  }
  return found;
}

/** Lets lapse what is past its day: the values stay, as what the enterprise itself says. Run every night; running it twice changes nothing. */
export async function lapseVerifications(ports: DutyPorts): Promise<number> {
  const register = await ports.register();
  const rule = await ports.sizeRule();
  const at = ports.now();
  return register.write(async (session) => {
    const records = await session.duties.lapse(at.slice(0, 10), at);
    const lines = await Promise.all(records.map((record) => session.line(record)));
    await refreshCards(
      session,
      lines.filter((line) => line !== undefined),
      rule,
    );
    return records.length;
  });
}
