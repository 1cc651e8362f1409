import type { Bilingual, Language } from '../model/bilingual.ts';
import { formatDate } from '../model/format-date.ts';
import { lineWords } from './profile/line-words.ts';
import { isProfileField } from './profile/profile-fields.ts';
import type { FieldName } from './register-fields.ts';
import { parseCertificateText, type SaidCertificate } from './said-certificate.ts';

/** The lines of a value that is kept in marks of our own, in words: things of a profile and certificates; none of other fields. */
export function valueLines(name: FieldName, value: unknown): readonly Bilingual[] {
  if (!Array.isArray(value)) return [];
  if (isProfileField(name)) return value.map((line) => lineWords(name, String(line)));
  return name === 'certificates' ? value.map((line) => certificateWords(parseCertificateText(String(line)))) : [];
}

/** A certificate as people read it: its standard and edition, then what else is said of it. */
function certificateWords(certificate: SaidCertificate): Bilingual {
  const { standard, edition, number, body, accreditation, scope, product, issued, expires } = certificate;
  const inLanguage = (language: Language): string => {
    const told: readonly (readonly [Bilingual, string | null])[] = [
      [{ vi: 'số', en: 'number' }, number],
      [{ vi: 'do', en: 'by' }, body],
      [{ vi: 'công nhận', en: 'accreditation' }, accreditation],
      [{ vi: 'phạm vi', en: 'scope' }, scope],
      [{ vi: 'sản phẩm', en: 'product' }, product],
      [{ vi: 'cấp ngày', en: 'issued on' }, issued && formatDate(issued, language)],
      [{ vi: 'hết hạn', en: 'expires on' }, expires && formatDate(expires, language)],
    ];
    const name = edition === '' ? standard : `${standard}:${edition}`;
    return [name, ...told.flatMap(([title, text]) => (text ? [`${title[language]} ${text}`] : []))].join(', ');
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
