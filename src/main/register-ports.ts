import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { RegisterDesk } from '../app/desks/register-desk.ts';
import type { RegisterImportDesk } from '../app/desks/register-import-desk.ts';
import type { StewardDesk } from '../app/desks/steward-desk.ts';
import type { Records } from '../app/ports-records.ts';
import type { ImportJobPorts } from '../app/register/do-import-job.ts';
import { openRegister } from '../app/register/open-register.ts';
import { openRegisterImport } from '../app/register/open-register-import.ts';
import { openSteward } from '../app/register/open-steward.ts';
import { bookRows, registerBooks } from '../app/register/register-books.ts';
import {
  industryEditions,
  industryVersionsOf,
  placeRows,
  registerPlaces,
  sizeRuleOn,
} from '../app/register/register-places.ts';
import type { RegisterImportPorts } from '../app/register/register-ports.ts';
import { listShelf } from '../documents/table-in/list-shelf.ts';
import { faultBook } from '../exchange/fault-book.ts';
import { mappingMemory } from '../exchange/mapping-memory.ts';
import { uploadFolder } from '../exchange/upload-folder.ts';
import { listThread } from './list-thread.ts';
import { machineName } from './machine-name.ts';
import { rowThreads } from './row-threads.ts';
import type { House } from './wire.ts';

/** A program that says nothing for so long has lost its jobs to the next. */
const LEASE_MS = 6000;
const SECRET_BYTES = 12;
/** A list may be this large through the browser. */
const LARGEST_LIST = 1024 * 1024 * 1024;

/** The doors to the register and to its imports; who decides through them is the user of this machine; `by` opens them for others. */
export function registerDesks(
  house: House,
  records: () => Promise<Records>,
  onFault: (fault: unknown) => void,
): { readonly register: RegisterDesk; readonly steward: StewardDesk; readonly registerImport: RegisterImportDesk } {
  const ports = registerPorts(house, records);
  const actor = machineName();
  return {
    register: openRegister(ports, actor),
    steward: openSteward(ports, actor),
    registerImport: openRegisterImport({
      ...ports,
      actor,
      uploads: uploadFolder(join(house.dataFolder, 'register-uploads'), { now: Date.now, largestBytes: LARGEST_LIST }),
      faultBook: (upload) => faultBook(join(house.dataFolder, 'register-lists', `${upload}.faults`)),
      onFault,
    }),
  };
}

/** What the register needs, over the stores of the house; the places and the law are read once. */
export function registerPorts(house: House, records: () => Promise<Records>): ImportJobPorts {
  const now = (): string => new Date().toISOString();
  let places: ReturnType<RegisterImportPorts['places']> | undefined;
  let books: ReturnType<RegisterImportPorts['books']> | undefined;
  let rule: ReturnType<RegisterImportPorts['sizeRule']> | undefined;
  const stores = async () => ({ shelf: await house.shelf(), tables: await house.tables() });
  return {
    register: async () => (await records()).register,
    places() {
      places ??= stores().then(({ shelf, tables }) => registerPlaces(shelf, tables));
      return places;
    },
    books() {
      books ??= stores().then(registerBooks);
      return books;
    },
    sizeRule() {
      rule ??= stores().then((opened) => sizeRuleOn(opened, now().slice(0, 10)));
      return rule;
    },
    industryVersions: async () => industryVersionsOf(await stores()),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now,
    imports: async () => (await records()).imports,
    holder: { owner: randomBytes(SECRET_BYTES).toString('hex'), leaseMs: LEASE_MS },
    lists: listShelf(join(house.dataFolder, 'register-lists'), listThread()),
    makeId: () => randomBytes(SECRET_BYTES).toString('hex'),
    memory: mappingMemory(join(house.dataFolder, 'register-mappings.json')),
    async rowThreads(spoken) {
      const opened = await stores();
      const [places, books] = [await placeRows(opened), await bookRows(opened)];
      return rowThreads({ spoken, rows: { ...places, ...books, editions: await industryEditions(opened) } });
    },
  };
}
