import type { PublicationView } from '../app/desks/publish-desk.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { CheckOutcome, PublicationState } from '../model/publication.ts';
import type { Terminal } from './command.ts';

/** Where a release stands, in words. */
export const STATE_WORDS: Readonly<Record<PublicationState, Bilingual>> = {
  proposed: { vi: 'đã đề nghị', en: 'proposed' },
  failed: { vi: 'kiểm tra có lỗi', en: 'check failed' },
  checked: { vi: 'đã kiểm tra', en: 'checked' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  refused: { vi: 'bị từ chối', en: 'refused' },
  embargoed: { vi: 'chờ đến giờ', en: 'embargoed' },
  published: { vi: 'đã công bố', en: 'published' },
  corrected: { vi: 'đã được đính chính', en: 'corrected' },
};

const OUTCOME_WORDS: Readonly<Record<CheckOutcome, Bilingual>> = {
  holds: { vi: 'ĐẠT', en: 'HOLDS' },
  warns: { vi: 'LƯU Ý', en: 'NOTE' },
  fails: { vi: 'LỖI', en: 'FAILS' },
};

/** One line about where a release stands. */
export function sayState(terminal: Terminal, { name, version, state, publicFrom }: PublicationView): void {
  const { language } = terminal;
  const from =
    publicFrom === null ? '' : language === 'vi' ? `, công khai từ ${publicFrom}` : `, public from ${publicFrom}`;
  terminal.say(`${name}@${version}: ${STATE_WORDS[state][language]}${from}`);
}

/** Every check with what it saw. */
export function sayChecks(terminal: Terminal, { checks }: PublicationView): void {
  const { language } = terminal;
  for (const { outcome, title, said } of checks) {
    terminal.say(`${OUTCOME_WORDS[outcome][language]}  ${title[language]}`);
    for (const line of said) terminal.say(`    ${line[language]}`);
  }
}
