import type { DataPackage, Resource } from '../../model/data-package.ts';
import {
  correctionOf,
  isPublished,
  isVouched,
  lastStep,
  type Publication,
  proposalOf,
} from '../../model/publication.ts';
import { parseRecordId } from '../../register/record-id.ts';
import type {
  PublishedDesk,
  PublishedField,
  PublishedRecord,
  PublishedRelease,
  PublishedTable,
  RecordPart,
} from '../desks/published-desk.ts';
import type { PublishedRow } from '../ports-publish.ts';
import { REGISTER_TABLE } from '../register/register-table.ts';
import { newestPublished } from './found-publication.ts';
import { OLD_IDS_TABLE } from './old-ids.ts';
import { columnTitle } from './open-texts.ts';
import { searchTerms } from './published-rows.ts';
import type { PublishingPorts } from './publishing-ports.ts';

/** What was read of the steps is taken for true so long; an embargo ends to the instant all the same. */
const FRESH_MS = 1000;
const MOST_COUNTED = 1000;

type Ports = Pick<PublishingPorts, 'publications' | 'proposed' | 'files' | 'now' | 'places'>;

/** Columns of ids of places. */
const PLACES: readonly string[] = ['place', 'place_vn63', 'place_vn34', 'place_candidates'];

/** Released versions, read again after a second; what they hold never changes and is read once. */
interface Memory {
  visible(): Promise<Visible>;
  descriptor(publication: Publication): Promise<DataPackage>;
}

interface Visible {
  readonly now: string;
  readonly all: readonly Publication[];
}

function memoryOf(ports: Ports): Memory {
  const descriptors = new Map<number, Promise<DataPackage>>();
  let read: { readonly at: number; readonly list: Promise<readonly Publication[]> } | undefined;
  const listed = (now: number): Promise<readonly Publication[]> => {
    if (read !== undefined && now - read.at < FRESH_MS && now >= read.at) return read.list;
    const list = ports.publications().then((records) => records.list());
    read = { at: now, list };
    list.catch(() => {
      read = undefined;
    });
    return list;
  };
  return {
    async visible() {
      const now = ports.now();
      const all = await listed(Date.parse(now));
      return { now, all: all.filter((each) => isPublished(each, now)) };
    },
    descriptor(publication) {
      const known = descriptors.get(publication.number);
      if (known !== undefined) return known;
      const reading = ports.proposed.find(publication.name, publication.version).then((release) => {
        if (release?.ref.hash === publication.hash) return release.descriptor;
        throw new Error(`${publication.name}@${publication.version} is not what was released`);
      });
      descriptors.set(publication.number, reading);
      reading.catch(() => descriptors.delete(publication.number));
      return reading;
    },
  };
}

const fieldOf = (field: Parameters<typeof columnTitle>[0], resource: Resource): PublishedField => ({
  name: field.name,
  type: field.type,
  title: columnTitle(field, resource),
  unit: field['lienket:unit'] ?? null,
});

function tableOf(resource: Resource): PublishedTable {
  return {
    name: resource.name,
    title: resource['lienket:title'],
    rows: resource['lienket:rows'] ?? 0,
    status: resource['lienket:status'],
    vintage: resource['lienket:vintage'],
    key: resource.schema?.primaryKey ?? [],
    fields: (resource.schema?.fields ?? []).map((field) => fieldOf(field, resource)),
  };
}

async function releaseOf(memory: Memory, publication: Publication, { all, now }: Visible): Promise<PublishedRelease> {
  const { name, version, hash, title } = publication;
  const released = lastStep(publication, 'released');
  const { licence, sources, what, corrects } = proposalOf(publication);
  const correction = correctionOf(publication, all, now);
  const descriptor = await memory.descriptor(publication);
  return {
    name,
    version,
    hash,
    title,
    publishedAt: released?.said.from ?? now,
    licence,
    sources,
    what,
    isVouched: isVouched(publication),
    corrects,
    correctedBy:
      correction === undefined
        ? null
        : { version: correction.version, why: proposalOf(correction).corrects?.why ?? '' },
    newest: newestPublished(all, name, now)?.version ?? version,
    tables: descriptor.resources.filter(({ schema }) => schema !== undefined).map(tableOf),
    files: released?.said.files ?? [],
  };
}

