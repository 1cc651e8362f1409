import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { AnaloguesView } from '../../http/contract/country-contract.ts';
import type { BookView, LessonView } from '../../http/contract/reading-contract.ts';
import {
  bestFit,
  CRITERIA,
  type Criterion,
  type Fit,
  type FitValues,
  fitOf,
  HIGHEST_MARK,
  HIGHEST_WEIGHT,
  JUDGED,
  type Marks,
  UNMARKED,
  type Weights,
} from '../state/fit-weighing.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { FigureLink } from './figure-link.tsx';

const TITLES = {
  start: 'criterionStart',
  evidence: 'criterionEvidence',
  condition: 'criterionCondition',
  relevant: 'criterionRelevant',
  avoidable: 'criterionAvoidable',
} as const;
const SAYS = {
  start: 'saysStart',
  evidence: 'saysEvidence',
  condition: 'saysCondition',
  relevant: 'saysRelevant',
  avoidable: 'saysAvoidable',
} as const;
const MARKS = ['mark0', 'mark1', 'mark2', 'mark3'] as const;

interface FitProps {
  readonly book: BookView;
  readonly lessons: readonly LessonView[];
  readonly likes: AnaloguesView | undefined;
  readonly weights: Weights;
  readonly marks: readonly Marks[];
  readonly setWeights: (weights: Weights) => void;
  readonly setMarks: (marks: readonly Marks[]) => void;
}

type Say = Speech<typeof elsewhereWords>;

const isJudged = (criterion: Criterion): criterion is (typeof JUDGED)[number] =>
  (JUDGED as readonly string[]).includes(criterion);

/** The likeness of a lesson's country, by its name. */
const likeOf = (likes: AnaloguesView | undefined, { country }: LessonView) =>
  likes?.nearest.find(({ name }) => name.vi === country.vi || name.en === country.en);

