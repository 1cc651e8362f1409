import type { OwnLawPorts } from '../app/law/own-law.ts';
import type { Records } from '../app/ports-records.ts';

/** What acts that people add need, over the records of the house. */
export function ownLawPorts(records: () => Promise<Records>): OwnLawPorts {
  return {
    authority: async () => (await records()).authority,
    async readTable(bytes, fileName) {
      return (await import('../documents/table-in/read-table.ts')).readTable(bytes, fileName);
    },
    now: () => new Date().toISOString(),
  };
}
