import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import type { RegisterDesk } from '../app/desks/register-desk.ts';
import type { Records } from '../app/ports-records.ts';
import { openRegister } from '../app/register/open-register.ts';
import { industryVersionsOf, registerPlaces, sizeRuleOn } from '../app/register/register-places.ts';
import type { RegisterImportPorts } from '../app/register/register-ports.ts';
import { sameNameDoubles } from '../app/register/same-name-doubles.ts';
import { mappingMemory } from '../exchange/mapping-memory.ts';
import { bytesOf } from './add-data-ports.ts';
import type { House } from './wire.ts';

/** The door to the register; who decides through it is the user of this machine, until there are accounts. */
export function registerDesk(house: House, records: () => Promise<Records>): RegisterDesk {
  return openRegister(registerPorts(house, records), userInfo().username);
}

/** What the register needs, over the stores of the house; the places and the law are read once. */
export function registerPorts(house: House, records: () => Promise<Records>): RegisterImportPorts {
  const now = (): string => new Date().toISOString();
  let places: ReturnType<RegisterImportPorts['places']> | undefined;
  let rule: ReturnType<RegisterImportPorts['sizeRule']> | undefined;
  const stores = async () => ({ shelf: await house.shelf(), tables: await house.tables() });
  return {
    register: async () => (await records()).register,
    places() {
      places ??= stores().then(({ shelf, tables }) => registerPlaces(shelf, tables));
      return places;
    },
    sizeRule() {
      rule ??= stores().then((opened) => sizeRuleOn(opened, now().slice(0, 10)));
      return rule;
    },
    industryVersions: async () => industryVersionsOf(await stores()),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now,
    doubles: sameNameDoubles,
    files: {
      async read(path) {
        const { readTable } = await import('../documents/table-in/read-table.ts');
        const bytes = await bytesOf(path);
        return bytes && readTable(bytes, basename(path));
      },
    },
    memory: mappingMemory(join(house.dataFolder, 'register-mappings.json')),
  };
}
