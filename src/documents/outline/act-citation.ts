import type { CitedAct } from '../../evidence/report.ts';
import { filledWords } from '../../evidence/wording/catalogue-document.ts';
import type { Language } from '../../model/bilingual.ts';
import { formatLongDate } from '../../model/format-date.ts';

/** An act as it is cited the first time: type, number, date, issuer, subject. */
export function citedFully(act: CitedAct, language: Language): string {
  const title = act.title[language];
  if (!hasNumber(act) && act.number !== '') return title;
  const date =
    act.issued === '' ? '' : filledWords('act.date', { date: formatLongDate(act.issued, language) })[language];
  const issuer =
    act.issuer[language] === '' ? '' : filledWords('act.issuer', { issuer: act.issuer[language] })[language];
  if (language === 'vi' && namesItself(act)) return joined([title, numbered(act, language), date, issuer]);
  const subject = language === 'vi' ? vietnameseSubject(title) : filledWords('act.subject', { title }).en;
  return joined([typeWords(act, language), numbered(act, language), date, issuer, title === '' ? '' : subject]);
}

/** An act as it is cited again: type and number; a law by its name. */
export function citedShortly(act: CitedAct, language: Language): string {
  if (!hasNumber(act)) return act.title[language];
  return joined([
    language === 'vi' && namesItself(act) ? act.title.vi : typeWords(act, language),
    numbered(act, language),
  ]);
}

/** Drafts have no number, and a few acts carry their name in its place. */
function hasNumber(act: CitedAct): boolean {
  return /^\d[\w/.-]*[/-]/.test(act.number);
}

function numbered(act: CitedAct, language: Language): string {
  return hasNumber(act) ? filledWords('act.number', { number: act.number })[language] : '';
}

/** "Luật Đầu tư" is both the type and the name. */
function namesItself(act: CitedAct): boolean {
  return act.type.vi !== '' && act.title.vi.startsWith(`${act.type.vi} `);
}

function typeWords(act: CitedAct, language: Language): string {
  const type = act.type[language];
  return type.charAt(0).toLocaleUpperCase(language) + type.slice(1);
}

/** A subject that opens with what the act does stands directly after the issuer, any other after "về". */
function vietnameseSubject(title: string): string {
  const isDeed = /^(?:Về|Quy định|Sửa đổi|Hướng dẫn|Ban hành|Phê duyệt|Công bố) /.test(title);
  if (/^Chi tiết /.test(title)) return `quy định ${lowered(title)}`;
  return isDeed ? lowered(title) : filledWords('act.subject', { title: lowered(title) }).vi;
}

/** Inside a sentence the first letter is small, unless the title begins with the name of another act. */
function lowered(title: string): string {
  const isName = /^(?:Luật|Nghị quyết|Nghị định|Công ước|Hiệp định) /.test(title) || /^\p{Lu}{2}/u.test(title);
  return isName ? title : title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
