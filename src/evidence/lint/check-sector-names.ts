import type { DraftParagraph } from '../../model/draft.ts';
import { unifyTonePlacement } from '../../model/vietnamese/tone-placement.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check } from './lint-knowledge.ts';

/** Sectors whose names slide, and every wording by which a text may mean them. */
const SECTORS: readonly RegExp[] = [
  /nông(?:\s*,\s*|\s*-\s*|\s+)lâm(?:\s*,\s*|\s*-\s*|\s+)(?:và\s+)?(?:thủy|thuỷ|ngư)(?:\s+hải)?(?:\s+sản|\s+nghiệp)?(?:\s*,\s*thực phẩm|\s+và\s+thực phẩm)?/giu,
  /(?:thiết bị\s+)?điện\s*(?:,|và|-)\s*điện tử\s*(?:,|và)\s*cơ khí(?:\s+chế tạo)?/giu,
  /dệt\s*(?:-|,|và)?\s*may(?!\s+mắn)(?:\s+mặc)?|(?<!dệt\s)may mặc/giu,
  /da\s*[-–]?\s*(?:giày|giầy)|(?:giày|giầy)\s*[-,]?\s*da(?!\p{L})/giu,
  /ô tô|ôtô|ô-tô|xe hơi/giu,
  /công nghiệp hỗ trợ|công nghiệp phụ trợ|supporting industr(?:y|ies)|support industr(?:y|ies)|ancillary industr(?:y|ies)/giu,
  /rô-bốt|rô bốt|robot|rôbốt/giu,
  /chế biến\s*,\s*chế tạo|chế biến\s*-\s*chế tạo|chế biến chế tạo/giu,
  /điện tử(?:\s*-\s*tin học)|điện tử\s*,\s*máy tính(?:\s+và linh kiện)?/giu,
  /agro-?forestry-?fishery|agriculture,? forestry,? (?:and )?fisher(?:y|ies)|agri-food|agro-food/giu,
];

/** A sector that goes by several names in one document. */
export const checkSectorNames: Check = ({ draft }) => SECTORS.flatMap((form) => slidingName(draft.paragraphs, form));

function slidingName(paragraphs: readonly DraftParagraph[], form: RegExp): readonly Finding[] {
  const seen = new Map<
    string,
    { readonly written: string; readonly paragraph: DraftParagraph; readonly count: number }
  >();
  for (const paragraph of paragraphs) {
    for (const [written] of paragraph.text.matchAll(form)) {
      const key = oneWay(written);
      const before = seen.get(key);
      seen.set(key, before === undefined ? { written, paragraph, count: 1 } : { ...before, count: before.count + 1 });
    }
  }
  const names = [...seen.values()];
  const other = names[1];
  if (other === undefined) return [];
  const most = names.reduce((one, each) => (each.count > one.count ? each : one));
  const list = names.map(({ written, count }) => `“${written}” (${count})`).join(', ');
  return [
    findingAt(other.paragraph, {
      code: 'names.sector',
      quote: names.map(({ written }) => written).join(' · '),
      why: {
        vi: `Một ngành được gọi bằng ${names.length} cách trong cùng văn bản: ${list}.`,
        en: `One sector goes by ${names.length} names in the same document: ${list}.`,
      },
      proposed: {
        vi: `Dùng một tên xuyên suốt, ví dụ “${most.written}”, và định nghĩa bằng mã ngành.`,
        en: `Use one name throughout, such as “${most.written}”, and define it by industry codes.`,
      },
      howSure: 'likely',
    }),
  ];
}

const oneWay = (written: string): string =>
  unifyTonePlacement(written.toLowerCase())
    .replace(/\s*([,-])\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/ies$/u, 'y');
