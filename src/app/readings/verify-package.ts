import type { Bilingual } from '../../model/bilingual.ts';
import { mentionParts } from '../../programme/section-text.ts';
import type { DossierFile } from '../dossier/dossier-file.ts';
import type { Verification } from '../dossier/verify-dossier.ts';
import { dossierPath, type PackageManifest, type PackedFigure } from './sealed-report.ts';

/** What came out when a package was held against itself and its numbers were made again. */
export interface VerifiedPackage {
  readonly holds: boolean;
  readonly task: string;
  readonly label: string;
  readonly figures: number;
  /** Figures of all its dossiers that were made again. */
  readonly recomputed: number;
  readonly faults: readonly Bilingual[];
}

/** Files of a package by name, and how they are hashed and made again. */
export interface PackageNeeds {
  readonly files: ReadonlyMap<string, Uint8Array>;
  digest(content: Uint8Array): string;
  /** Makes every figure of a dossier again. */
  verify(file: DossierFile): Promise<Verification>;
}

/** Verifies a package: each file is the one that was sealed, each dossier gives its figures again bit for bit, each figure of the draft is one of them. */
export async function verifiedPackage(needs: PackageNeeds): Promise<VerifiedPackage> {
  const manifest = jsonOf<PackageManifest>(needs, 'manifest.json');
  if (manifest === undefined || manifest.lienket !== 'reading@1')
    return { holds: false, task: '', label: '', figures: 0, recomputed: 0, faults: [NO_PACKAGE] };
  const faults: Bilingual[] = [...fileFaults(needs, manifest)];
  const listed = jsonOf<readonly PackedFigure[]>(needs, 'figures.json') ?? [];
  let recomputed = 0;
  for (const dossier of new Set(listed.map((figure) => figure.dossier))) {
    const file = jsonOf<DossierFile>(needs, dossierPath(dossier));
    if (file === undefined) {
      faults.push(missing(dossierPath(dossier)));
      continue;
    }
    const { holds, figures, differences } = await needs.verify(file);
    recomputed += figures;
    if (!holds) faults.push(...differences.map(({ name, before, now }) => differs(dossier, name, { before, now })));
    const own = listed.filter((figure) => figure.dossier === dossier);
    faults.push(...own.filter((figure) => !isOf(figure, file)).map(({ number, mention }) => strays(number, mention)));
  }
  const { task, label } = manifest;
  return { holds: faults.length === 0, task, label, figures: listed.length, recomputed, faults };
}

function fileFaults({ files, digest }: PackageNeeds, manifest: PackageManifest): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  for (const [name, hash] of Object.entries(manifest.files)) {
    const content = files.get(name);
    if (content === undefined) faults.push(missing(name));
    else if (digest(content) !== hash) faults.push(changed(name));
  }
  for (const name of files.keys())
    if (name !== 'manifest.json' && manifest.files[name] === undefined) faults.push(stranger(name));
  return faults;
}

/** Whether a figure of the draft is the figure of that name in its dossier, with the same value and bounds. */
function isOf({ mention, figure: id, value, low, high }: PackedFigure, { names, figures }: DossierFile): boolean {
  const figure = figures[id];
  if (figure === undefined || names[mentionParts(mention).name] !== id) return false;
  return Object.is(figure.value, value) && (figure.low ?? null) === low && (figure.high ?? null) === high;
}

function jsonOf<T>({ files }: PackageNeeds, name: string): T | undefined {
  const content = files.get(name);
  if (content === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(content)) as T;
  } catch {
    return undefined;
  }
}

const NO_PACKAGE = { vi: 'Đây không phải gói đọc kỹ.', en: 'This is no package for close readers.' };
const missing = (name: string): Bilingual => ({ vi: `thiếu tệp ${name}`, en: `the file ${name} is missing` });
const changed = (name: string): Bilingual => ({ vi: `tệp ${name} đã bị sửa`, en: `the file ${name} was changed` });
const stranger = (name: string): Bilingual => ({ vi: `tệp lạ ${name}`, en: `the file ${name} was not sealed` });
const strays = (number: number, mention: string): Bilingual => ({
  vi: `số liệu [${number}] ${mention} không phải số của hồ sơ`,
  en: `figure [${number}] ${mention} is not the one of its dossier`,
});
const differs = (
  dossier: string,
  name: string,
  { before, now }: { readonly before: string; readonly now: string },
): Bilingual => ({
  vi: `${dossier}, ${name}: trong gói ${before}, tính lại ${now}`,
  en: `${dossier}, ${name}: ${before} in the package, ${now} made again`,
});
