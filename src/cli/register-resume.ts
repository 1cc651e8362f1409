import { resumeImports } from '../app/register/import-runner.ts';
import type { Command } from './command.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { jobLine } from './register-status.ts';

/** `register resume`: goes on with every import that was cut off. */
export function registerResumeCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register resume',
    about: {
      vi: 'làm tiếp các lần nhập bị cắt ngang (máy chủ khi chạy cũng tự làm tiếp)',
      en: 'go on with imports that were cut off (the server does so by itself)',
    },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket register resume', about: { vi: 'sau khi mất điện', en: 'after a power cut' } }],
    async run(_input, terminal) {
      const { signal } = terminal;
      const jobs = await needs.withRegister(async (ports) => {
        const taken = await resumeImports(ports, { signal, progress: terminal.progress.bind(terminal) });
        const imports = await ports.imports();
        return Promise.all(taken.map((job) => imports.find(job)));
      });
      const found = jobs.filter((job) => job !== undefined);
      if (found.length === 0)
        terminal.say({ vi: 'Không có lần nhập nào dở dang.', en: 'No import was cut off.' }[terminal.language]);
      for (const job of found) terminal.say(jobLine(job, terminal.language));
      terminal.answer({ imports: found.map(({ actor: _, ...job }) => job) });
      return found.some(({ state }) => state === 'failed') ? 2 : 0;
    },
  };
}
