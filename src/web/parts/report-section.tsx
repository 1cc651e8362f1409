import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ReportPage, SectionView } from '../../http/contract/section-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { laidOpen, type ReportSearch } from '../state/report-search.ts';
import { actingQuery } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { sectionWords } from '../words/section-words.ts';
import { Failure } from './failure.tsx';
import { SectionArrange } from './section-arrange.tsx';
import { SectionBlocks } from './section-blocks.tsx';
import { SectionEditor } from './section-editor.tsx';
import { SectionHistory } from './section-history.tsx';

interface Props {
  readonly page: ReportPage;
  readonly section: SectionView;
  readonly search: ReportSearch;
}

/** A section of the report: who has it, its text, and what may be done with it. */
export function ReportSection({ page, section, search }: Props): ReactNode {
  const say = useSpeech(sectionWords);
  const navigate = useNavigate();
  const close = (): void =>
    void navigate({ to: '.', search: laidOpen(search, section.part, undefined), resetScroll: false });
  const open = search.part === section.part ? search.open : undefined;
  const name = `${section.number}. ${say.of(section.title)}`;
  const Heading = section.level === 1 ? 'h2' : 'h3';
  return (
    <section
      id={section.part}
      className={`report-part report-level-${section.level}${section.isLate ? ' is-late' : ''}`}
      aria-labelledby={`title-${section.part}`}
    >
      <Heading id={`title-${section.part}`}>{section.number === '' ? say.of(section.title) : name}</Heading>
      <p className="quiet">
        {[
          section.owner ?? say('nobody'),
          say(`state-${section.state}`),
          section.due === null ? null : say('dueOn', { day: say.date(section.due) }),
          section.isLate ? say('late') : null,
          section.words === 0 ? null : say('words', { count: say.number(section.words, 0) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {open === 'write' ? (
        <SectionEditor task={page.task} section={section} search={search} close={close} />
      ) : (
        <SectionBlocks blocks={section.blocks} mentions={page.mentions} />
      )}
      {open === 'arrange' ? <SectionArrange task={page.task} section={section} search={search} close={close} /> : null}
      {open === 'history' ? <SectionHistory task={page.task} section={section} search={search} /> : null}
      <SectionTools page={page} section={section} search={search} />
    </section>
  );
}

function SectionTools({ page, section, search }: Props): ReactNode {
  const say = useSpeech(sectionWords);
  const change = useTaskChange();
  const name = `${section.number}. ${say.of(section.title)}`;
  const { part, revision, text } = section;
  const isOld = page.mentions.some(({ mention, state }) => state === 'changed' && text.includes(`{figure:${mention}}`));
  const opener = (open: 'write' | 'arrange' | 'history'): ReactNode => {
    const isOpen = search.part === part && search.open === open;
    return (
      <Link
        key={open}
        to="."
        search={laidOpen(search, part, isOpen ? undefined : open)}
        resetScroll={false}
        className="tool"
        aria-label={isOpen ? `${say('close')}: ${name}` : say(open, { name })}
      >
        {isOpen ? say('close') : say(`${open}Short`)}
      </Link>
    );
  };
  const refresh = (): void =>
    void change.run(async () => {
      const { refreshed } = await ask('POST /tasks/:id/report/sections/:part/figures', {
        params: { id: page.task, part },
        query: actingQuery(search),
      });
      return say('refreshed', { count: say.number(refreshed, 0) });
    });
  return (
    <>
      <div className="tool-row">
        {page.may.write && !section.isStruck && search.open !== 'write' ? opener('write') : null}
        {page.may.arrange ? opener('arrange') : null}
        {revision > 1 ? opener('history') : null}
        {isOld && page.may.write ? (
          <Button className="tool" aria-label={say('refresh', { name })} onPress={refresh}>
            {say('refreshShort')}
          </Button>
        ) : null}
      </div>
      {change.done === '' ? null : <p role="status">{change.done}</p>}
      {change.error === undefined ? null : <Failure error={change.error} />}
    </>
  );
}
