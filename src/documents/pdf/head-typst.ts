import type { Report } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { formatDate, formatPlaceAndDate } from '../../model/format-date.ts';
import { citedFully } from '../outline/act-citation.ts';
import type { PdfScene } from './pdf-scene.ts';
import { plain } from './typst-text.ts';

/** What stands where a part of the form is still to be filled in by hand. */
const TO_FILL = '…………';

/** The head of an administrative document: bodies, national name and motto, number, place and date, type and title, legal bases. */
export function headTypst(scene: PdfScene): string {
  const { report, language } = scene;
  const { head } = report;
  const word = (key: Parameters<typeof documentWords>[0]): string => documentWords(key)[language];
  const number = filledWords('form.number', { number: head.number ?? TO_FILL })[language];
  const dates = report.asOf.map((date) => formatDate(date, language)).join('; ');
  return `#letterhead(
  [${plain((head.parentBody ?? '').toLocaleUpperCase(language))}],
  [${plain((head.body ?? word('form.body')).toLocaleUpperCase(language))}],
  [${plain(word('form.nation'))}],
  [${plain(word('form.motto'))}],
  [${plain(number)}],
  [${plain(formatPlaceAndDate(head.place, head.date, language))}],
)
#document-title([${plain(word('form.type'))}], [${plain(report.title[language])}], [${plain(report.subtitle[language])}])
#centred-note[${plain(filledWords('form.asOf', { dates })[language])}]
${legalBases(scene)}`;
}

function legalBases(scene: PdfScene): string {
  const { report, language } = scene;
  const acts = report.legalBases.flatMap((id) => report.acts[id] ?? []);
  return acts
    .map((act, place) => {
      const end = place === acts.length - 1 ? '.' : ';';
      return `#emph[${plain(`${documentWords('form.basis')[language]} ${citedFully(act, language)}${end}`)}]`;
    })
    .join('\n\n');
}

/** Recipients at the left, title and name of the signer at the right. */
export function signatureTypst(report: Report, language: PdfScene['language']): string {
  const { head } = report;
  const word = (key: Parameters<typeof documentWords>[0]): string => documentWords(key)[language];
  const recipients = head.recipients ?? [TO_FILL, word('form.archive')];
  const lines = recipients.map(
    (name, place) => `[${plain(`- ${name}${place === recipients.length - 1 ? '.' : ';'}`)}]`,
  );
  const title = (head.signerTitle ?? word('form.signer')).toLocaleUpperCase(language);
  return `#signature([${plain(word('form.recipients'))}], (${lines.join(', ')},), [${plain(title)}], [${plain(head.signer ?? '')}])`;
}
