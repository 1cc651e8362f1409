import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { dayInVietNam } from '../../model/day-in-viet-nam.ts';
import { Answered } from '../parts/answered.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ProposeForm } from '../parts/propose-form.tsx';
import { Screen } from '../parts/screen.tsx';
import { type Speech, useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { publishWords } from '../words/publish-words.ts';
import '../styles/notes.css';
import '../styles/publish.css';

type Publication = AnswerOf<'GET /publications'>['publications'][number];

const OUT: readonly string[] = ['published', 'corrected'];
const WAITS: readonly string[] = ['proposed', 'checked', 'approved', 'embargoed'];

/** Which releases are on their way to the public, and where each stands. */
export function PublishScreen(): ReactNode {
  const say = useSpeech(publishWords);
  const answer = useAsk('GET /publications');
  return (
    <Answered of={answer}>
      {({ publications, self }) => {
        const count = (states: readonly string[]): string =>
          say.number(publications.filter(({ state }) => states.includes(state)).length, 0);
        return (
          <Screen
            question={say('asks')}
            sentence={
              publications.length === 0
                ? say('none')
                : say('sentence', { published: count(OUT), waiting: count(WAITS) })
            }
            actions={
              <a className="button" href="/releases">
                {say('public')}
              </a>
            }
          >
            <ProposeForm self={self} />
            {publications.length === 0 ? null : (
              <section aria-labelledby="all-releases">
                <h2 id="all-releases">{say('all')}</h2>
                <DataTable
                  title={say('releases')}
                  isTitleHidden
                  fileName="publications"
                  rows={publications}
                  rowKey={({ name, version }) => `${name}@${version}`}
                  columns={columns(say)}
                />
              </section>
            )}
          </Screen>
        );
      }}
    </Answered>
  );
}

function columns(say: Speech<typeof publishWords>): readonly Column<Publication>[] {
  return [
    {
      key: 'release',
      title: say('release'),
      isHead: true,
      value: ({ name, version }) => `${name}@${version}`,
      show: ({ name, version, title }) => (
        <>
          <Link to="/publish/$name/$version" params={{ name, version }}>
            {say.of(title)}
          </Link>
          <span className="quiet publication-name">{`${name}@${version}`}</span>
        </>
      ),
    },
    { key: 'state', title: say('state'), value: ({ state }) => say(`state-${state}`) },
    { key: 'what', title: say('what'), value: ({ what }) => what },
    { key: 'by', title: say('proposedBy'), value: ({ proposedBy }) => proposedBy },
    {
      key: 'from',
      title: say('publicFrom'),
      value: ({ publicFrom }) => publicFrom,
      show: ({ publicFrom }) => (publicFrom === null ? '–' : say.date(dayInVietNam(publicFrom))),
    },
  ];
}
