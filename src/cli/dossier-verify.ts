import type { Verification } from '../app/dossier/verify-dossier.ts';
import { verifyDossier } from '../app/dossier/verify-dossier.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import type { DossierNeeds } from './dossier-needs.ts';
import { readDossierFile, refusing } from './dossier-needs.ts';

/** `dossier verify FILE`: makes every figure again and compares bit for bit. */
export function dossierVerifyCommand(needs: DossierNeeds): Command {
  return {
    name: 'dossier verify',
    about: {
      vi: 'tính lại mọi số của một tệp chạy lại và so từng bit',
      en: 'make every figure of a re-run file again and compare bit for bit',
    },
    usage: 'FILE',
    operands: [{ name: 'FILE', required: true, about: { vi: 'tệp .dossier.json', en: 'a .dossier.json file' } }],
    options: [],
    examples: [
      {
        line: 'lienket dossier verify out/thai-nguyen-bac-giang.dossier.json',
        about: { vi: 'trên máy khác cũng cho cùng kết quả', en: 'gives the same on another machine' },
      },
    ],
    async run(input, terminal) {
      const path = input.operands[0] ?? '';
      const file = await readDossierFile(path);
      const carried = await needs.withCarried(await needs.deskPorts(terminal), file);
      try {
        const result = await refusing(path, () => verifyDossier(carried.ports, file));
        terminal.answer(result);
        return tell(terminal, result);
      } finally {
        await carried.close();
      }
    },
  };
}

function tell(terminal: Terminal, result: Verification): ExitCode {
  const isVietnamese = terminal.language === 'vi';
  const [first] = result.differences;
  if (first === undefined) {
    terminal.say(
      isVietnamese ? `${result.figures} số đều khớp từng bit` : `all ${result.figures} figures agree bit for bit`,
    );
  } else {
    terminal.say(
      isVietnamese
        ? `không khớp; khác đầu tiên: ${first.name} (${first.what}): trong tệp ${first.before}, tính lại ${first.now}`
        : `does not agree; the first that differs: ${first.name} (${first.what}): ${first.before} in the file, ${first.now} made again`,
    );
    for (const other of result.differences.slice(1))
      terminal.say(`  ${other.name} (${other.what}): ${other.before} → ${other.now}`);
  }
  for (const entry of result.newer) {
    terminal.say(
      isVietnamese
        ? `${entry.name}: tệp dùng bản ${entry.used}, đã có bản ${entry.newest}; các số dựa vào bản cũ là số cũ`
        : `${entry.name}: the file uses ${entry.used}, there is ${entry.newest}; figures that rest on the old one are stale`,
    );
  }
  return result.differences.length === 0 ? 0 : 1;
}
