import type { LicensedSource, Publication } from '../../model/publication.ts';
import type { Parsed } from '../../model/refusal.ts';
import { newestReleased, refused } from './found-publication.ts';
import { licenceId } from './licence-joining.ts';
import { keptProposal, type ProposeWords, wordFaults } from './proposal-words.ts';
import { parsePublicationName } from './publication-name.ts';
import type { Doing, PublishingPorts } from './publishing-ports.ts';

export interface ProposeAdded extends ProposeWords {
  /** `name` or `name@version` of an added release. */
  readonly release: string;
  /** Licences of its sources, where they differ from the release's own. */
  readonly sources: readonly LicensedSource[];
}

/** Proposes a release that somebody added; a copy is kept, so that taking the added one away changes nothing. */
export async function proposeAdded(
  ports: PublishingPorts,
  asked: ProposeAdded,
  { actor, isVouched, signal }: Doing,
): Promise<Parsed<Publication>> {
  const { name, version } = parsePublicationName(asked.release);
  const release = await ports.added.find(name, version);
  if (release === undefined || release.origin !== 'added') return notAdded(asked.release);
  const records = await ports.publications();
  const all = await records.list();
  const faults = wordFaults(asked, { all, name, now: ports.now() });
  if (faults.length > 0) return { ok: false, refusals: faults };
  const { ref, descriptor } = release;
  const there = await ports.proposed.find(ref.name, ref.version);
  if (there === undefined) await ports.copy({ folder: await ports.added.folder(ref), ref, descriptor }, signal);
  else if (there.ref.hash !== ref.hash) return otherContent(asked.release);
  const licence = licenceId(descriptor.licenses[0]?.name ?? '');
  const stated = new Map(asked.sources.map((source) => [source.title, source.licence]));
  const sources = descriptor.sources.map(({ title }) => ({ title, licence: licenceId(stated.get(title) ?? licence) }));
  return keptProposal(
    { records, now: ports.now() },
    {
      ref,
      title: descriptor['lienket:title'],
      asked: { words: asked, from: 'added', licence, sources, base: newestReleased(all, name) },
      actor,
      isVouched,
    },
  );
}

const notAdded = (named: string): Parsed<never> =>
  refused('not-added', {
    vi: `Không có bản “${named}” trong số liệu đã thêm. Xem: lienket data list. Sổ đăng ký: lienket publish propose register.`,
    en: `There is no “${named}” among the added data. See: lienket data list. The register: lienket publish propose register.`,
  });

const otherContent = (named: string): Parsed<never> =>
  refused('other-content', {
    vi: `“${named}” đã được đề nghị với nội dung khác. Hãy thêm bản mới hơn (data add --replace) rồi đề nghị bản đó.`,
    en: `“${named}” was proposed with another content. Add a newer version (data add --replace) and propose that one.`,
  });
