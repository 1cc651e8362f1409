import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { dutyWords } from '../words/duty-words.ts';
import { profileWords } from '../words/profile-words.ts';
import { Answered } from './answered.tsx';
import { DataTable } from './data-table.tsx';
import { ProfileForm } from './profile-form.tsx';

type Profile = AnswerOf<'GET /register/records/:id/profile'>;
type Section = Profile['sections'][number];
type Thing = Section['things'][number];
type Row = Thing & { readonly at: number };

/** What a record is able to do: from whom, since when, how far verified and until when; and the form that adds to it. */
export function RecordProfile({ id }: { readonly id: string }): ReactNode {
  const answer = useAsk('GET /register/records/:id/profile', { params: { id } });
  return <Answered of={answer}>{(profile) => <Sections profile={profile} />}</Answered>;
}

function Sections({ profile }: { readonly profile: Profile }): ReactNode {
  const say = useSpeech({ ...dutyWords, ...profileWords });
  const [isOpen, setOpen] = useState(false);
  const [sent, setSent] = useState<number>();
  const { id, sections, forms } = profile;
  return (
    <section aria-label={say('profile')}>
      <h2>{say('profile')}</h2>
      {sections.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      {sections.some(({ visibility }) => visibility !== 'public') ? (
        <p className="quiet">{say('restrictedSeen')}</p>
      ) : null}
      {sections.map((section) => (
        <SectionTable key={section.field} id={id} section={section} />
      ))}
      <p role="status">{sent === undefined ? null : say('sent', { proposal: say.number(sent, 0) })}</p>
      {isOpen ? (
        <ProfileForm
          id={id}
          forms={forms}
          done={({ proposal }) => {
            setSent(proposal);
            setOpen(false);
          }}
          cancel={() => setOpen(false)}
        />
      ) : (
        <div className="screen-actions">
          <Button className="button" onPress={() => setOpen(true)}>
            {say('tell')}
          </Button>
        </div>
      )}
    </section>
  );
}

function SectionTable({ id, section }: { readonly id: string; readonly section: Section }): ReactNode {
  const say = useSpeech(profileWords);
  const { field, title, visibility, columns, things } = section;
  const standing = useStanding();
  const saidOf = ({ values }: Pick<Thing, 'values'>, name: string): string | null => {
    const value = values[name];
    return value === undefined ? null : say.of(value);
  };
  const filled = columns.filter(({ name }) => things.some(({ values }) => values[name] !== undefined));
  const otherSaid = ({ values, from }: Thing['others'][number]): string => {
    const said = filled.flatMap(({ name }) => saidOf({ values }, name) ?? []).join(', ');
    return `${said} (${from.source})`;
  };
  const isDisputed = things.some(({ others }) => others.length > 0);
  const marked = visibility === 'public' ? say.of(title) : `${say.of(title)} (${say(visibility)})`;
  return (
    <DataTable
      title={marked}
      fileName={`${field}-${id}`}
      rows={things.map((thing, at): Row => ({ ...thing, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        ...filled.map(({ name, title: head }, at) => ({
          key: name,
          title: say.of(head),
          isHead: at === 0,
          value: (thing: Row) => saidOf(thing, name),
        })),
        { key: 'standing', title: say('standing'), value: standing },
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
                value: ({ others }: Row) => others.map(otherSaid).join('; ') || null,
              },
            ]
          : []),
      ]}
    />
  );
}

/** How far a thing is verified and until when, in words. */
function useStanding(): (thing: Thing) => string {
  const say = useSpeech(profileWords);
  return ({ state, tier, until }) => {
    const day = until === null ? '' : say.date(until);
    if (state === 'lapsed') return say('lapsed', { until: day });
    const words = say(state === 'verified' ? tier : state);
    return until === null ? words : `${words}, ${say('untilDay', { until: day })}`;
  };
}
