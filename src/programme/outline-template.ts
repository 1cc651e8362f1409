import type { Bilingual } from '../model/bilingual.ts';
import type { Section } from './section.ts';
import type { Task } from './things.ts';

interface TemplatePart {
  readonly title: Bilingual;
  readonly sections: readonly Bilingual[];
}

/** The three-part outline of the reports that institutes write: concepts and experience, current state, solutions. */
const THREE_PARTS: readonly TemplatePart[] = [
  {
    title: { vi: 'Cơ sở lý luận và kinh nghiệm thực tiễn', en: 'Theory and experience' },
    sections: [
      { vi: 'Khái niệm, đặc điểm, vai trò và phân loại', en: 'Concept, features, role and classification' },
      { vi: 'Các yếu tố ảnh hưởng', en: 'Influencing factors' },
      { vi: 'Phương pháp nhận diện', en: 'Methods of identification' },
      {
        vi: 'Kinh nghiệm từng nước: điều thành công và chưa thành công',
        en: 'Experience of each country: what worked and what did not',
      },
      { vi: 'Bài học cho Việt Nam và cho vùng', en: 'Lessons for Viet Nam and for the region' },
    ],
  },
  {
    title: { vi: 'Thực trạng', en: 'Current state' },
    sections: [
      { vi: 'Thực trạng phát triển ngành trong vùng', en: 'State of the industry in the region' },
      { vi: 'Nhận diện cụm liên kết ngành', en: 'Identification of the linkage cluster' },
      { vi: 'Liên kết trong vùng và với vùng khác', en: 'Linkage inside the region and with others' },
      { vi: 'Kết quả, hạn chế và nguyên nhân', en: 'Results, limits and their causes' },
    ],
  },
  {
    title: {
      vi: 'Quan điểm, định hướng, cơ chế, chính sách và giải pháp',
      en: 'Viewpoints, orientation, mechanisms, policies and solutions',
    },
    sections: [
      { vi: 'Quan điểm và định hướng', en: 'Viewpoints and orientation' },
      {
        vi: 'Cơ chế, chính sách: tài chính, hợp tác quốc tế, công nghiệp hỗ trợ',
        en: 'Mechanisms and policies: finance, international cooperation, supporting industry',
      },
      { vi: 'Các giải pháp', en: 'Solutions' },
      { vi: 'Tổ chức thực hiện', en: 'Carrying it out' },
    ],
  },
];

/** Room between two places, so that something may be put between. */
export const PLACE_STEP = 10;

/** An outline of three parts for a task; parts that the task names already keep their titles and owners. */
export function outlineOf({ id, outline }: Pick<Task, 'id' | 'outline'>): readonly Section[] {
  const isOwn = outline.length > 0;
  const parts = isOwn
    ? outline.map(({ title, owner }, at) => ({
        title,
        owner,
        sections: outline.length === THREE_PARTS.length ? (THREE_PARTS[at]?.sections ?? []) : [],
      }))
    : THREE_PARTS.map((part) => ({ ...part, owner: null }));
  const lines = parts.flatMap(({ title, owner, sections }) => [
    { title, owner, level: 1 as const },
    ...sections.map((each) => ({ title: each, owner: null, level: 2 as const })),
  ]);
  return lines.map(({ title, owner, level }, at) => ({
    task: id,
    part: `m${at + 1}`,
    place: (at + 1) * PLACE_STEP,
    level,
    title,
    owner,
    due: null,
    state: 'planned',
    text: '',
    pinned: [],
    isStruck: false,
  }));
}
