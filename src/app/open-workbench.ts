import { canonicalJson } from '../evidence/canonical-json.ts';
import type { Figure } from '../evidence/figure.ts';
import type { Report } from '../evidence/report.ts';
import type { Language } from '../model/bilingual.ts';
import type { Release } from '../model/release.ts';
import type { BuiltDossier } from './dossier/build-dossier.ts';
import { buildDossier } from './dossier/build-dossier.ts';
import type { BuildPorts } from './dossier/build-ports.ts';
import type { CarriedRelease, DossierFile } from './dossier/dossier-file.ts';
import type { RecipeShelf, ShelvedRecipe } from './recipe-shelf.ts';
import type { DossierCard, ExportFormat, MethodCard, RowsPage, Workbench } from './workbench.ts';

const PAGE = 100;

/** Turns a report into a file of one format. */
export interface ReportWriters {
  write(format: Exclude<ExportFormat, 'json'>, report: Report, language: Language): Promise<Uint8Array>;
}

export interface WorkbenchPorts extends BuildPorts {
  readonly recipes: RecipeShelf;
  readonly writers: ReportWriters;
  readonly methods: readonly MethodCard[];
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

/** The workbench over the stores: dossiers are built when first asked and again when their recipe or a release changed. */
export function openWorkbench(ports: WorkbenchPorts): Workbench {
  const built = new Map<string, { readonly stamp: string; readonly made: Promise<BuiltDossier> }>();
  const find = async (id: string): Promise<ShelvedRecipe | undefined> =>
    (await ports.recipes.list()).recipes.find(({ recipe }) => recipe.id === id);
  const build = async (id: string): Promise<BuiltDossier | undefined> => {
    const shelved = await find(id);
    if (shelved === undefined) return undefined;
    const { releases } = await ports.shelf.list();
    const stamp = ports.digest(canonicalJson([shelved.recipe, releases.map((release) => release.ref)]));
    const known = built.get(id);
    if (known?.stamp === stamp) return known.made;
    const made = buildDossier(ports, shelved.recipe);
    built.set(id, { stamp, made });
    made.catch(() => built.delete(id));
    return made;
  };
  return {
    dossiers: async () => (await ports.recipes.list()).recipes.map(cardOf),
    report: async (id) => (await build(id))?.report,
    inputRows: (figure, input, page) => inputRows(ports, { figure, input, page }),
    exported: async (id, format, language) => {
      const made = await build(id);
      return made && exportDossier(ports, made, { format, language });
    },
    releases: async () => (await ports.shelf.list()).releases,
    tableRows: (name, version, table, page) => tablePage(ports, { name, version, table, page }),
    methods: () => ports.methods,
  };
}

function cardOf({ recipe, origin }: ShelvedRecipe): DossierCard {
  return {
    id: recipe.id,
    title: recipe.title,
    subtitle: recipe.subtitle,
    origin,
    asOf: recipe.asOf,
    dated: recipe.dated,
  };
}

/** A built dossier as a file; the re-run file carries the added releases that another machine would lack. */
export async function exportDossier(
  ports: WorkbenchPorts,
  made: BuiltDossier,
  asked: { readonly format: ExportFormat; readonly language: Language },
): Promise<{ readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  const { report } = made;
  const isJson = asked.format === 'json';
  const bytes = isJson
    ? new TextEncoder().encode(await rerunText(ports, made))
    : await ports.writers.write(asked.format as Exclude<ExportFormat, 'json'>, report, asked.language);
  const fileName = isJson ? `${report.id}.dossier.json` : `${report.id}.${asked.language}.${asked.format}`;
  return { fileName, mediaType: MEDIA[asked.format], bytes };
}

/** The re-run file: recipe, figures and seals, indented for reading and comparing. */
async function rerunText(ports: WorkbenchPorts, made: BuiltDossier): Promise<string> {
  const { releases } = await ports.shelf.list();
  const added = releases.filter(
    (release) => release.origin === 'added' && made.file.releases.some((ref) => ref.hash === release.ref.hash),
  );
  const file: DossierFile = { ...made.file, carried: await ports.carry(added) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

async function inputRows(
  ports: WorkbenchPorts,
  asked: { readonly figure: Figure; readonly input: number; readonly page: number },
): Promise<RowsPage | undefined> {
  const input = asked.figure.derivation.inputs[asked.input];
  if (input === undefined) return undefined;
  const release = await ports.shelf.find(input.release.name, input.release.version);
  if (release === undefined || release.ref.hash !== input.release.hash) return undefined;
  if (Object.keys(input.where).length > 0 || input.rows.length === 0) {
    const slice = await ports.tables.read(release.ref, input.table, {
      where: input.where,
      offset: (asked.page - 1) * PAGE,
      limit: PAGE,
    });
    return {
      release,
      table: input.table,
      column: input.column,
      slice,
      page: asked.page,
      pages: pagesOf(slice.matched),
    };
  }
  const whole = await ports.tables.read(release.ref, input.table);
  const wanted = new Set(input.rows);
  const kept = whole.rowNumbers.flatMap((row, i) => (wanted.has(row) ? [i] : []));
  const shown = kept.slice((asked.page - 1) * PAGE, asked.page * PAGE);
  const columns = Object.fromEntries(
    Object.entries(whole.columns).map(([name, cells]) => [name, shown.map((i) => cells[i] ?? null)]),
  );
  return {
    release,
    table: input.table,
    column: input.column,
    slice: { rowNumbers: shown.map((i) => whole.rowNumbers[i] ?? 0), columns, matched: kept.length },
    page: asked.page,
    pages: pagesOf(kept.length),
  };
}

async function tablePage(
  ports: WorkbenchPorts,
  asked: { readonly name: string; readonly version: string; readonly table: string; readonly page: number },
): Promise<RowsPage | undefined> {
  const release = await ports.shelf.find(asked.name, asked.version);
  const resource = release?.descriptor.resources.find((candidate) => candidate.name === asked.table);
  if (release === undefined || resource?.schema === undefined) return undefined;
  const slice = await ports.tables.read(release.ref, asked.table, { offset: (asked.page - 1) * PAGE, limit: PAGE });
  return { release, table: asked.table, column: '', slice, page: asked.page, pages: pagesOf(slice.matched) };
}

function pagesOf(matched: number): number {
  return Math.max(1, Math.ceil(matched / PAGE));
}
