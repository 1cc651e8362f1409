import { diffDossiers } from '../app/dossier/diff-dossiers.ts';
import type { Command } from './command.ts';
import { readDossierFile } from './dossier-needs.ts';
import { textTable } from './text-table.ts';

/** `dossier diff A B`: what changed between two builds and which cause moved it. */
export function dossierDiffCommand(): Command {
  return {
    name: 'dossier diff',
    about: {
      vi: 'so hai lần dựng: số nào đổi, do nguyên nhân nào',
      en: 'compare two builds: which figures moved, and by which cause',
    },
    usage: 'A B',
    operands: [
      { name: 'A', required: true, about: { vi: 'tệp .dossier.json cũ', en: 'the older .dossier.json' } },
      { name: 'B', required: true, about: { vi: 'tệp .dossier.json mới', en: 'the newer .dossier.json' } },
    ],
    options: [],
    examples: [
      {
        line: 'lienket dossier diff before.dossier.json after.dossier.json',
        about: {
          vi: 'kinh tế, địa giới, phân ngành hay hiệu chỉnh',
          en: 'economy, boundary, classification or revision',
        },
      },
    ],
    async run(input, terminal) {
      const before = await readDossierFile(input.operands[0] ?? '');
      const now = await readDossierFile(input.operands[1] ?? '');
      const difference = diffDossiers(before, now);
      terminal.answer(difference);
      const head =
        terminal.language === 'vi'
          ? ['Số', 'Trước', 'Sau', 'Nguyên nhân', 'Vì']
          : ['Figure', 'Before', 'After', 'Cause', 'Because'];
      const rows = difference.figures.map((entry) => [
        entry.name,
        String(entry.before ?? '–'),
        String(entry.now ?? '–'),
        entry.cause,
        entry.because.join('; '),
      ]);
      for (const line of textTable([head, ...rows])) terminal.say(line);
      for (const answer of difference.answers)
        terminal.say(`${answer.asOf} ${answer.rung}: ${answer.before} → ${answer.now}`);
      for (const release of difference.releases) terminal.say(`${release.name}: ${release.before} → ${release.now}`);
      terminal.say(
        terminal.language === 'vi'
          ? `${difference.unchanged} số không đổi`
          : `${difference.unchanged} figures unchanged`,
      );
      return difference.figures.length === 0 && difference.answers.length === 0 ? 0 : 1;
    },
  };
}
