import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { CountriesView, IndicatorView } from '../../http/contract/country-contract.ts';
import type { ExperienceView, LibraryView } from '../../http/contract/policy-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { homeAddress } from '../state/home-address.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { experienceWords } from '../words/experience-words.ts';
import { LessonEvidence } from './lesson-evidence.tsx';
import { ValueLink } from './value-link.tsx';

interface TableProps {
  readonly lessons: readonly ExperienceView[];
  readonly library: LibraryView;
  readonly countries: CountriesView;
  /** Opens a lesson that was written here; absent where nothing may be written. */
  readonly edit?: (lesson: ExperienceView) => void;
}

type Say = Speech<typeof experienceWords>;

const FIELDS = ['worked', 'didNot', 'forWhom', 'condition', 'nation', 'region'] as const;

/** Lessons side by side: a column a programme, a row a field, with indicators of the country beneath. */
export function ExperienceTable(props: TableProps): ReactNode {
  const { lessons, countries, edit } = props;
  const say = useSpeech(experienceWords);
  if (lessons.length === 0) return <p role="status">{say('noLessons')}</p>;
  const row = (head: string, cell: (lesson: ExperienceView) => ReactNode): ReactNode => (
    <tr key={head}>
      <th scope="row">{head}</th>
      {lessons.map((lesson) => (
        <td key={lesson.id}>{cell(lesson)}</td>
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-scroll experience-scroll" tabIndex={0} aria-label={say('sideTable')}>
      <table className="experience">
        <Heads lessons={lessons} countries={countries} {...(edit === undefined ? {} : { edit })} />
        <tbody>
          {row(say('instrument'), (lesson) => classNames(props.library, lesson, say))}
          {row(say('body'), ({ body }) => say.of(body))}
          {row(say('years'), ({ from, to }) =>
            to === null ? say('yearsFrom', { from }) : say('yearsSpan', { from, to }),
          )}
          {row(say('budget'), ({ budget }) => (
            <Words words={budget} />
          ))}
          {FIELDS.map((field) => row(say(field), (lesson) => <Words words={lesson[field]} mark={field} />))}
          {row(say('evidence'), (lesson) => (
            <LessonEvidence lesson={lesson} />
          ))}
          {countries.series.length === 0
            ? null
            : indicatorsOf(countries).map((indicator) =>
                row(say('indicatorAt', { name: indicator.name, unit: indicator.unit }), (lesson) => (
                  <Beside view={countries} indicator={indicator} lesson={lesson} />
                )),
              )}
        </tbody>
      </table>
    </section>
  );
}

/** A column a programme: its country, its name, and the way to change one that was written here. */
function Heads({ lessons, countries, edit }: Omit<TableProps, 'library'>): ReactNode {
  const say = useSpeech(experienceWords);
  const nameOf = (iso3: string): string =>
    say.of(countries.countries.find((each) => each.iso3 === iso3)?.name ?? { vi: iso3, en: iso3 });
  return (
    <thead>
      <tr>
        <th scope="col">{say('field')}</th>
        {lessons.map((lesson) => (
          <th key={lesson.id} scope="col" id={`lesson-${lesson.id}`}>
            <span className="quiet">{nameOf(lesson.country)}</span>
            <span className="experience-title">{say.of(lesson.title)}</span>
            {lesson.origin === 'own' ? <span className="tag">{say('ownLesson')}</span> : null}
            {lesson.origin === 'own' && edit !== undefined ? (
              <Button className="tool" aria-label={say('edit', { title: lesson.title })} onPress={() => edit(lesson)}>
                {say('editShort')}
              </Button>
            ) : null}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Words({ words, mark }: { readonly words: Bilingual | null; readonly mark?: string }): ReactNode {
  const say = useSpeech(experienceWords);
  if (words === null) return <span className="quiet">{say('notSaid')}</span>;
  return mark === undefined ? say.of(words) : <span className={`experience-part part-${mark}`}>{say.of(words)}</span>;
}

function classNames({ instruments }: LibraryView, { instrument, also }: ExperienceView, say: Say): string {
  return [instrument, ...also]
    .flatMap((id) => instruments.find((each) => each.id === id) ?? [])
    .map(({ name }) => say.of(name))
    .join('; ');
}

/** Indicators of which values were asked. */
const indicatorsOf = ({ indicators, series }: CountriesView): readonly IndicatorView[] => {
  const asked = new Set(series.map(({ indicator }) => indicator));
  return indicators.filter(({ id }) => asked.has(id));
};

/** The country's value nearest to the first year of the programme, and its latest. */
function Beside(props: {
  readonly view: CountriesView;
  readonly indicator: IndicatorView;
  readonly lesson: ExperienceView;
}): ReactNode {
  const { view, indicator, lesson } = props;
  const say = useSpeech(experienceWords);
  const points =
    view.series.find((each) => each.indicator === indicator.id && each.iso3 === lesson.country)?.points ?? [];
  const [start] = points.toSorted((a, b) => Math.abs(a.year - lesson.from) - Math.abs(b.year - lesson.from));
  const last = points.at(-1);
  if (start === undefined || last === undefined) return <span className="quiet">{say('noValue')}</span>;
  const shown = start.year === last.year ? [last] : [start, last];
  return shown.map(({ year, value }, at) => (
    <span key={year}>
      {at === 0 ? null : ' → '}
      <ValueLink
        home={homeAddress(view.valueHome, { indicator: indicator.id, iso3: lesson.country, year })}
        label={`${say.of(indicator.name)}, ${year}`}
        text={say('indicatorValue', { value: say.number(value), year })}
      />
    </span>
  ));
}
