import type { Bilingual } from '../../model/bilingual.ts';

export type RecipeFault =
  | 'unknown-group'
  | 'empty-group'
  | 'unknown-code'
  | 'unknown-place'
  | 'unknown-act'
  | 'unknown-table'
  | 'unknown-measure';

const SENTENCES: Readonly<Record<RecipeFault, Bilingual>> = {
  'unknown-group': {
    vi: 'công thức nêu một nhóm ngành không có trong gói nào',
    en: 'the recipe names a sector group that no pack has',
  },
  'empty-group': {
    vi: 'công thức không giữ mã nào của nhóm ngành; hãy nới "sure" hoặc "only"',
    en: 'the recipe keeps no code of its sector group; widen "sure" or "only"',
  },
  'unknown-code': {
    vi: 'nhóm ngành tự lập có mã không thuộc bảng mã của nó',
    en: 'the own set holds codes that its classification does not have',
  },
  'unknown-place': {
    vi: 'công thức nêu nơi không thuộc địa giới nào; hãy viết ĐỊA-GIỚI-MÃ, như VN63-24',
    en: 'the recipe names places that are in no geography; write them as GEOGRAPHY-CODE, e.g. VN63-24',
  },
  'unknown-act': {
    vi: 'công thức dẫn văn bản không có trong gói law và không ai đã thêm (law add)',
    en: 'the recipe cites acts that the law pack does not have and nobody added (law add)',
  },
  'unknown-table': {
    vi: 'công thức theo dõi một bảng không có trong bản phát hành nào; hãy viết bản/bảng',
    en: 'the recipe follows a change in a table that no release has; write it as release/table',
  },
  'unknown-measure': {
    vi: 'công thức theo dõi một chỉ tiêu mà bảng không có',
    en: 'the recipe follows a measure that the table does not have',
  },
};

/** A recipe that cannot be computed as it stands: what is wrong, the value, and what would be right. */
export class RecipeError extends Error {
  override readonly name = 'RecipeError';
  readonly isRefusal = true;
  readonly code: RecipeFault;
  readonly said: Bilingual;
  constructor(code: RecipeFault, value: string, near: readonly string[]) {
    const sentence = SENTENCES[code];
    const known = (word: string): string => (near.length > 0 ? ` (${word}: ${near.join(', ')})` : '');
    const said = {
      vi: `${sentence.vi}: ${value}${known('hiện có')}`,
      en: `${sentence.en}: ${value}${known('there are')}`,
    };
    super(said.en);
    this.code = code;
    this.said = said;
  }
}
