import { canonicalJson } from '../evidence/canonical-json.ts';
import { titled } from '../evidence/compose/pieces.ts';
import { words } from '../evidence/message-runs.ts';
import type { Report } from '../evidence/report.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Release } from '../model/release.ts';
import type { BuiltDossier } from './dossier/build-dossier.ts';
import { buildDossier } from './dossier/build-dossier.ts';
import type { BuildPorts } from './dossier/build-ports.ts';
import { ChangedReleaseError } from './dossier/chosen-releases.ts';
import type { DossierFile } from './dossier/dossier-file.ts';
import { RecipeError } from './dossier/recipe-error.ts';
import { MissingReleaseError } from './knowledge/table-rows.ts';
import type { CarriedRelease, RecipeShelf, ShelvedRecipe } from './ports-dossier.ts';
import { DossierError, type ExportedFile, type ExportFormat } from './workbench.ts';

/** A report and, in one sentence, what it finds on its last date. */
export interface MadeReport {
  readonly report: Report;
  readonly finding?: Bilingual;
}

/** Where dossiers are computed and written: this thread, or another that leaves this one free to answer. */
export interface ReportRoom {
  /** @throws {DossierError} */
  report(id: string): Promise<MadeReport | undefined>;
  /** @throws {DossierError} */
  exported(id: string, format: ExportFormat, language: Language): Promise<ExportedFile | undefined>;
}

/** Turns a report into a file of one format. */
export interface ReportWriters {
  write(format: Exclude<ExportFormat, 'json'>, report: Report, language: Language): Promise<Uint8Array>;
}

export interface ReportPorts extends BuildPorts {
  readonly recipes: RecipeShelf;
  readonly writers: ReportWriters;
  /** Added releases, file by file, for the re-run file. */
  carry(releases: readonly Release[]): Promise<readonly CarriedRelease[]>;
}

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

/** A recipe of the shelf and the mark of everything that its report depends on. */
export interface StampedRecipe {
  readonly shelved: ShelvedRecipe;
  readonly stamp: string;
}

/** Finds a recipe; its stamp changes when the recipe or a release at hand does. */
export async function stampedRecipe(
  ports: Pick<ReportPorts, 'recipes' | 'shelf' | 'digest'>,
  id: string,
): Promise<StampedRecipe | undefined> {
  const shelved = (await ports.recipes.list()).recipes.find(({ recipe }) => recipe.id === id);
  if (shelved === undefined) return undefined;
  const { releases } = await ports.shelf.list();
  return { shelved, stamp: ports.digest(canonicalJson([shelved.recipe, releases.map((release) => release.ref)])) };
}

/** Dossiers computed on this thread: each when first asked, and again when its stamp changed. */
export function reportRoom(ports: ReportPorts): ReportRoom {
  const built = new Map<string, { readonly stamp: string; readonly made: Promise<BuiltDossier> }>();
  const build = async (id: string): Promise<BuiltDossier | undefined> => {
    const found = await stampedRecipe(ports, id);
    if (found === undefined) return undefined;
    const { shelved, stamp } = found;
    const known = built.get(id);
    if (known?.stamp === stamp) return known.made;
    const made = explaining(() => buildDossier(ports, shelved.recipe));
    built.set(id, { stamp, made });
    made.catch(() => built.delete(id));
    return made;
  };
  return {
    async report(id) {
      const made = await build(id);
      if (made === undefined) return undefined;
      const finding = findingOf(made);
      return finding === undefined ? { report: made.report } : { report: made.report, finding };
    },
    async exported(id, format, language) {
      const made = await build(id);
      return made && exportDossier(ports, made, { format, language });
    },
  };
}

/** Failures that a person can mend become refusals with a sentence. */
async function explaining<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecipeError || error instanceof MissingReleaseError || error instanceof ChangedReleaseError)
      throw new DossierError(error.said, error);
    throw error;
  }
}

/** How many rungs hold on the last date, and how firmly. */
function findingOf({ file }: BuiltDossier): Bilingual | undefined {
  const last = file.verdicts.at(-1);
  if (last === undefined) return undefined;
  const answers = file.answers.filter(({ asOf }) => asOf === last.asOf);
  const count = (answer: string): number => answers.filter((each) => each.answer === answer).length;
  return titled('summary.ladder', {
    date: { date: last.asOf },
    yes: count('yes'),
    no: count('no'),
    open: count('cannot-tell'),
    none: count('not-applicable'),
    word: words(`word.${last.word}`),
  });
}

/** A built dossier as a file; the re-run file carries the added releases that another machine would lack. */
export async function exportDossier(
  ports: ReportPorts,
  made: BuiltDossier,
  asked: { readonly format: ExportFormat; readonly language: Language },
): Promise<ExportedFile> {
  const { report } = made;
  const { format, language } = asked;
  const bytes =
    format === 'json'
      ? new TextEncoder().encode(await rerunText(ports, made))
      : await ports.writers.write(format, report, language);
  const fileName = format === 'json' ? `${report.id}.dossier.json` : `${report.id}.${language}.${format}`;
  return { fileName, mediaType: MEDIA[format], bytes };
}

/** The re-run file: recipe, figures and seals, indented for reading and comparing. */
async function rerunText(ports: ReportPorts, made: BuiltDossier): Promise<string> {
  const { releases } = await ports.shelf.list();
  const added = releases.filter(
    (release) => release.origin === 'added' && made.file.releases.some((ref) => ref.hash === release.ref.hash),
  );
  const file: DossierFile = { ...made.file, carried: await ports.carry(added) };
  return `${JSON.stringify(file, null, 1)}\n`;
}
