import type { Command } from './command.ts';
import type { CommandList } from './command-list.ts';
import { completionScript, SHELLS, type Shell } from './completion-script.ts';
import { RefusedError } from './refused-error.ts';
import { suggestions } from './suggestion.ts';

/** `completion SHELL`: prints the script that completes commands, options, choices and pack names. */
export function completionCommand(list: () => CommandList): Command {
  return {
    name: 'completion',
    about: {
      vi: 'in mã tự hoàn thành lệnh cho bash, zsh hoặc fish',
      en: 'print shell completion for bash, zsh or fish',
    },
    usage: 'bash|zsh|fish',
    operands: [{ name: 'SHELL', required: true, about: { vi: 'bash, zsh hoặc fish', en: 'bash, zsh or fish' } }],
    options: [],
    examples: [
      {
        line: 'source <(lienket completion bash)',
        about: { vi: 'trong ~/.bashrc', en: 'in ~/.bashrc' },
      },
      {
        line: `lienket completion zsh > "\${fpath[1]}/_lienket"`,
        about: { vi: 'một lần, cho zsh', en: 'once, for zsh' },
      },
      {
        line: 'lienket completion fish > ~/.config/fish/completions/lienket.fish',
        about: { vi: 'một lần, cho fish', en: 'once, for fish' },
      },
    ],
    async run(input, terminal) {
      const shell = input.operands[0] ?? '';
      if (!isShell(shell)) throw new RefusedError([unknownShell(shell)]);
      const commands = await Promise.all(list().entries.map((entry) => entry.load()));
      const script = completionScript(shell, commands, terminal.language);
      terminal.say(script);
      terminal.answer({ shell, script });
      return 0;
    },
  };
}

function isShell(name: string): name is Shell {
  return (SHELLS as readonly string[]).includes(name);
}

function unknownShell(name: string): RefusedError['refusals'][number] {
  const near = suggestions(name, SHELLS);
  const vi = `“${name}” không phải bash, zsh hay fish${near.length > 0 ? ` (có phải bạn muốn ${near[0]}?)` : ''}`;
  const en = `“${name}” is not bash, zsh or fish${near.length > 0 ? ` (did you mean ${near[0]}?)` : ''}`;
  return { code: 'unknown-shell', where: {}, said: { vi, en } };
}
