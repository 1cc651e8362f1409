import type { Bilingual } from '../model/bilingual.ts';
import type { ColumnRole } from './header-roles.ts';
import { isProfileRole, partOfRole } from './profile/profile-fields.ts';
import { REGISTER_FIELDS } from './register-fields.ts';
import { type CertificateRole, isCertificateRole } from './row-certificates.ts';

const OF_CERTIFICATES: Readonly<Record<CertificateRole, Bilingual>> = {
  certificate_number: { vi: 'Số chứng nhận', en: 'Number of the certificate' },
  certificate_body: { vi: 'Tổ chức chứng nhận', en: 'Certification body' },
  certificate_accreditation: { vi: 'Tổ chức công nhận', en: 'Accreditation' },
  certificate_scope: { vi: 'Phạm vi chứng nhận', en: 'Scope of the certificate' },
  certificate_product: { vi: 'Sản phẩm được chứng nhận', en: 'Certified product' },
  certificate_issued: { vi: 'Ngày cấp chứng nhận', en: 'Certificate issued on' },
  certificate_expires: { vi: 'Ngày hết hạn chứng nhận', en: 'Certificate expires on' },
};

/** What a column of a list may be, in words for people. */
export function roleTitle(role: ColumnRole): Bilingual {
  if (role === 'as_of') return { vi: 'Ngày, năm của dòng', en: 'Day or year of the row' };
  if (isProfileRole(role)) return partOfRole(role).part.title;
  return isCertificateRole(role) ? OF_CERTIFICATES[role] : REGISTER_FIELDS[role].title;
}

/** Whether what stands in a column is of a person and is shown to nobody here. */
export const isPersonalRole = (role: ColumnRole | undefined): boolean =>
  role !== undefined &&
  role !== 'as_of' &&
  !isCertificateRole(role) &&
  REGISTER_FIELDS[isProfileRole(role) ? partOfRole(role).field : role].visibility === 'restricted';
