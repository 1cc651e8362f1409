import { lastStep, type Publication, type PublicationCheck, proposalOf } from '../../model/publication.ts';
import type { Parsed } from '../../model/refusal.ts';
import { refusalLine } from '../../model/refusal.ts';
import type { Release } from '../../model/release.ts';
import type { TableWork } from '../ports-publish.ts';
import { REGISTER_TABLE } from '../register/register-table.ts';
import { verifyPack } from '../verify-pack.ts';
import { changeChecks, licenceCheck } from './change-checks.ts';
import { comparedVersions } from './compare-publications.ts';
import { foundPublication, type NamedVersion, overtaken, refused } from './found-publication.ts';
import type { Doing, PublishingPorts } from './publishing-ports.ts';
import { rowChecks } from './row-checks.ts';

const SAID = 5;

/** Runs every automatic check of a proposed release and keeps what was seen as a step. */
export async function checkPublication(
  ports: PublishingPorts,
  named: NamedVersion,
  doing: Doing,
): Promise<Parsed<{ readonly publication: Publication; readonly checks: readonly PublicationCheck[] }>> {
  const records = await ports.publications();
  const found = await foundPublication(records, named, ports.now());
  if (!found.ok) return found;
  const { publication, all, state } = found.value;
  if (state !== 'proposed' && state !== 'failed' && state !== 'checked') {
    return refused('too-late', {
      vi: 'Bản này đã được duyệt, bị từ chối hoặc đã công bố; không kiểm tra lại được nữa.',
      en: 'This release was approved, refused or released; it cannot be checked again.',
    });
  }
  const checks = await allChecks(ports, { publication, all, signal: doing.signal });
  const step = (publication.steps.at(-1)?.step ?? 0) + 1;
  const isKept = await records.add(publication.number, {
    kind: 'checked',
    step,
    actor: doing.actor,
    at: ports.now(),
    note: '',
    said: { checks },
  });
  return isKept ? { ok: true, value: { publication, checks } } : overtaken();
}

interface Checking {
  readonly publication: Publication;
  readonly all: readonly Publication[];
  readonly signal: AbortSignal;
}

async function allChecks(
  ports: PublishingPorts,
  { publication, all, signal }: Checking,
): Promise<readonly PublicationCheck[]> {
  const release = await ports.proposed.find(publication.name, publication.version);
  if (release === undefined || release.ref.hash !== publication.hash) return [missing()];
  const files = await filesCheck(ports, release, signal);
  const proposal = proposalOf(publication);
  const licences = licenceCheck(proposal);
  if (files.outcome === 'fails') return [files, licences];
  const base = all.find(({ name, version }) => name === publication.name && version === proposal.base);
  const work = await ports.work(signal);
  try {
    const compared = base === undefined ? undefined : await comparedVersions({ ports, work }, base, publication);
    const rows = await rowChecks({
      ref: release.ref,
      descriptor: release.descriptor,
      tables: ports.tables,
      register: proposal.from === 'register' ? await ports.register() : undefined,
      signal,
    });
    return [files, licences, ...rows, await doubleCheck(ports, work, release), ...changeChecks(compared, proposal)];
  } finally {
    await work.close();
  }
}

const missing = (): PublicationCheck => ({
  id: 'files',
  title: FILES,
  outcome: 'fails',
  said: [
    { vi: 'Các tệp không còn ở chỗ cũ hoặc đã bị sửa.', en: 'The files are not there any more, or were changed.' },
  ],
});

const FILES = { vi: 'Tệp, lược đồ, khóa và tổng đúng như đã ghi', en: 'Files, schema, keys and totals are as stated' };

async function filesCheck(ports: PublishingPorts, { ref }: Release, signal: AbortSignal): Promise<PublicationCheck> {
  const needs = await ports.verifying(signal);
  try {
    const { refusals } = await verifyPack(needs, await ports.proposed.folder(ref));
    const said = refusals.slice(0, SAID).map((each) => ({ vi: refusalLine(each, 'vi'), en: refusalLine(each, 'en') }));
    return { id: 'files', title: FILES, outcome: refusals.length > 0 ? 'fails' : 'holds', said };
  } finally {
    await needs.close();
  }
}

/** Two records with one tax code may be one enterprise: whoever approves should know. */
async function doubleCheck(ports: PublishingPorts, work: TableWork, release: Release): Promise<PublicationCheck> {
  const title = { vi: 'Không có mã số thuế trùng', en: 'No tax code twice' };
  const resource = release.descriptor.resources.find(({ name }) => name === REGISTER_TABLE);
  if (resource === undefined) return { id: 'duplicates', title, outcome: 'holds', said: [] };
  const { rows, values } = await work.repeated({ folder: await ports.proposed.folder(release.ref), resource }, 'code');
  const list = values.slice(0, SAID).join(', ');
  return {
    id: 'duplicates',
    title,
    outcome: rows > 0 ? 'warns' : 'holds',
    said: rows === 0 ? [] : [{ vi: `${rows} dòng có mã trùng: ${list}`, en: `${rows} rows share a code: ${list}` }],
  };
}

/** The last checks of a publication; empty where it was never checked. */
export const checksOf = (publication: Publication): readonly PublicationCheck[] =>
  lastStep(publication, 'checked')?.said.checks ?? [];
