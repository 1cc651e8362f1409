import type { CommandEntry } from '../cli/command-list.ts';
import type { DossierNeeds } from '../cli/dossier-needs.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import { keptActs } from './kept-acts.ts';
import { programVersion } from './program-version.ts';
import type { House } from './wire.ts';

function dossierNeeds(house: House): DossierNeeds {
  return {
    parseRecipe,
    today: () => new Date().toISOString().slice(0, 10),
    async deskPorts(terminal) {
      const { openDesk } = await import('./open-desk.ts');
      const progress = { step: terminal.progress.bind(terminal) };
      const program = `lienket ${programVersion(house.root)}`;
      const ports = await openDesk(house, { program, progress, signal: terminal.signal });
      return { ...ports, ownActs: () => keptActs(house) };
    },
    async withCarried(ports, file) {
      const { deskWithCarried } = await import('./open-desk.ts');
      return deskWithCarried(ports, file);
    },
  };
}

/** The dossier commands and the server. */
export function dossierEntries(house: House): readonly CommandEntry[] {
  const needs = (): DossierNeeds => dossierNeeds(house);
  return [
    {
      name: 'dossier list',
      about: { vi: 'liệt kê hồ sơ mẫu và hồ sơ của bạn', en: 'list example dossiers and your own' },
      load: async () => (await import('../cli/dossier-list.ts')).dossierListCommand(needs()),
    },
    {
      name: 'dossier new',
      about: { vi: 'viết một công thức hồ sơ mới để bắt đầu', en: 'write a new recipe to start from' },
      load: async () => (await import('../cli/dossier-new.ts')).dossierNewCommand(needs()),
    },
    {
      name: 'dossier build',
      about: {
        vi: 'tính một hồ sơ và ghi ra .docx, .xlsx, .pdf, .html, tệp chạy lại',
        en: 'compute a dossier and write .docx, .xlsx, .pdf, .html and the re-run file',
      },
      load: async () => (await import('../cli/dossier-build.ts')).dossierBuildCommand(needs()),
    },
    {
      name: 'dossier verify',
      about: {
        vi: 'tính lại mọi số của một tệp chạy lại và so từng bit',
        en: 'make every figure of a re-run file again and compare bit for bit',
      },
      load: async () => (await import('../cli/dossier-verify.ts')).dossierVerifyCommand(needs()),
    },
    {
      name: 'dossier diff',
      about: {
        vi: 'so hai lần dựng: số nào đổi, do nguyên nhân nào',
        en: 'compare two builds: which figures moved, and by which cause',
      },
      load: async () => (await import('../cli/dossier-diff.ts')).dossierDiffCommand(),
    },
    {
      name: 'serve',
      about: { vi: 'mở bàn làm việc trong trình duyệt', en: 'open the workbench in the browser' },
      load: async () => {
        const { serveNeeds } = await import('./listen.ts');
        return (await import('../cli/serve.ts')).serveCommand(
          serveNeeds(house, programVersion(house.root)),
          process.env,
        );
      },
    },
  ];
}
