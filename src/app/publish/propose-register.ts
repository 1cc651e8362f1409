import { formatDate } from '../../model/format-date.ts';
import type { LicensedSource, Publication } from '../../model/publication.ts';
import { proposalOf } from '../../model/publication.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import { releaseNameOf } from '../next-release.ts';
import type { RegisterRecords } from '../ports-register.ts';
import { publishRegister } from '../register/publish-register.ts';
import { REGISTER_TABLE } from '../register/register-table.ts';
import type { ReleaseDraft } from '../release-draft.ts';
import { newestReleased } from './found-publication.ts';
import { isShareAlike, joiningFault, licenceId } from './licence-joining.ts';
import { OLD_IDS_TABLE, oldIdLines, oldIds, oldIdsResource } from './old-ids.ts';
import { type Asked, keptProposal, type ProposeWords, wordFaults } from './proposal-words.ts';
import type { Doing, PublishingPorts } from './publishing-ports.ts';

export interface ProposeRegister extends ProposeWords {
  readonly name: string;
  /** The licence of the release; lists that may not stand under it are left out. */
  readonly licence: string;
  readonly status: Status;
  /** Licences of lists; those stated for an earlier proposal are remembered. */
  readonly sources: readonly LicensedSource[];
}

export interface ProposedRegister {
  readonly publication: Publication;
  readonly records: number;
  readonly withheld: number;
  /** Lists whose licence wants a release of their own. */
  readonly leftOut: readonly LicensedSource[];
}

/** Makes a release of the public part of the register and proposes it; nothing of it is seen by others before it is released. */
export async function proposeRegister(
  ports: PublishingPorts,
  asked: ProposeRegister,
  { actor, isVouched, signal }: Doing,
): Promise<Parsed<ProposedRegister>> {
  const records = await ports.publications();
  const all = await records.list();
  const faults = wordFaults(asked, { all, name: asked.name, now: ports.now() });
  if (faults.length > 0) return { ok: false, refusals: faults };
  const register = await ports.register();
  const sources = licensed(await ownSources(register), asked.sources, all);
  const isIn = ({ licence }: LicensedSource): boolean => {
    // A release under such a licence holds its own lists only: what is freer stays free in the other one.
    if (isShareAlike(asked.licence) && licence !== '') return licence === licenceId(asked.licence);
    const fault = joiningFault(licence, asked.licence);
    return fault === undefined || fault === 'not-stated';
  };
  const [inside, leftOut] = [sources.filter(isIn), sources.filter((source) => !isIn(source))];
  const base = newestReleased(all, releaseNameOf(asked.name) ?? asked.name);
  const on = ports.now().slice(0, 10);
  let made: ReleaseDraft | undefined;
  const told = await publishRegister(
    {
      ...ports,
      register: async () => ofSources(register, new Set(inside.map(({ title }) => title))),
      shelf: ports.proposed,
      writer: {
        async write(draft, stop): Promise<ReleaseRef> {
          made = await finished(draft, { publications: records, register, base, on, inside });
          return ports.writer.write(made, stop);
        },
      },
    },
    {
      name: asked.name,
      replaces: true,
      licence: licenceId(asked.licence),
      status: asked.status,
      isDryRun: false,
      signal,
    },
  );
  if (!told.ok) return told;
  const { release, records: count, withheld } = told.value;
  if (release === undefined || made === undefined) throw new Error('a release was not written');
  const proposed: Asked = { words: asked, from: 'register', licence: licenceId(asked.licence), sources: inside, base };
  const kept = await keptProposal(
    { records, now: ports.now() },
    { ref: release, title: made.descriptor['lienket:title'], asked: proposed, actor, isVouched },
  );
  return kept.ok ? { ok: true, value: { publication: kept.value, records: count, withheld, leftOut } } : kept;
}

/** Every list that came in, with the licence that the register has of it. */
async function ownSources(register: RegisterRecords): Promise<readonly LicensedSource[]> {
  const kept = new Map((await register.sources()).map(({ source, licence }) => [source, licence] as const));
  const titles = [...new Set((await register.batches()).map(({ source }) => source))].toSorted();
  return titles.map((title) => ({ title, licence: kept.get(title) ?? '' }));
}

/** Each list with its licence: as stated now, or as stated last, or as the register has it. */
function licensed(
  own: readonly LicensedSource[],
  stated: readonly LicensedSource[],
  all: readonly Publication[],
): readonly LicensedSource[] {
  const before = all.map(proposalOf).filter(({ from }) => from === 'register');
  const known = [...before.flatMap(({ sources }) => sources).filter(({ licence }) => licence !== ''), ...stated];
  return own.map(({ title, licence }) => ({
    title,
    licence: licenceId(known.findLast((source) => source.title === title)?.licence ?? licence),
  }));
}

/** The register as it would be if only these lists had come in. */
function ofSources(register: RegisterRecords, wanted: ReadonlySet<string>): RegisterRecords {
  return {
    ...register,
    async statements(numbers) {
      const all = await register.statements(numbers);
      return new Map([...all].map(([record, said]) => [record, said.filter(({ source }) => wanted.has(source))]));
    },
  };
}

interface Finishing {
  readonly publications: Parameters<typeof oldIds>[0]['publications'];
  readonly register: RegisterRecords;
  readonly base: Publication | undefined;
  readonly on: string;
  readonly inside: readonly LicensedSource[];
}

const ROW_START = /^([EDS][0-9A-Z]{8}),(unit|dependent|site),([EDS][0-9A-Z]{8})?(?=,)/gmu;

/** The draft with the licence of each list, with old ids, and without units that nothing names for everybody. */
async function finished(draft: ReleaseDraft, { inside, on, base, ...stores }: Finishing): Promise<ReleaseDraft> {
  const [table] = draft.resources;
  const chunks = draft.chunks[REGISTER_TABLE];
  if (table === undefined || chunks === undefined) throw new Error(`no table ${REGISTER_TABLE} in the draft`);
  const ids = new Set<string>();
  for await (const text of chunks()) for (const [, id] of text.matchAll(ROW_START)) if (id !== undefined) ids.add(id);
  const old = await oldIds(stores, { base, ids, on });
  const { 'lienket:supersedes': _, ...withoutSupersedes } = draft.descriptor;
  const day = formatDate(on, 'vi');
  const title = { vi: `Sổ đăng ký doanh nghiệp, ngày ${day}`, en: `Enterprise register on ${day}` };
  const licenceOf = (of: string): string => inside.find((source) => source.title === of)?.licence ?? '';
  return {
    descriptor: {
      ...withoutSupersedes,
      title: title.en,
      'lienket:title': title,
      sources: draft.descriptor.sources.map((source) => ({
        ...source,
        'lienket:note': licenceOf(source.title) === '' ? 'licence not stated' : licenceOf(source.title),
      })),
      ...(base === undefined ? {} : { 'lienket:supersedes': `${base.name}@${base.version}` }),
    },
    resources: [{ ...table, title: title.en, 'lienket:title': title }, oldIdsResource(old.length, table)],
    chunks: {
      async *[REGISTER_TABLE]() {
        for await (const text of chunks()) {
          yield text.replaceAll(ROW_START, (row, ...[id, level, operator]: (string | undefined)[]) =>
            operator === undefined || ids.has(operator) ? row : `${id},${level},`,
          );
        }
      },
      [OLD_IDS_TABLE]: () => [oldIdLines(old)],
    },
  };
}
