import type { Language } from '../model/bilingual.ts';
import type { Command, OptionSpec } from './command.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What completion must know of a command. */
export type Completable = Pick<Command, 'name' | 'about' | 'operands' | 'options'>;

/** What may stand at a place of the line. */
type Kind = 'packs' | 'folders' | 'files' | 'nothing' | readonly string[];

/** The script that completes commands, options, choices and pack names in a shell. */
export function completionScript(shell: Shell, commands: readonly Completable[], language: Language): string {
  if (shell === 'fish') return fishScript(commands, language);
  return shell === 'bash' ? bashScript(commands) : zshScript(commands);
}

function operandKind(command: Completable): Kind {
  const [operand] = command.operands;
  if (operand === undefined) return 'nothing';
  if (operand.name === 'SHELL') return SHELLS;
  return kindOf(operand.name);
}

function optionKind(option: OptionSpec): Kind {
  return option.choices ?? kindOf(option.value ?? '');
}

function kindOf(placeholder: string): Kind {
  if (placeholder === 'PACK') return 'packs';
  if (placeholder === 'DIR' || placeholder === 'FOLDER') return 'folders';
  return /^(FILE|RECIPE|PATH|TABLE)/.test(placeholder) ? 'files' : 'nothing';
}

/** The first words of commands, and the second words that may follow each. */
function wordTree(commands: readonly Completable[]): ReadonlyMap<string, readonly string[]> {
  const tree = new Map<string, readonly string[]>();
  for (const { name } of commands) {
    const [first = '', second] = name.split(' ');
    tree.set(first, [...(tree.get(first) ?? []), ...(second === undefined ? [] : [second])]);
  }
  return tree;
}

function optionNames(options: readonly OptionSpec[]): string {
  return [...options, ...GLOBAL_OPTIONS].map(({ name }) => `--${name}`).join(' ');
}

interface Dialect {
  words(list: string): string;
  readonly packs: string;
  readonly folders: string;
  readonly files: string;
}

const BASH: Dialect = {
  words: (list) => `COMPREPLY=($(compgen -W "${list}" -- "$cur"))`,
  packs: `COMPREPLY=($(compgen -W "$("\${COMP_WORDS[0]}" pack list --names 2>/dev/null)" -- "$cur"))`,
  folders: 'COMPREPLY=($(compgen -d -- "$cur"))',
  files: 'COMPREPLY=($(compgen -f -- "$cur"))',
};
const ZSH: Dialect = {
  words: (list) => `compadd -- ${list}`,
  packs: `compadd -- \${(f)"$("\${words[1]}" pack list --names 2>/dev/null)"}`,
  folders: '_files -/',
  files: '_files',
};

function answer(dialect: Dialect, kind: Kind): string {
  if (typeof kind !== 'string') return dialect.words(kind.join(' '));
  return kind === 'nothing' ? ':' : dialect[kind];
}

/** The body that bash and zsh share: `$cur` is the word in the making, `$prev` the one before, `$one $two` the command. */
function caseBody(commands: readonly Completable[], dialect: Dialect): string {
  const tree = wordTree(commands);
  const values = (options: readonly OptionSpec[]): readonly string[] =>
    options
      .filter(({ value }) => value !== undefined)
      .map((option) => `--${option.name}) ${answer(dialect, optionKind(option))}; return ;;`);
  const cases = commands.map((command) => {
    const pattern = command.name.includes(' ') ? `'${command.name}'` : `'${command.name} '*`;
    const own = values(command.options);
    return [
      `    ${pattern})`,
      ...(own.length === 0 ? [] : ['      case "$prev" in', ...own.map((line) => `        ${line}`), '      esac']),
      `      case "$cur" in -*) ${dialect.words(optionNames(command.options))} ;; *) ${answer(dialect, operandKind(command))} ;; esac ;;`,
    ].join('\n');
  });
  const seconds = [...tree]
    .filter(([, words]) => words.length > 0)
    .map(([first, words]) => `    '${first} ') ${dialect.words(words.join(' '))} ;;`);
  return [
    '  case "$prev" in',
    ...values(GLOBAL_OPTIONS).map((line) => `    ${line}`),
    '  esac',
    '  case "$one $two" in',
    ...cases,
    ...seconds,
    `    ' ') case "$cur" in -*) ${dialect.words(optionNames([]))} ;; *) ${dialect.words([...tree.keys()].join(' '))} ;; esac ;;`,
    '  esac',
  ].join('\n');
}

