import type { ProfileRole } from './profile/profile-fields.ts';
import { PROFILE_HEADERS } from './profile/profile-headers.ts';
import type { FieldName } from './register-fields.ts';
import type { CertificateRole } from './row-certificates.ts';

/** What a column may be: a field, the day of which its row speaks, or more of the certificates or of the profile that another column names. */
export type ColumnRole = FieldName | CertificateRole | ProfileRole | 'as_of';

/** Folded header → role; a header that only holds one of the longer ones is taken for it with less certainty. */
const WORDS: Readonly<Partial<Record<ColumnRole, string>>> = {
  code: 'ma so thue|mst|ma so doanh nghiep|ma doanh nghiep|msdn|ma dn|tax code|tax id|tax number|enterprise code|business code|code|tax identification number',
  name: 'ten|ten doanh nghiep|ten cong ty|ten don vi|ten co so|ten hop tac xa|ten nha may|ten nguoi nop thue|doanh nghiep|cong ty|don vi|name|name vi|company|company name|enterprise|enterprise name|supplier|supplier name|factory|factory name|facility|facility name|ten tieng viet|site name',
  name_en: 'ten tieng anh|ten nuoc ngoai|english name|name en|ten giao dich',
  short_name: 'ten viet tat|viet tat|short name|abbreviation',
  status: 'tinh trang|trang thai|tinh trang hoat dong|status',
  founded:
    'ngay thanh lap|ngay cap|ngay cap phep|ngay hoat dong|nam thanh lap|founded|date of establishment|established|start date',
  closed: 'ngay cham dut|ngay giai the|closed on|end date',
  address: 'dia chi|dia chi tru so|dia chi tru so chinh|tru so|address|location|dia diem|factory address|vi tri',
  province: 'tinh|tinh tp|tinh thanh pho|tinh thanh|thanh pho|province|city|province city',
  district: 'quan|huyen|quan huyen|district|huyen quan',
  commune: 'xa|phuong|xa phuong|phuong xa|commune|ward',
  place: 'place id|place|ma dia ban',
  park: 'khu cong nghiep|kcn|cum cong nghiep|ccn|industrial park|park|industrial zone|kcn ccn',
  lot: 'lo|lo dat|lot',
  lat: 'lat|latitude|vi do',
  lng: 'lng|lon|long|longitude|kinh do',
  ownership: 'so huu|loai hinh|loai hinh doanh nghiep|thanh phan kinh te|hinh thuc so huu|ownership|loai hinh kinh te',
  country: 'quoc gia|nuoc|quoc tich|nuoc dau tu|country|country vi|nationality|investor country|quoc gia dau tu',
  industries:
    'ma nganh|nganh|nganh nghe|nganh kinh te|ma nganh chinh|vsic|industry|industry code|nganh nghe kinh doanh',
  stage: 'khau|khau chuoi gia tri|khau trong chuoi gia tri|stage|value chain stage|stage of the value chain',
  workers: 'so lao dong|lao dong|so ld|tong so lao dong|workers|employees|number of workers|number of employees',
  turnover: 'doanh thu|turnover|revenue|doanh thu thuan',
  capital: 'von|tong nguon von|nguon von|von dieu le|capital|registered capital',
  products: 'san pham|san pham chinh|products|product|product type|sector|linh vuc|field vi|mat hang',
  processes: 'cong doan|quy trinh|process|processes|processing type|cong nghe',
  core_processes:
    'cong doan chinh|cong nghe chinh|cong doan chu luc|nang luc chinh|core process|core processes|main processes|core capability',
  supplementary_processes:
    'cong doan phu|cong doan phu tro|cong nghe phu|supplementary process|supplementary processes|supporting processes|secondary processes',
  certificates:
    'chung nhan|chung chi|giay chung nhan|tieu chuan|tieu chuan chung nhan|chung nhan chat luong|he thong quan ly|certificate|certificates|certification|certifications|standard|standards|quality certificates',
  certificate_number: 'so chung nhan|so chung chi|so giay chung nhan|certificate no|certificate number|cert no',
  certificate_issued:
    'ngay cap chung nhan|ngay cap chung chi|ngay cap giay chung nhan|certificate issued|certificate issue date|issue date|date of issue',
  certificate_expires:
    'ngay het han|ngay het hieu luc|het han|hieu luc den|co gia tri den|ngay het han chung nhan|certificate expires|certificate expiry|expiry|expiry date|valid until|valid to',
  certificate_body:
    'to chuc chung nhan|co quan cap chung nhan|don vi chung nhan|noi cap chung nhan|certification body|certifying body|certified by|certificate body',
  certificate_accreditation: 'to chuc cong nhan|cong nhan|accreditation|accreditation body|accredited by',
  certificate_scope: 'pham vi chung nhan|pham vi|certificate scope|scope|scope of certification',
  certificate_product: 'san pham duoc chung nhan|certified product|certified products',
  website: 'website|trang web|web|url',
  email: 'email|thu dien tu|e mail',
  phone: 'dien thoai|sdt|so dien thoai|phone|tel|telephone|mobile|hotline',
  representative:
    'nguoi dai dien|dai dien phap luat|nguoi dai dien phap luat|giam doc|chu doanh nghiep|representative|legal representative|director|owner',
  contact: 'nguoi lien he|lien he|contact|contact person|contact name',
  parent_code: 'mst cong ty me|ma so cong ty me|parent code|parent tax code|mst me',
  predecessor_code: 'mst cu|ma so thue cu|predecessor code|old tax code',
  note: 'ghi chu|note|notes|remark|remarks',
  ...PROFILE_HEADERS,
  as_of: 'nam|year|as of|ngay so lieu|tinh den ngay|nam so lieu',
};

const ROLE_OF = new Map(
  Object.entries<string>(WORDS as Readonly<Record<string, string>>).flatMap(([role, words]) =>
    words.split('|').map((word) => [word, role as ColumnRole] as const),
  ),
);
const LONGEST_FIRST = [...ROLE_OF.entries()]
  .filter(([word]) => word.length > 5)
  .toSorted(([a], [b]) => b.length - a.length);

/** What the folded words of a header mean, and whether they mean just that; undefined where they are not known. */
export function roleOfWords(words: string): { readonly role: ColumnRole; readonly isExact: boolean } | undefined {
  const exact = ROLE_OF.get(words);
  if (exact !== undefined) return { role: exact, isExact: true };
  const held = LONGEST_FIRST.find(([word]) => ` ${words} `.includes(` ${word} `));
  return held === undefined ? undefined : { role: held[1], isExact: false };
}

/** Every role a column may be given, for `--map`. */
export const COLUMN_ROLES = Object.keys(WORDS) as readonly ColumnRole[];
