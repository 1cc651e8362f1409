import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { RegisterDesk } from '../app/desks/register-desk.ts';
import type { StewardDesk } from '../app/desks/steward-desk.ts';
import type { Records } from '../app/ports-records.ts';
import { openRegister } from '../app/register/open-register.ts';
import { openSteward } from '../app/register/open-steward.ts';
import { industryVersionsOf, registerPlaces, sizeRuleOn } from '../app/register/register-places.ts';
import type { RegisterImportPorts } from '../app/register/register-ports.ts';
import { mappingMemory } from '../exchange/mapping-memory.ts';
import { bytesOf } from './add-data-ports.ts';
import { machineName } from './machine-name.ts';
import type { House } from './wire.ts';

/** The doors to the register as the user of this machine; `by` opens them for others. */
export function registerDesks(
  house: House,
  records: () => Promise<Records>,
): { readonly register: RegisterDesk; readonly steward: StewardDesk } {
  const [ports, actor] = [registerPorts(house, records), machineName()];
  return { register: openRegister(ports, actor), steward: openSteward(ports, actor) };
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
