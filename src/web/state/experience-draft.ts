import type { ExperienceView } from '../../http/contract/policy-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { madeId } from './made-id.ts';

/** Parts of a lesson that are written in both languages. */
export const TEXT_PARTS = [
  'title',
  'body',
  'budget',
  'worked',
  'didNot',
  'forWhom',
  'condition',
  'nation',
  'region',
] as const;
type TextPart = (typeof TEXT_PARTS)[number];

/** What somebody says bears out a side of a lesson: the id of a fact, or a source in words. */
interface DraftGround {
  readonly said: string;
  readonly strength: string;
}

/** A lesson as its form holds it. */
export interface DraftLesson {
  readonly country: string;
  readonly instrument: string;
  readonly from: string;
  readonly to: string;
  readonly words: Readonly<Record<TextPart, Bilingual>>;
  readonly grounds: { readonly worked: DraftGround; readonly didNot: DraftGround };
  /** Evidence beyond the first of each side, which the form does not show. */
  readonly others: readonly ExperienceView['evidence'][number][];
}

const NONE: Bilingual = { vi: '', en: '' };
const GROUND: DraftGround = { said: '', strength: 'medium' };

export const EMPTY_DRAFT: DraftLesson = {
  country: 'KOR',
  instrument: 'governance',
  from: '',
  to: '',
  words: Object.fromEntries(TEXT_PARTS.map((part) => [part, NONE])) as Record<TextPart, Bilingual>,
  grounds: { worked: GROUND, didNot: GROUND },
  others: [],
};

/** A lesson laid into its form. */
export function lessonDraft(lesson: ExperienceView): DraftLesson {
  const first = (part: string) => lesson.evidence.find((each) => each.part === part);
  const ground = (part: string): DraftGround => {
    const found = first(part);
    return found === undefined
      ? GROUND
      : { said: found.fact === '' ? found.said.vi : found.fact, strength: found.strength };
  };
  const shown = [first('worked'), first('didNot')];
  return {
    country: lesson.country,
    instrument: lesson.instrument,
    from: String(lesson.from),
    to: lesson.to === null ? '' : String(lesson.to),
    words: Object.fromEntries(TEXT_PARTS.map((part) => [part, lesson[part] ?? NONE])) as Record<TextPart, Bilingual>,
    grounds: { worked: ground('worked'), didNot: ground('didNot') },
    others: lesson.evidence.filter((each) => !shown.includes(each)),
  };
}

const FACT = /^[A-Z]{2,5}-\d{3}$/;

function evidenceOf(part: string, said: string, strength: string): object {
  return FACT.test(said) ? { part, fact: said, strength } : { part, source: said, strength };
}

/** The lesson of a form as it is kept; a part without words in either language is left out, so that the checker names it. */
export function lessonThing(
  draft: DraftLesson,
  id?: string,
): { readonly id: string; readonly thing: Record<string, unknown> } {
  const written = TEXT_PARTS.filter((part) => draft.words[part].vi.trim() !== '' || draft.words[part].en.trim() !== '');
  const year = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed));
  const grounds = (['worked', 'didNot'] as const).filter((part) => draft.grounds[part].said.trim() !== '');
  return {
    id: id ?? madeId(`${draft.country} ${draft.words.title.vi} ${draft.from}`),
    thing: {
      country: draft.country,
      instrument: draft.instrument,
      ...(year(draft.from) === undefined ? {} : { from: year(draft.from) }),
      ...(year(draft.to) === undefined ? {} : { to: year(draft.to) }),
      ...Object.fromEntries(written.map((part) => [part, draft.words[part]])),
      evidence: [
        ...grounds.map((part) => evidenceOf(part, draft.grounds[part].said.trim(), draft.grounds[part].strength)),
        ...draft.others.map(({ part, fact, said, strength }) =>
          evidenceOf(part, fact === '' ? said.vi : fact, strength),
        ),
      ],
    },
  };
}
