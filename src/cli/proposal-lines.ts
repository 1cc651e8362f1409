import type { ProposalView } from '../app/desks/duty-desk.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Parsed } from '../model/refusal.ts';
import type { ExitCode, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';

const STATES = {
  open: { vi: 'đang chờ', en: 'waits' },
  confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
  rejected: { vi: 'đã từ chối', en: 'rejected' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
} as const;

/** Tells a proposal as it stands now, or throws its refusals. */
export function sayProposal(terminal: Terminal, made: Parsed<ProposalView>): ExitCode {
  if (!made.ok) throw new RefusedError(made.refusals);
  for (const line of proposalLines(terminal, made.value)) terminal.say(line);
  terminal.answer(made.value);
  return 0;
}

/** A proposal in lines: what, on which record, by whom, and each value as it is and would be. */
export function proposalLines({ language }: Pick<Terminal, 'language'>, view: ProposalView): readonly string[] {
  const { proposal, kind, id, name, by, at, state, values, evidence, decision } = view;
  const what = kind === 'claim' ? { vi: 'nhận hồ sơ', en: 'claim' } : { vi: 'sửa', en: 'change' };
  const head = `${proposal}  ${what[language]}  ${id} ${name}  ${by} ${at.slice(0, 10)}  ${STATES[state][language]}`;
  const files = evidence.map(({ fileName, hash }) => `    ${fileName} (${hash.slice(0, 12)}…)`);
  const ended =
    decision === null
      ? []
      : [
          `    ${decision.by} ${decision.at.slice(0, 10)} ${decision.tier ?? ''} ${decision.until ?? ''} ${decision.reason}`,
        ];
  return [
    head,
    ...values.map(({ title, now, proposed, nowLines, proposedLines }) => {
      const before = said(now, nowLines, language);
      return `    ${title[language]}: ${before === '' ? '–' : before} → ${said(proposed, proposedLines, language)}`;
    }),
    ...files,
    ...ended,
  ];
}

/** A value in words where it has them. */
const said = (text: string, lines: readonly Bilingual[], language: Language): string =>
  lines.length === 0 ? text : lines.map((line) => line[language]).join('; ');
