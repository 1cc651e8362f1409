// Publishing over the real embedded store, real folders and the real DuckDB; only the clock is the test's.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRelease } from '../../exchange/copy-release.ts';
import { openFiles } from '../../exchange/open-files.ts';
import { packFolders } from '../../exchange/pack-folders.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { releaseWriter } from '../../exchange/write-release.ts';
import type { Publication } from '../../model/publication.ts';
import type { Parsed } from '../../model/refusal.ts';
import { duckTableInspector } from '../../store-duck/table-inspector.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { duckTableWork } from '../../store-duck/table-work.ts';
import type { PublishedDesk } from '../desks/published-desk.ts';
import { type RegisterHouse, registerHouse } from '../register/register-house.case.ts';
import type { ReleaseDraft } from '../release-draft.ts';
import { checkPublication } from './check-publication.ts';
import { decidePublication, releasePublication } from './decide-publication.ts';
import { openPublished } from './open-published.ts';
import { type ProposeRegister, proposeRegister } from './propose-register.ts';
import type { Doing, PublishingPorts } from './publishing-ports.ts';

const MINUTE = 60_000;

export interface PublishingHouse {
  readonly register: RegisterHouse;
  readonly ports: PublishingPorts;
  readonly desk: PublishedDesk;
  readonly folder: string;
  /** Writes a table as `data add` does. */
  addTable(draft: ReleaseDraft): Promise<void>;
  /** Lets time go by. */
  wait(minutes: number): void;
  propose(more?: Partial<ProposeRegister>, actor?: string): ReturnType<typeof proposeRegister>;
  /** Checks, approves as somebody else, releases. */
  bringOut(named: Pick<Publication, 'name' | 'version'>, from?: string): Promise<Publication>;
  close(): Promise<void>;
}

export const as = (actor: string): Doing => ({ actor, signal: new AbortController().signal });

/** The value, or the refusals as a failure. */
export function good<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.refusals.map(({ code, said }) => `${code}: ${said.en}`).join('\n'));
}

/** Codes of what was refused; empty where nothing was. */
export const codesOf = (parsed: Parsed<unknown>): readonly string[] =>
  parsed.ok ? [] : parsed.refusals.map(({ code }) => code);

export const PLAIN_PROPOSAL: ProposeRegister = {
  name: 'register',
  licence: 'CC BY 4.0',
  status: 'sample',
  sources: [{ title: 'list', licence: 'CC-BY-4.0' }],
  what: 'bản đầu',
  explained: '',
  corrects: null,
};

/** Opens an empty house. */
export async function publishingHouse(): Promise<PublishingHouse> {
  const register = await registerHouse();
  const folder = mkdtempSync(join(tmpdir(), 'lienket-publish-'));
  const [proposals, own] = [join(folder, 'publications'), join(folder, 'releases')];
  const proposed = folderShelf({ packs: join(folder, 'none'), added: proposals });
  const added = folderShelf({ packs: join(folder, 'none'), added: own });
  const tables = duckTableSource(proposed);
  let at = Date.UTC(2026, 10, 27, 8);
  const ports: PublishingPorts = {
    register: register.ports.register,
    places: register.ports.places,
    sizeRule: register.ports.sizeRule,
    now: () => new Date(at).toISOString(),
    publications: async () => register.records.publications,
    proposed,
    tables,
    writer: releaseWriter({ added: proposals, removed: join(folder, 'removed') }),
    added,
    copy: async (found, signal) => void (await copyRelease(found, { releases: proposals, signal })),
    async verifying(signal) {
      const inspector = duckTableInspector({ signal });
      return { folders: packFolders, inspector, close: () => inspector.close() };
    },
    work: async (signal) => duckTableWork({ signal }),
    files: openFiles(join(folder, 'published')),
  };
  const house: PublishingHouse = {
    register,
    ports,
    desk: openPublished(ports),
    folder,
    addTable: async (draft) =>
      void (await releaseWriter({ added: own, removed: own }).write(draft, new AbortController().signal)),
    wait(minutes) {
      at += minutes * MINUTE;
    },
    propose: (more = {}, actor = 'Lan') => proposeRegister(ports, { ...PLAIN_PROPOSAL, ...more }, as(actor)),
    async bringOut(named, from) {
      good(await checkPublication(ports, named, as('Lan')));
      good(await decidePublication(ports, { ...named, isRefusal: false, note: '' }, as('Minh')));
      return good(await releasePublication(ports, { ...named, from }, as('Lan')));
    },
    async close() {
      await tables.close();
      await register.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}
