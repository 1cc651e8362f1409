import { readTable } from '../../documents/table-in/read-table.ts';
import type { AuthorityRecords, KeptAlarm, OwnActState } from '../ports-authority.ts';
import type { OwnLawPorts } from './own-law.ts';

/** Own acts and alarms kept in memory, for tests of what stands on them; the laws of the store are those of `store-pg`. */
export function memoryAuthority(): AuthorityRecords {
  const states: OwnActState[] = [];
  const silent: KeptAlarm[] = [];
  const newest = (id: string): OwnActState | undefined => states.findLast((state) => state.id === id);
  return {
    async acts() {
      return [...new Set(states.map(({ id }) => id))].sort().flatMap((id) => newest(id) ?? []);
    },
    trail: async (id) => states.filter((state) => state.id === id).reverse(),
    async keep(changes, made) {
      const overtaken = changes.filter(({ id, parent }) => (newest(id)?.revision ?? null) !== parent);
      if (overtaken.length > 0) return { ok: false, overtaken: overtaken.map(({ id }) => id) };
      for (const { parent, ...change } of changes) states.push({ ...change, revision: (parent ?? 0) + 1, ...made });
      return { ok: true };
    },
    alarms: async (document) => silent.filter((alarm) => alarm.document === document),
    async silence(alarm) {
      silent.push({ ...alarm, alarm: silent.length + 1 });
      return silent.length;
    },
    async unsilence(alarm) {
      const at = silent.findIndex((each) => each.alarm === alarm);
      if (at >= 0) silent.splice(at, 1);
      return at >= 0;
    },
  };
}

/** What own acts need, with a store in memory and a clock that stands. */
export function ownLawHouse(): OwnLawPorts {
  const authority = memoryAuthority();
  return { authority: async () => authority, readTable, now: () => '2026-11-27T01:00:00.000Z' };
}
