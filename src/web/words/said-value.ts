import type { Bilingual } from '../../model/bilingual.ts';

const words = (vi: string, en: string): Bilingual => ({ vi, en });

/** Values that the register keeps as words of its own. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  ownership: {
    state: words('nhà nước', 'state'),
    private: words('tư nhân trong nước', 'domestic private'),
    foreign: words('nước ngoài', 'foreign'),
  },
  stage: {
    production: words('sản xuất', 'production'),
    processing: words('chế biến', 'processing'),
    consumption: words('tiêu thụ', 'consumption'),
  },
  kind: {
    enterprise: words('doanh nghiệp', 'enterprise'),
    cooperative: words('hợp tác xã', 'cooperative'),
    household: words('hộ kinh doanh', 'household business'),
  },
  size: {
    micro: words('siêu nhỏ', 'micro'),
    small: words('nhỏ', 'small'),
    medium: words('vừa', 'medium'),
    large: words('lớn', 'large'),
  },
};

/** A value of a field as a reader says it: words of the register's own are translated, all else stays as the source wrote it. */
export function valueWords(field: string, shown: string): Bilingual {
  return VALUES[field]?.[shown] ?? { vi: shown, en: shown };
}
