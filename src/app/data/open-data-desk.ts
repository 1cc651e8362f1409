import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Release, ReleaseRef } from '../../model/release.ts';
import type { ReleaseWriter } from '../add-data.ts';
import type { AddedReleaseView, DataDesk, RemovedReleaseView, WantedRelease } from '../desks/data-desk.ts';
import type { ReleaseShelf } from '../ports.ts';
import type { ImportRoom, UploadedFile } from './import-ports.ts';
import { unitSaid } from './import-reading.ts';
import { tooLarge } from './too-large.ts';

/** Files that people brought; each is kept for a while and then forgotten. */
export interface UploadStore {
  /** Undefined if more than the largest size came; nothing is kept then. */
  receive(fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<{ readonly id: string } | undefined>;
  find(id: string): Promise<UploadedFile | undefined>;
  forget(id: string): Promise<boolean>;
  close(): Promise<void>;
  readonly largestBytes: number;
}

/** Releases that were put aside. */
export interface RemovedReleases {
  list(): Promise<readonly RemovedReleaseView[]>;
  /** `there`: one of this name and version stands on the shelf. */
  bringBack(wanted: WantedRelease): Promise<'back' | 'there' | 'none'>;
}

export interface DataDeskPorts {
  readonly uploads: UploadStore;
  readonly room: ImportRoom & { close(): Promise<void> };
  readonly shelf: ReleaseShelf;
  readonly writer: Pick<ReleaseWriter, 'putAside'>;
  readonly removed: RemovedReleases;
}

/** The desk at which people bring tables of their own. */
export function openDataDesk(ports: DataDeskPorts): DataDesk {
  const { uploads, room, shelf, removed } = ports;
  return {
    list: async () => ({
      added: (await shelf.list()).releases.filter(({ origin }) => origin === 'added').map(addedView),
      removed: await removed.list(),
    }),
    async receive(fileName, chunks, signal) {
      const received = await uploads.receive(fileName, chunks);
      if (received === undefined) return refused(tooLarge(fileName, uploads.largestBytes));
      const { id } = received;
      const file = await uploads.find(id);
      const opened = file === undefined ? undefined : await kept(room.open(file, signal), () => uploads.forget(id));
      if (opened === undefined) throw new Error(`the upload ${id} is gone`);
      if (opened.ok) return { ok: true, value: { id, ...opened.value } };
      await uploads.forget(id);
      return opened;
    },
    async reading(id, asked, signal) {
      const file = await uploads.find(id);
      return file && room.reading(file, asked, signal);
    },
    async add(id, words) {
      const file = await uploads.find(id);
      return file && room.add(file, words, new AbortController().signal);
    },
    forget: (id) => uploads.forget(id),
    putAside: (name, version) => putAside(ports, name, version),
    bringBack: (wanted) => bringBack(ports, wanted),
    template: (ask) => room.template(ask, new AbortController().signal),
    async close() {
      await room.close();
      await uploads.close();
    },
  };
}

/** What was made; if making failed, what had been kept for it is forgotten. */
async function kept<T>(making: Promise<T>, forget: () => Promise<unknown>): Promise<T> {
  try {
    return await making;
  } catch (error) {
    await forget();
    throw error;
  }
}

const refused = (refusal: Refusal): Parsed<never> => ({ ok: false, refusals: [refusal] });

function addedView({ ref, descriptor }: Release): AddedReleaseView {
  const [resource] = descriptor.resources;
  const observations = resource?.['lienket:observations'];
  return {
    ...ref,
    title: descriptor['lienket:title'],
    created: descriptor.created,
    rows: descriptor.resources.reduce((sum, each) => sum + (each['lienket:rows'] ?? 0), 0),
    status: resource?.['lienket:status'] ?? 'sample',
    kind: observations?.kind ?? 'place-industry',
    geography: observations?.geography ?? null,
    classification: observations?.classification ?? null,
    vintage: resource?.['lienket:vintage'] ?? '',
    measures: Object.entries(observations?.measures ?? {}).map(([name, { title, unit }]) => ({
      name,
      title,
      unit: unitSaid(unit),
    })),
    source: descriptor.sources.map(({ title }) => title).join('; '),
    licence: descriptor.licenses.map(({ title }) => title).join('; '),
    supersedes: descriptor['lienket:supersedes'] ?? null,
  };
}

async function putAside(
  { shelf, writer }: DataDeskPorts,
  name: string,
  version: string,
): Promise<Parsed<ReleaseRef> | undefined> {
  const release = await shelf.find(name, version);
  if (release === undefined) return undefined;
  if (release.origin === 'pack') {
    return refused({
      code: 'shipped-pack',
      where: {},
      said: {
        vi: `${name}@${version} là gói kèm theo chương trình, không cất được.`,
        en: `${name}@${version} is shipped with the program and stays.`,
      },
    });
  }
  await writer.putAside(release.ref);
  return { ok: true, value: release.ref };
}

async function bringBack(
  { shelf, removed }: DataDeskPorts,
  wanted: WantedRelease,
): Promise<Parsed<ReleaseRef> | undefined> {
  const { name, version } = wanted;
  const came = await removed.bringBack(wanted);
  if (came === 'none') return undefined;
  const release = await shelf.find(name, version);
  if (came === 'back' && release !== undefined) return { ok: true, value: release.ref };
  return refused({
    code: 'name-taken',
    where: {},
    said: {
      vi: `Đã có ${name}@${version} trong dữ liệu; hãy cất bản ấy trước khi lấy lại bản cũ.`,
      en: `${name}@${version} is there already; put it aside before bringing the old one back.`,
    },
  });
}
