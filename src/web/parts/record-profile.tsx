import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { dutyWords } from '../words/duty-words.ts';
import { profileWords } from '../words/profile-words.ts';
import { Answered } from './answered.tsx';
import { DataTable } from './data-table.tsx';
import { EndForm } from './end-form.tsx';
import { ProfileForm } from './profile-form.tsx';

type Profile = AnswerOf<'GET /register/records/:id/profile'>;
type Section = Profile['sections'][number];
type Thing = Section['things'][number];
type Row = Thing & { readonly at: number };
/** A thing that somebody tells to have ended. */
type Ending = { readonly field: Section['field']; readonly named: string; readonly words: string };

/** What a record is able to do on a day: from whom, since when, how far verified and until when; and the forms that change it. */
export function RecordProfile({ id }: { readonly id: string }): ReactNode {
  const [on, setOn] = useState<string>();
  const answer = useAsk('GET /register/records/:id/profile', {
    params: { id },
    query: on === undefined || on === '' ? {} : { on },
  });
  return <Answered of={answer}>{(profile) => <Sections profile={profile} setOn={setOn} />}</Answered>;
}

function Sections(props: { readonly profile: Profile; readonly setOn: (day: string) => void }): ReactNode {
  const { profile, setOn } = props;
  const say = useSpeech({ ...dutyWords, ...profileWords });
  const [open, setOpen] = useState<'tell' | Ending>();
  const [sent, setSent] = useState<number>();
  const { id, sections, forms, day } = profile;
  const done = ({ proposal }: { readonly proposal: number }): void => {
    setSent(proposal);
    setOpen(undefined);
  };
  const cancel = (): void => setOpen(undefined);
  const isBare = sections.every(({ things }) => things.length === 0);
  return (
    <section aria-label={say('profile')}>
      <h2>{say('profile')}</h2>
      {sections.length === 0 ? null : (
        <label className="choice-field one-day">
          <span className="react-aria-Label">{say('onDay')}</span>
          <input type="date" className="react-aria-Input" value={day} onChange={(event) => setOn(event.target.value)} />
        </label>
      )}
      {isBare ? <p className="quiet">{say(sections.length === 0 ? 'none' : 'noneThen')}</p> : null}
      {sections.some(({ visibility }) => visibility !== 'public') ? (
        <p className="quiet">{say('restrictedSeen')}</p>
      ) : null}
      {sections.map((section) => (
        <SectionTables key={section.field} id={id} section={section} end={setOpen} />
      ))}
      <p role="status">{sent === undefined ? null : say('sent', { proposal: say.number(sent, 0) })}</p>
      {open === undefined ? (
        <div className="screen-actions">
          <Button className="button" onPress={() => setOpen('tell')}>
            {say('tell')}
          </Button>
        </div>
      ) : open === 'tell' ? (
        <ProfileForm id={id} forms={forms} done={done} cancel={cancel} />
      ) : (
        <EndForm key={open.named} id={id} {...open} done={done} cancel={cancel} />
      )}
    </section>
  );
}

/** What is there, and below it what ended. */
function SectionTables(props: {
  readonly id: string;
  readonly section: Section;
  readonly end: (ending: Ending) => void;
}): ReactNode {
  const { id, section, end } = props;
  const say = useSpeech(profileWords);
  const { field, title, visibility, things, ended } = section;
  const marked = visibility === 'public' ? say.of(title) : `${say.of(title)} (${say(visibility)})`;
  return (
    <>
      {things.length === 0 ? null : (
        <ThingTable title={marked} fileName={`${field}-${id}`} section={section} things={things} end={end} />
      )}
      {ended.length === 0 ? null : (
        <ThingTable
          title={say('endedTitle', { title: marked })}
          fileName={`${field}-ended-${id}`}
          section={section}
          things={ended}
        />
      )}
    </>
  );
}

function ThingTable(props: {
  readonly title: string;
  readonly fileName: string;
  readonly section: Section;
  readonly things: readonly Thing[];
  readonly end?: (ending: Ending) => void;
}): ReactNode {
  const { title, fileName, section, things, end } = props;
  const say = useSpeech(profileWords);
  const standing = useStanding();
  const saidOf = ({ values }: Pick<Thing, 'values'>, name: string): string | null => {
    const value = values[name];
    return value === undefined ? null : say.of(value);
  };
  const filled = section.columns.filter(({ name }) => things.some(({ values }) => values[name] !== undefined));
  const wordsOf = (thing: Pick<Thing, 'values'>): string =>
    filled.flatMap(({ name }) => saidOf(thing, name) ?? []).join(', ');
  const isDisputed = things.some(({ others }) => others.length > 0);
  return (
    <DataTable
      title={title}
      fileName={fileName}
      rows={things.map((thing, at): Row => ({ ...thing, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        ...filled.map(({ name, title: head }, at) => ({
          key: name,
          title: say.of(head),
          isHead: at === 0,
          value: (thing: Row) => saidOf(thing, name),
        })),
        {
          key: 'standing',
          title: say('standing'),
          value: (thing: Row) => standing(thing),
          show: (thing: Row) => <Standing field={section.field} thing={thing} words={wordsOf(thing)} end={end} />,
        },
        {
          key: 'from',
          title: say('from'),
          value: ({ from, also }) => [...new Set([from, ...also].map(({ source }) => source))].join('; '),
        },
        { key: 'asOf', title: say('asOf'), value: ({ from }) => (from.asOf === null ? null : say.date(from.asOf)) },
        { key: 'recorded', title: say('recorded'), value: ({ from }) => say.date(from.recordedAt.slice(0, 10)) },
        ...(isDisputed
          ? [
              {
                key: 'others',
                title: say('others'),
                value: ({ others }: Row) =>
                  others.map((each) => `${wordsOf(each)} (${each.from.source})`).join('; ') || null,
              },
            ]
          : []),
      ]}
    />
  );
}

/** How a thing stands, and the button that tells that it ended, where things of its section end and nobody said so yet. */
function Standing(props: {
  readonly field: Section['field'];
  readonly thing: Thing;
  readonly words: string;
  readonly end: ((ending: Ending) => void) | undefined;
}): ReactNode {
  const { field, thing, words, end } = props;
  const say = useSpeech(profileWords);
  const standing = useStanding()(thing);
  const { named } = thing;
  if (end === undefined || named === null || thing.end !== null) return standing;
  return (
    <>
      {standing}{' '}
      <Button className="tool" aria-label={say('endOf', { thing: words })} onPress={() => end({ field, named, words })}>
        {say('endHere')}
      </Button>
    </>
  );
}

/** How far a thing is verified and until when, or since when it is no longer there and who says so, in words. */
function useStanding(): (thing: Thing) => string {
  const say = useSpeech(profileWords);
  return ({ state, tier, until, end }) => {
    if (end !== null) return say('endedSince', { day: say.date(end.day), source: end.from.source });
    const day = until === null ? '' : say.date(until);
    if (state === 'lapsed') return say('lapsed', { until: day });
    const words = say(state === 'verified' ? tier : state);
    return until === null ? words : `${words}, ${say('untilDay', { until: day })}`;
  };
}
