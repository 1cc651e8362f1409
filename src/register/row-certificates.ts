import type { Refusal } from '../model/refusal.ts';
import { missingMark } from '../model/vietnamese/missing-mark.ts';
import { dayOf, toldCertificates } from './certificate-cell.ts';
import { standardOf } from './certificate-standard.ts';
import { withoutPersonData } from './person-data.ts';
import { certificateText, type SaidCertificate } from './said-certificate.ts';

/** Columns that tell more of the certificates of a row, beside the one that names them. */
export const CERTIFICATE_ROLES = [
  'certificate_number',
  'certificate_body',
  'certificate_accreditation',
  'certificate_scope',
  'certificate_product',
  'certificate_issued',
  'certificate_expires',
] as const;
export type CertificateRole = (typeof CERTIFICATE_ROLES)[number];

/** Whether a column tells more of the certificates of its row. */
export function isCertificateRole(role: string): role is CertificateRole {
  return CERTIFICATE_ROLES.some((each) => each === role);
}

interface CertificateCells {
  /** What the columns that name certificates say, joined by `;`. */
  readonly names: string;
  readonly more: Readonly<Partial<Record<CertificateRole, { readonly text: string; readonly column: string }>>>;
}

interface RowCertificates {
  readonly lines: readonly string[];
  readonly faults: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

const LIST = /\s*[;\n|]\s*/u;
/** Of these one value may stand for all certificates of a row; a number or a day belongs to one. */
const SHARED: ReadonlySet<CertificateRole> = new Set([
  'certificate_body',
  'certificate_accreditation',
  'certificate_scope',
  'certificate_product',
]);

/**
 * The certificates of a row as lines of its field `certificates`: several names in a cell are several certificates, and the values of the
 * other columns go to them in order. Faults are days that are none; what cannot be given to one certificate is a warning and stays unknown.
 */
export function rowCertificates({ names, more }: CertificateCells, row: number): RowCertificates {
  const found = toldCertificates(names).filter(({ name }) => isSaid(name));
  const faults: Refusal[] = [];
  const warnings: Refusal[] = [];
  const scene: Scene = { row, count: found.length, more, faults, warnings };
  if (found.length === 0) {
    const [first] = Object.values(more).filter(({ text }) => isSaid(text));
    if (first !== undefined) warnings.push(refusal(row, first.column, NAMELESS));
    return { lines: [], faults, warnings };
  }
  const values = Object.fromEntries(CERTIFICATE_ROLES.map((role) => [role, valuesOf(role, scene)]));
  const certificates = found.map(({ name, ...told }, at): SaidCertificate => {
    const text = (role: CertificateRole): string => openText(values[role]?.[at] ?? '', role, scene);
    return {
      ...standardOf(name),
      scope: text('certificate_scope') || openText(told.scope, undefined, scene),
      product: text('certificate_product'),
      body: text('certificate_body') || openText(told.body, undefined, scene),
      accreditation: text('certificate_accreditation'),
      number: text('certificate_number') || openText(told.number, undefined, scene),
      issued: stated(values['certificate_issued']?.[at], 'certificate_issued', scene) ?? told.issued,
      expires: stated(values['certificate_expires']?.[at], 'certificate_expires', scene) ?? told.expires,
    };
  });
  for (const { issued, expires } of certificates)
    if (issued !== null && expires !== null && issued > expires)
      faults.push(refusal(row, more.certificate_expires?.column, turnedRound(issued, expires)));
  return { lines: [...new Set(certificates.map(certificateText))], faults, warnings };
}

const isSaid = (text: string): boolean =>
  text !== '' && missingMark(text) === undefined && !/^(?:không|no)$/iu.test(text);

interface Scene {
  readonly row: number;
  readonly count: number;
  readonly more: CertificateCells['more'];
  readonly faults: Refusal[];
  readonly warnings: Refusal[];
}

/** The value of a column for each certificate. */
function valuesOf(role: CertificateRole, { row, count, more, warnings }: Scene): readonly string[] {
  const cell = more[role];
  if (cell === undefined || !isSaid(cell.text)) return [];
  const parts = cell.text.split(LIST);
  if (parts.length === count) return parts;
  if (SHARED.has(role)) return Array.from({ length: count }, () => cell.text);
  warnings.push(refusal(row, cell.column, unaligned(parts.length, count)));
  return [];
}

function stated(text: string | undefined, role: CertificateRole, { row, more, faults }: Scene): string | null {
  if (text === undefined || !isSaid(text)) return null;
  const day = dayOf(text);
  if (day === undefined) faults.push(refusal(row, more[role]?.column, notADay(text)));
  return day ?? null;
}

/** A text without phones and personal codes; everybody may read it. */
function openText(text: string, role: CertificateRole | undefined, { row, more, warnings }: Scene): string {
  const { text: kept } = withoutPersonData(text);
  if (kept !== text) warnings.push(refusal(row, role && more[role]?.column, HIDDEN));
  return kept;
}

interface Wrong {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

function refusal(row: number, column: string | undefined, { code, vi, en }: Wrong): Refusal {
  return { code, where: { row, ...(column === undefined ? {} : { column }) }, said: { vi, en } };
}

const NAMELESS: Wrong = {
  code: 'certificate-nameless',
  vi: 'Có số hay ngày của chứng nhận nhưng không có cột nào nêu tiêu chuẩn: chưa ghi.',
  en: 'A number or a day of a certificate is there, but no standard is named: it is not kept as a certificate.',
};
const HIDDEN: Wrong = {
  code: 'certificate-person',
  vi: 'Ô chứng nhận có số giống điện thoại hoặc số định danh cá nhân: phần đó không công khai.',
  en: 'The cell of the certificate holds what looks like a phone or a personal code: that part is not for everybody.',
};
const unaligned = (values: number, count: number): Wrong => ({
  code: 'certificate-unaligned',
  vi: `Có ${values} giá trị cho ${count} chứng nhận: không rõ của chứng nhận nào, để trống.`,
  en: `${values} values stand for ${count} certificates: which belongs to which is not known; left open.`,
});
const notADay = (text: string): Wrong => ({
  code: 'not-a-day',
  vi: `"${text}" không phải ngày; viết 31/12/2023 hoặc 2023-12-31.`,
  en: `"${text}" is no day; write 31/12/2023 or 2023-12-31.`,
});
const turnedRound = (issued: string, expires: string): Wrong => ({
  code: 'certificate-days',
  vi: `Chứng nhận cấp ngày ${issued} nhưng hết hạn ${expires}.`,
  en: `The certificate was issued on ${issued} but expires on ${expires}.`,
});
