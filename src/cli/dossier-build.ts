import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BuiltDossier } from '../app/dossier/build-dossier.ts';
import { buildDossier } from '../app/dossier/build-dossier.ts';
import { exportDossier } from '../app/dossier/export-dossier.ts';
import { withFrozenActs } from '../app/dossier/frozen-acts.ts';
import type { ExportFormat } from '../app/workbench.ts';
import type { Language } from '../model/bilingual.ts';
import type { Command, CommandInput, Terminal } from './command.ts';
import type { DeskPorts, DossierNeeds } from './dossier-needs.ts';
import { readRecipe, refusing } from './dossier-needs.ts';
import { textTable } from './text-table.ts';

const FORMATS: readonly ExportFormat[] = ['json', 'docx', 'xlsx', 'pdf', 'html'];

/** `dossier build RECIPE --out DIR`: computes a dossier and writes it in every format. */
export function dossierBuildCommand(needs: DossierNeeds): Command {
  return {
    name: 'dossier build',
    about: {
      vi: 'tính một hồ sơ và ghi ra .docx, .xlsx, .pdf, .html, tệp chạy lại',
      en: 'compute a dossier and write .docx, .xlsx, .pdf, .html and the re-run file',
    },
    usage: 'RECIPE --out DIR [--format FORMAT…]',
    operands: [
      {
        name: 'RECIPE',
        required: true,
        about: { vi: 'tệp công thức, hoặc mã của hồ sơ có sẵn', en: 'a recipe file, or the id of a dossier at hand' },
      },
    ],
    options: [
      {
        name: 'out',
        value: 'DIR',
        required: true,
        about: { vi: 'thư mục nhận các tệp', en: 'folder that receives the files' },
      },
      {
        name: 'format',
        value: 'FORMAT',
        repeated: true,
        choices: FORMATS,
        about: { vi: 'chỉ ghi định dạng này (mặc định: tất cả)', en: 'write only this format (default: all)' },
      },
      { name: 'both', about: { vi: 'ghi cả tiếng Việt và tiếng Anh', en: 'write Vietnamese and English' } },
    ],
    examples: [
      {
        line: 'lienket dossier build thai-nguyen-bac-giang --out out/',
        about: { vi: 'hồ sơ mẫu, mọi định dạng', en: 'an example dossier, every format' },
      },
      {
        line: 'lienket dossier build my-recipe.json --out out/ --format docx --format json',
        about: { vi: 'chỉ hai định dạng', en: 'two formats only' },
      },
    ],
    run: (input, terminal) => run(needs, input, terminal),
  };
}

async function run(needs: DossierNeeds, input: CommandInput, terminal: Terminal): Promise<0> {
  const named = input.operands[0] ?? '';
  const ports = await needs.deskPorts(terminal);
  const recipe = await readRecipe(needs, ports, named);
  const built = await refusing(named, async () => buildDossier(ports, await withFrozenActs(ports, recipe)));
  const formats = (input.options['format'] ?? FORMATS) as readonly ExportFormat[];
  const languages: readonly Language[] = input.flags.has('both') ? ['vi', 'en'] : [terminal.language];
  const folder = resolve(input.options['out']?.[0] ?? '.');
  const files = await writeFormats(ports, built, { folder, formats, languages, signal: terminal.signal });
  const { recipes } = await ports.recipes.list();
  if (!recipes.some((shelved) => shelved.recipe.id === recipe.id)) await ports.recipes.keep(recipe);
  sayAnswers(terminal, built, files);
  terminal.answer({
    id: recipe.id,
    files,
    answers: built.file.answers,
    verdicts: built.file.verdicts,
    figures: Object.keys(built.file.figures).length,
    seal: built.file.seal,
  });
  return 0;
}

interface Wanted {
  readonly folder: string;
  readonly formats: readonly ExportFormat[];
  readonly languages: readonly Language[];
  readonly signal: AbortSignal;
}

/** Writes beside the target first and renames at the end: a killed build leaves the old files whole. */
async function writeFormats(ports: DeskPorts, built: BuiltDossier, wanted: Wanted): Promise<readonly string[]> {
  await mkdir(wanted.folder, { recursive: true });
  await sweepLeft(wanted.folder);
  const work = await mkdtemp(join(wanted.folder, `.building-${process.pid}-`));
  try {
    const names: string[] = [];
    for (const format of wanted.formats) {
      for (const language of format === 'json' ? wanted.languages.slice(0, 1) : wanted.languages) {
        wanted.signal.throwIfAborted();
        const made = await exportDossier(ports, built, { format, language });
        await writeFile(join(work, made.fileName), made.bytes);
        names.push(made.fileName);
      }
    }
    wanted.signal.throwIfAborted();
    for (const name of names) await rename(join(work, name), join(wanted.folder, name));
    return names.map((name) => join(wanted.folder, name));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Takes away what a build left whose process was killed. */
async function sweepLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = /^\.building-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sayAnswers(terminal: Terminal, built: BuiltDossier, files: readonly string[]): void {
  const head = terminal.language === 'vi' ? ['Ngày', 'Bậc', 'Trả lời'] : ['As of', 'Rung', 'Answer'];
  for (const line of textTable([head, ...built.file.answers.map((entry) => [entry.asOf, entry.rung, entry.answer])]))
    terminal.say(line);
  for (const verdict of built.file.verdicts) terminal.say(`${verdict.asOf}: ${verdict.word}`);
  for (const file of files) terminal.say(file);
}