/** Which experience fits best: the reader's weights and marks, and the whole sum. */
export function FitTable(props: FitProps): ReactNode {
  const { lessons, marks, weights, setMarks } = props;
  const say = useSpeech(elsewhereWords);
  const fits = lessons.map((lesson, at) => fitOf(valuesOf(props, lesson, marks[at]), weights));
  const best = bestFit(fits);
  const isWeighed = fits.some((fit) => fit !== undefined);
  return (
    <section aria-labelledby="fits">
      <h2 id="fits">{say('fits')}</h2>
      <p className="quiet">{say('fitsNote')}</p>
      <p role="status" className="fit-best">
        {best === undefined
          ? say(isWeighed ? 'bestOpen' : 'noWeights')
          : say('bestIs', { country: lessons[best]?.country ?? '' })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-scroll fit-scroll" tabIndex={0} aria-label={say('fitTable')}>
        <table className="fit">
          <FitHead {...props} />
          <tbody>
            {lessons.map((lesson, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lessons may be of one country.
              <FitRow key={at} {...props} lesson={lesson} at={at} fit={fits[at]} isBest={at === best} />
            ))}
          </tbody>
        </table>
      </section>
      <Button className="tool" onPress={() => setMarks(marks.map(() => UNMARKED))}>
        {say('clear')}
      </Button>
    </section>
  );
}

const WEIGHTS = Array.from({ length: HIGHEST_WEIGHT + 1 }, (_, weight) => weight);

/** The criteria, and the weight that the reader gives to each. */
function FitHead({ weights, setWeights }: FitProps): ReactNode {
  const say = useSpeech(elsewhereWords);
  return (
    <thead>
      <tr>
        <th scope="col">{say('country')}</th>
        {CRITERIA.map((criterion) => (
          <th key={criterion} scope="col" title={say(SAYS[criterion])}>
            {say(TITLES[criterion])}
          </th>
        ))}
        <th scope="col">{say('total')}</th>
      </tr>
      <tr>
        <th scope="row">{say('weights')}</th>
        {CRITERIA.map((criterion) => (
          <td key={criterion}>
            <select
              aria-label={say('weightOf', { criterion: say(TITLES[criterion]) })}
              value={weights[criterion]}
              onChange={(event) => setWeights({ ...weights, [criterion]: Number(event.target.value) })}
            >
              {WEIGHTS.map((weight) => (
                <option key={weight} value={weight}>
                  {weight}
                </option>
              ))}
            </select>
          </td>
        ))}
        <td />
      </tr>
    </thead>
  );
}

function FitRow(
  props: FitProps & {
    readonly lesson: LessonView;
    readonly at: number;
    readonly fit: Fit | undefined;
    readonly isBest: boolean;
  },
): ReactNode {
  const { lesson, at, fit, isBest, marks, setMarks } = props;
  const say = useSpeech(elsewhereWords);
  const marked = (criterion: keyof Marks, mark: number | null): readonly Marks[] =>
    marks.map((own, place) => (place === at ? { ...own, [criterion]: mark } : own));
  return (
    <tr className={isBest ? 'is-best' : undefined}>
      <th scope="row">{say.of(lesson.country)}</th>
      {CRITERIA.map((criterion) => (
        <td key={criterion}>
          {isJudged(criterion) ? (
            <MarkChoice
              label={say('markOf', { country: lesson.country, criterion: say(TITLES[criterion]) })}
              mark={marks[at]?.[criterion] ?? null}
              setMark={(mark) => setMarks(marked(criterion, mark))}
            />
          ) : (
            <ReadValue {...props} criterion={criterion} />
          )}
        </td>
      ))}
      <td>
        <Total fit={fit} />
      </td>
    </tr>
  );
}

/** A value between 0 and 1 for each criterion: two from data, three from the reader's marks. */
function valuesOf(
  { book, likes }: Pick<FitProps, 'book' | 'likes'>,
  lesson: LessonView,
  marks: Marks | undefined,
): FitValues {
  const like = likeOf(likes, lesson);
  const distance = like === undefined ? null : (likes?.figures[like.distance]?.value ?? null);
  const facts = lesson.facts.flatMap((id) => book.facts[id] ?? []);
  const marked = (criterion: keyof Marks): number | null => {
    const mark = marks?.[criterion] ?? null;
    return mark === null ? null : mark / HIGHEST_MARK;
  };
  return {
    start: distance === null ? null : 1 - distance,
    evidence: facts.length === 0 ? null : facts.filter(({ strength }) => strength === 'strong').length / facts.length,
    condition: marked('condition'),
    relevant: marked('relevant'),
    avoidable: marked('avoidable'),
  };
}

function ReadValue(props: FitProps & { readonly lesson: LessonView; readonly criterion: Criterion }): ReactNode {
  const { likes, lesson, criterion, book } = props;
  const say = useSpeech(elsewhereWords);
  const value = valuesOf(props, lesson, undefined)[criterion];
  if (value === null) return <span className="quiet">{say('unknown')}</span>;
  if (criterion === 'start') {
    const figure = likes?.figures[likeOf(likes, lesson)?.distance ?? ''];
    return (
      <>
        {say.number(value, 2)} = 1 − {figure === undefined ? null : <FigureLink figure={figure} as="number" />}
      </>
    );
  }
  const facts = lesson.facts.flatMap((id) => book.facts[id] ?? []);
  const strong = facts.filter(({ strength }) => strength === 'strong').length;
  return `${say.number(value, 2)} = ${strong}/${facts.length}`;
}

function MarkChoice(props: {
  readonly label: string;
  readonly mark: number | null;
  readonly setMark: (mark: number | null) => void;
}): ReactNode {
  const { label, mark, setMark } = props;
  const say = useSpeech(elsewhereWords);
  return (
    <select
      aria-label={label}
      value={mark ?? ''}
      className={mark === null ? 'is-open' : undefined}
      onChange={(event) => setMark(event.target.value === '' ? null : Number(event.target.value))}
    >
      <option value="">{say('markNone')}</option>
      {MARKS.map((key, value) => (
        <option key={key} value={value}>
          {say(key)}
        </option>
      ))}
    </select>
  );
}

function Total({ fit }: { readonly fit: Fit | undefined }): ReactNode {
  const say = useSpeech(elsewhereWords);
  if (fit === undefined) return '–';
  const [low, high] = [say.number(fit.low, 2), say.number(fit.high, 2)];
  return (
    <>
      <strong>{low === high ? say('totalExact', { value: low }) : say('totalRange', { low, high })}</strong>
      <svg className="fit-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="fit-ground" width={100} height={8} />
        <rect className="fit-low" width={fit.low * 100} height={8} />
        <rect className="fit-open" x={fit.low * 100} width={(fit.high - fit.low) * 100} height={8} />
      </svg>
      <span className="fit-sum">{sumWords(fit, say)}</span>
    </>
  );
}

/** The sum as it is added: `(2 × 0,94 + 1 × ?) : 3`. */
function sumWords({ terms, weights }: Fit, say: Say): string {
  const written = terms.map(({ weight, value }) =>
    value === null ? say('unknownTerm', { weight }) : say('term', { weight, value: say.number(value, 2) }),
  );
  return say('sum', { terms: written.join(' + '), weights });
}
