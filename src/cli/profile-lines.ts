import type { ProfileThing, RecordProfile } from '../app/desks/profile-desk.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import { textTable } from './text-table.ts';

const WORDS = {
  restricted: { vi: 'hạn chế', en: 'restricted' },
  staff: { vi: 'nội bộ', en: 'staff' },
  until: { vi: 'đến', en: 'until' },
  lapsed: { vi: 'tự khai; xác minh hết hiệu lực ngày', en: 'self-declared; verification lapsed on' },
  other: { vi: '  khác:', en: '  other:' },
  ended: { vi: 'không còn từ', en: 'no longer since' },
} as const satisfies Record<string, Bilingual>;

/** Parts that say themselves what they are. */
const PLAIN: ReadonlySet<string> = new Set(['head', 'rank', 'material', 'maker', 'model', 'tier']);

/** A capability profile as lines: each section, each thing with its parts, how far it is verified and until when, and from whom. */
export function profileLines(sections: RecordProfile['sections'], language: Language): readonly string[] {
  return sections.flatMap(({ title, visibility, columns, things, ended }) => {
    const said = ({ values }: Pick<ProfileThing, 'values'>): string =>
      columns
        .flatMap(({ name, title: head }) => {
          const value = values[name];
          if (value === undefined) return [];
          return [PLAIN.has(name) ? value[language] : `${head[language].toLowerCase()} ${value[language]}`];
        })
        .join(', ');
    const rows = [...things, ...ended].flatMap((thing) => [
      [`  ${said(thing)}`, standing(thing, language), thing.from.source, thing.from.asOf ?? '', `#${thing.from.row}`],
      ...thing.others.map((other) => [
        `${WORDS.other[language]} ${said(other)}`,
        '',
        other.from.source,
        '',
        `#${other.from.row}`,
      ]),
    ]);
    const mark = visibility === 'public' ? '' : ` (${WORDS[visibility][language]})`;
    return [`${title[language]}${mark}`, ...textTable(rows)];
  });
}

function standing({ state, tier, until, end }: ProfileThing, language: Language): string {
  if (end !== null) return `${WORDS.ended[language]} ${end.day} (${end.from.source}, #${end.from.row})`;
  if (state === 'lapsed') return `${WORDS.lapsed[language]} ${until ?? ''}`;
  return until === null ? tier : `${tier}, ${WORDS.until[language]} ${until}`;
}