const GLOBALS_WITH_VALUE = GLOBAL_OPTIONS.filter(({ value }) => value !== undefined).map(({ name }) => `--${name}`);

function bashScript(commands: readonly Completable[]): string {
  return `# bash completion of lienket
_lienket() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" one='' two='' at
  for ((at = 1; at < COMP_CWORD; at += 1)); do
    case "\${COMP_WORDS[at]}" in
      ${GLOBALS_WITH_VALUE.join('|')}) at=$((at + 1)) ;;
      -*) [ -n "$one" ] && break ;;
      *) if [ -z "$one" ]; then one="\${COMP_WORDS[at]}"; elif [ -z "$two" ]; then two="\${COMP_WORDS[at]}"; fi ;;
    esac
  done
  COMPREPLY=()
${caseBody(commands, BASH)}
}
complete -F _lienket lienket ./lienket`;
}

function zshScript(commands: readonly Completable[]): string {
  return `#compdef lienket
_lienket() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" one='' two='' at
  for ((at = 2; at < CURRENT; at += 1)); do
    case "\${words[at]}" in
      ${GLOBALS_WITH_VALUE.join('|')}) at=$((at + 1)) ;;
      -*) [[ -n "$one" ]] && break ;;
      *) if [[ -z "$one" ]]; then one="\${words[at]}"; elif [[ -z "$two" ]]; then two="\${words[at]}"; fi ;;
    esac
  done
${caseBody(commands, ZSH)}
}
if [ "\${funcstack[1]}" = _lienket ]; then _lienket "$@"; else compdef _lienket lienket; fi`;
}

function fishScript(commands: readonly Completable[], language: Language): string {
  const lines = ['# fish completion of lienket', 'complete -c lienket -f'];
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const add = (condition: string, rest: string): number =>
    lines.push(`complete -c lienket -n ${quoted(condition)} ${rest}`);
  const fishOption = (condition: string, option: OptionSpec): void => {
    const kind = optionKind(option);
    const value =
      option.value === undefined
        ? ''
        : typeof kind !== 'string'
          ? ` -x -a ${quoted(kind.join(' '))}`
          : kind === 'files'
            ? ' -r -F'
            : kind === 'folders'
              ? " -x -a '(__fish_complete_directories)'"
              : ' -x';
    add(condition, `-l ${option.name}${value} -d ${quoted(option.about[language])}`);
  };
  for (const [first, seconds] of wordTree(commands)) {
    const alone = commands.find(({ name }) => name === first);
    add('__fish_use_subcommand', `-a ${first}${alone === undefined ? '' : ` -d ${quoted(alone.about[language])}`}`);
    for (const second of seconds) {
      const about = commands.find(({ name }) => name === `${first} ${second}`)?.about[language] ?? '';
      add(
        `__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${seconds.join(' ')}`,
        `-a ${second} -d ${quoted(about)}`,
      );
    }
  }
  for (const command of commands) {
    const condition = command.name
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ');
    for (const option of command.options) fishOption(condition, option);
    const kind = operandKind(command);
    if (typeof kind !== 'string') add(condition, `-a ${quoted(kind.join(' '))}`);
    else if (kind === 'packs') add(condition, "-a '(lienket pack list --names 2>/dev/null)'");
    else if (kind === 'folders') add(condition, "-a '(__fish_complete_directories)'");
    else if (kind === 'files') add(condition, '-F');
  }
  for (const option of GLOBAL_OPTIONS) fishOption('true', option);
  return lines.join('\n');
}
