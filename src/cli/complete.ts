import type { DraftCompleteness } from '../app/desks/policy-desk.ts';
import type { Completeness, Place } from '../evidence/completeness/completeness.ts';
import type { Command, CommandInput, Terminal } from './command.ts';
import type { PolicyNeeds } from './policy-needs.ts';
import { acceptedOr, actingBy, bytesFrom, ROLE_OPTIONS, taskOr } from './task-needs.ts';

const DRAFT = /\.(?:docx|md|txt)$/iu;

/** `complete TASK|DOSSIER|FILE`: what a task, the report of a dossier or a draft covers, and what it lacks by name. */
export function completeCommand(needs: PolicyNeeds): Command {
  return {
    name: 'complete',
    about: {
      vi: 'soát tính đầy đủ theo tên: 13 nhóm công cụ, hai mặt của mỗi nước, bài học hai cấp, xếp hạng phù hợp',
      en: 'check completeness by name: 13 classes of instruments, both sides of each country, lessons at two scopes, a ranked fit',
    },
    usage: 'TASK|DOSSIER|FILE.docx|FILE.md [--role ROLE]',
    operands: [
      {
        name: 'TASK|DOSSIER|FILE',
        required: true,
        about: {
          vi: 'mã nhiệm vụ, mã hồ sơ, hoặc một dự thảo .docx, .md, .txt',
          en: 'id of a task or of a dossier, or a draft .docx, .md, .txt',
        },
      },
    ],
    options: ROLE_OPTIONS,
    examples: [
      { line: 'lienket complete bao-cao.docx', about: { vi: 'một dự thảo', en: 'a draft' } },
      {
        line: 'lienket complete cum-dien-dien-tu-co-khi',
        about: { vi: 'một nhiệm vụ, theo các giải pháp đã nhập', en: 'a task, by the solutions entered' },
      },
    ],
    run: (input, terminal) => runComplete(needs, input, terminal),
  };
}

async function runComplete(needs: PolicyNeeds, input: CommandInput, terminal: Terminal): Promise<0 | 1> {
  const named = input.operands[0] ?? '';
  if (DRAFT.test(named))
    return sayDraft(terminal, acceptedOr(await needs.completeDraft(await bytesFrom(needs, named), fileName(named))));
  const found = await needs.withPolicy((policy, tasks) => policy.page(actingBy(input, tasks), named));
  const report = found === undefined ? await needs.dossierReport(named, terminal) : undefined;
  if (report !== undefined)
    return sayDraft(terminal, acceptedOr(await needs.completeDraft(report, `${named}.docx`, 'dossier')));
  const page = taskOr(found, named);
  sayCompleteness(page.completeness, terminal);
  terminal.answer({ task: named, completeness: page.completeness });
  return page.completeness.lacks.length > 0 ? 1 : 0;
}

function sayDraft(terminal: Terminal, read: DraftCompleteness): 0 | 1 {
  sayCompleteness(read.completeness, terminal);
  terminal.answer(read);
  return read.completeness.lacks.length > 0 ? 1 : 0;
}

const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

const SCOPES = { nation: { vi: 'cả nước', en: 'the nation' }, region: { vi: 'vùng', en: 'the region' } } as const;

/** Each class with what covers it, each country, each scope, the fit; then everything that is lacking. */
function sayCompleteness({ classes, countries, scopes, fit, lacks }: Completeness, terminal: Terminal): void {
  const { language } = terminal;
  const say = (vi: string, en: string): void => terminal.say({ vi, en }[language]);
  const mark = (isThere: boolean): string => (isThere ? '✓' : '✗');
  const covered = classes.filter(({ by }) => by.length > 0).length;
  say(`Nhóm công cụ: ${covered}/${classes.length}`, `Classes of instruments: ${covered}/${classes.length}`);
  for (const { name, by, mentioned } of classes)
    terminal.say(`  ${mark(by.length > 0)} ${name[language]}${placeWords(by.length > 0 ? by : mentioned, language)}`);
  say(`Nước: ${countries.length}`, `Countries: ${countries.length}`);
  for (const { name, worked, didNot } of countries)
    say(
      `  ${mark(worked.length > 0)} làm được  ${mark(didNot.length > 0)} chưa làm được  ${name.vi}`,
      `  ${mark(worked.length > 0)} worked  ${mark(didNot.length > 0)} did not  ${name.en}`,
    );
  for (const { scope, lessons, grounded } of scopes)
    say(
      `${mark(grounded.length > 0)} bài học cho ${SCOPES[scope].vi}: ${lessons.length}, có căn cứ ${grounded.length}`,
      `${mark(grounded.length > 0)} lessons for ${SCOPES[scope].en}: ${lessons.length}, ${grounded.length} with evidence`,
    );
  const isFit = fit.length > 0 && !lacks.some(({ code }) => code.startsWith('fit'));
  say(`${mark(isFit)} xếp hạng phù hợp với Việt Nam`, `${mark(isFit)} ranked fit for Viet Nam`);
  if (lacks.length === 0) say('Đầy đủ.', 'Complete.');
  else say(`Còn thiếu ${lacks.length}:`, `${lacks.length} lacking:`);
  for (const { code, said, mend } of lacks) terminal.say(`  ${code}: ${said[language]} → ${mend.said[language]}`);
}

function placeWords(places: readonly Place[], language: 'vi' | 'en'): string {
  const [first] = places;
  if (first === undefined) return '';
  const more = places.length > 1 ? ` (+${places.length - 1})` : '';
  const paragraph = { vi: 'đoạn', en: 'paragraph' }[language];
  return first.kind === 'passage'
    ? `: ${paragraph} ${first.ref}${more} “${first.said[language]}”`
    : `: ${first.said[language]}${more}`;
}
