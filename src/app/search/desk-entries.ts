import type { Bilingual } from '../../model/bilingual.ts';
import type { Resource } from '../../model/data-package.ts';
import { formatDate } from '../../model/format-date.ts';
import { type Release, releaseName } from '../../model/release.ts';
import type { MethodCard } from '../workbench.ts';
import type { SearchEntry } from './search-entry.ts';

/** A dossier as search names it. */
export interface NamedDossier {
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly origin: string;
  readonly asOf: readonly string[];
}

const WEIGHTS = { dossier: 100, method: 70, added: 62, pack: 60, table: 50 } as const;

/** Dossiers by title and subtitle. */
export function dossierEntries(dossiers: readonly NamedDossier[]): readonly SearchEntry[] {
  return dossiers.map(({ id, title, subtitle, origin, asOf }) => {
    const days = asOf.map((day) => formatDate(day, 'vi')).join(', ');
    const isExample = origin === 'example';
    return {
      kind: 'dossier',
      id,
      title,
      note: {
        vi: `${isExample ? 'Hồ sơ mẫu' : 'Hồ sơ'}${days === '' ? '' : `, ngày xét ${days}`}`,
        en: `${isExample ? 'Example dossier' : 'Dossier'}${days === '' ? '' : `, as of ${days}`}`,
      },
      href: `/dossiers/${encodeURIComponent(id)}`,
      names: [title.vi, title.en, id, subtitle.vi, subtitle.en],
      words: ['hồ sơ', 'dossier'],
      weight: WEIGHTS.dossier,
    };
  });
}

/** Methods by name in both languages and by what they are for. */
export function methodEntries(cards: readonly MethodCard[]): readonly SearchEntry[] {
  return cards.map(({ id, title, purpose }) => ({
    kind: 'method',
    id,
    title,
    note: purpose,
    href: `/methods/${encodeURIComponent(id)}`,
    names: [title.vi, title.en, id],
    words: [purpose.vi, purpose.en],
    weight: WEIGHTS.method,
  }));
}

/** Packs and added releases, and each of their tables. */
export function releaseEntries(releases: readonly Release[]): readonly SearchEntry[] {
  return releases.flatMap((release) => {
    const tables = release.descriptor.resources.filter((resource) => resource.schema !== undefined);
    return [packEntry(release), ...tables.map((resource) => tableEntry(release, resource))];
  });
}

const homeOf = ({ ref }: Release): string =>
  `/packs/${encodeURIComponent(ref.name)}/${encodeURIComponent(ref.version)}`;

function packEntry(release: Release): SearchEntry {
  const { descriptor, origin, ref } = release;
  const title = descriptor['lienket:title'];
  const what =
    origin === 'added' ? { vi: 'Số liệu đã thêm', en: 'Added data' } : { vi: 'Gói dữ liệu', en: 'Data pack' };
  const licence = descriptor.licenses.map(({ name }) => name).join(', ');
  return {
    kind: 'pack',
    id: releaseName(ref),
    title,
    note: { vi: `${what.vi} ${releaseName(ref)}, ${licence}`, en: `${what.en} ${releaseName(ref)}, ${licence}` },
    href: homeOf(release),
    names: [title.vi, title.en, ref.name],
    words: [ref.version, licence, ...descriptor.sources.map((source) => source.title)],
    weight: origin === 'added' ? WEIGHTS.added : WEIGHTS.pack,
  };
}

function tableEntry(release: Release, resource: Resource): SearchEntry {
  const pack = release.descriptor['lienket:title'];
  const title = resource['lienket:title'];
  return {
    kind: 'pack',
    id: `${releaseName(release.ref)}/${resource.name}`,
    title,
    note: { vi: `Bảng của ${pack.vi}`, en: `Table of ${pack.en}` },
    href: `${homeOf(release)}/${encodeURIComponent(resource.name)}`,
    names: [title.vi, title.en, resource.name],
    words: [release.ref.name, 'bảng', 'table'],
    weight: WEIGHTS.table,
  };
}