/** Opens the door of the public. */
export function openPublished(ports: Ports): PublishedDesk {
  const memory = memoryOf(ports);
  const found = async (name: string, version: string): Promise<Publication | undefined> => {
    const { all, now } = await memory.visible();
    return version === 'newest'
      ? newestPublished(all, name, now)
      : all.find((each) => each.name === name && each.version === version);
  };
  return {
    async releases() {
      const visible = await memory.visible();
      const releases = await Promise.all(visible.all.map((each) => releaseOf(memory, each, visible)));
      return releases.toReversed();
    },
    async release(name, version) {
      const publication = await found(name, version);
      return publication === undefined ? undefined : releaseOf(memory, publication, await memory.visible());
    },
    record: (id) => publishedRecord(ports, memory, id),
    async rows({ name, version, table, query, after, limit }) {
      const publication = await found(name, version);
      const resource =
        publication && (await memory.descriptor(publication)).resources.find((each) => each.name === table);
      if (publication === undefined || resource?.schema === undefined) return undefined;
      const records = await ports.publications();
      const asked = { publication: publication.number, table, terms: searchTerms(query) };
      const rows = await records.rows(asked, { after, limit: limit + 1 });
      const total =
        asked.terms.length === 0 ? (resource['lienket:rows'] ?? 0) : await records.count(asked, MOST_COUNTED);
      const shown = rows.slice(0, limit);
      const next = rows.length > limit ? String(shown.at(-1)?.number ?? after) : null;
      return { rows: shown.map(viewOf), next, total, isCapped: asked.terms.length > 0 && total === MOST_COUNTED };
    },
    async row({ name, version, table, key }) {
      const publication = await found(name, version);
      if (publication === undefined) return undefined;
      const rows = await (await ports.publications()).byKey([publication.number], key);
      const row = rows.find((each) => each.table === table);
      return row === undefined ? undefined : viewOf(row);
    },
    async file({ name, version, file: wanted }) {
      const publication = await found(name, version);
      const released = publication && lastStep(publication, 'released')?.said;
      const file = released?.files.find((each) => each.name === wanted);
      return released === undefined || file === undefined ? undefined : { file, publishedAt: released.from };
    },
    bytes: (asked, part) => ports.files.read(asked, part),
  };
}

const viewOf = ({ number, key, cells }: PublishedRow) => ({ number, key, cells });

/** One question to the store whether the record is there, was there, is embargoed or never was. */
async function publishedRecord(ports: Ports, memory: Memory, asked: string): Promise<PublishedRecord | undefined> {
  const id = parseRecordId(asked);
  if (id === undefined) return undefined;
  const { all, now } = await memory.visible();
  const registers = all.filter((each) => proposalOf(each).from === 'register');
  const newest = registers.filter((each) => newestPublished(registers, each.name, now) === each);
  const rows = await (await ports.publications()).byKey(
    newest.map(({ number }) => number),
    id,
  );
  const here = rows.filter(({ table }) => table === REGISTER_TABLE);
  if (here.length > 0) {
    const { nameOf } = await ports.places();
    const parts = await Promise.all(here.map((row) => partOf(memory, newest, { row, nameOf })));
    const changedAt =
      parts
        .map(({ release }) => release.publishedAt)
        .toSorted()
        .at(-1) ?? now;
    return { kind: 'here', id, parts, changedAt };
  }
  const old = rows.filter(({ table }) => table === OLD_IDS_TABLE).map(({ cells }) => cells);
  const moved = old.find(({ to }) => typeof to === 'string' && to !== '');
  if (moved !== undefined) return { kind: 'moved', id, to: String(moved['to']), since: String(moved['since']) };
  const [gone] = old;
  return gone === undefined ? undefined : { kind: 'gone', id, why: 'withheld', since: String(gone['since']) };
}

async function partOf(
  memory: Memory,
  publications: readonly Publication[],
  {
    row,
    nameOf,
  }: { readonly row: PublishedRow & { readonly publication: number }; nameOf(id: string): string | undefined },
): Promise<RecordPart> {
  const publication = publications.find(({ number }) => number === row.publication);
  if (publication === undefined) throw new Error('a row of a release that was not asked for');
  const { name, version, title } = publication;
  const resource = (await memory.descriptor(publication)).resources.find((each) => each.name === row.table);
  if (resource === undefined) throw new Error(`${name}@${version} has no table ${row.table}`);
  const fields = (resource.schema?.fields ?? []).flatMap((field) => {
    const value = row.cells[field.name] ?? null;
    if (value === null || value === '') return [];
    const shown = PLACES.includes(field.name) ? placesShown(String(value), nameOf) : String(value);
    return [{ ...fieldOf(field, resource), value, shown }];
  });
  const publishedAt = lastStep(publication, 'released')?.said.from ?? '';
  return {
    release: { name, version, title, licence: proposalOf(publication).licence, publishedAt },
    fields,
    cells: row.cells,
  };
}

/** Ids of places with their names: `VN34-24` → `Bắc Ninh (VN34-24)`. */
function placesShown(ids: string, nameOf: (id: string) => string | undefined): string {
  const named = (id: string): string => (nameOf(id) === undefined ? id : `${nameOf(id)} (${id})`);
  return ids.split('; ').map(named).join('; ');
}
