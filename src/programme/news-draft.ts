import { formatDate } from '../model/format-date.ts';
import type { Task, Workshop } from './things.ts';

/** What a write-up of a workshop is made from. */
export interface NewsGround {
  readonly task: Task;
  readonly workshop: Workshop;
  /** Name of an organisation, in Vietnamese. */
  nameOf(organisation: string): string;
  /** Comments that were given, each with who gave it. */
  readonly comments: readonly { readonly author: string; readonly text: string }[];
}

const TYPES: Readonly<Record<Workshop['type'], string>> = {
  theory: 'về cơ sở lý luận',
  'current-state': 'về thực trạng',
  'country-experience': 'về kinh nghiệm các nước',
  synthesis: 'về kết quả tổng hợp',
  meeting: '',
};

/** A write-up in Vietnamese made from what was entered and nothing else; an editor goes on from there. */
export function newsDraft(ground: NewsGround): string {
  const { task, workshop, nameOf } = ground;
  const what = workshop.type === 'meeting' ? 'cuộc họp' : `hội thảo ${TYPES[workshop.type]}`;
  const day = workshop.date === null ? workshop.printed : `ngày ${formatDate(workshop.date, 'vi')}`;
  const place = workshop.place === null ? '' : `, tại ${workshop.place}`;
  const people = (role: Workshop['seats'][number]['role']): string =>
    workshop.seats
      .filter((seat) => seat.role === role)
      .map(({ person, organisation }) =>
        [person, organisation === null ? null : nameOf(organisation)].filter((part) => part !== null).join(', '),
      )
      .join('; ');
  const seats = [
    ['Chủ trì', people('chair')],
    ['Chủ nhiệm nhiệm vụ', people('lead')],
    ['Chuyên gia đọc kỹ', people('close-reader')],
    ['Cơ quan quản lý', people('line-agency')],
    ['Nhà khoa học', people('scientist')],
    ['Nhà quản lý', people('manager')],
  ].filter(([, names]) => names !== '');
  const agenda = workshop.agenda.map(({ vi }) => `- ${vi}`);
  const comments = ground.comments.map(({ author, text }) => `- ${author}: ${text}`);
  const lines = [
    `# ${workshop.title.vi}`,
    `${day.charAt(0).toUpperCase()}${day.slice(1)}${place}, ${nameOf(task.organisation)} tổ chức ${what.trim()} của nhiệm vụ “${task.title.vi}”.`,
    ...seats.map(([role, names]) => `${role}: ${names}.`),
    ...(agenda.length === 0 ? [] : ['Chương trình gồm:', ...agenda]),
    ...(workshop.minutes === null ? [] : ['Nội dung chính:', workshop.minutes]),
    ...(comments.length === 0 ? [] : ['Các ý kiến góp ý:', ...comments]),
  ];
  return lines.join('\n\n');
}
