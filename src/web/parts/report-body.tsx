import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { Report, Section } from '../../http/contract/dossier-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { type ReportOutline, reportOutline } from '../state/report-outline.ts';
import { reportWords } from '../words/report-words.ts';
import { ActLink } from './act-link.tsx';
import { ReportBlocks } from './report-blocks.tsx';
import type { Grounds } from './runs-text.tsx';
import '../styles/report.css';

/** Parts of the report begin under a heading of the screen. */
const FIRST_LEVEL = 3;
const DEEPEST_LEVEL = 6;

/** The whole report as its files print it: contents, legal bases, summary and numbered sections; every number leads home. */
export function ReportBody({ report, grounds }: { readonly report: Report; readonly grounds: Grounds }): ReactNode {
  const say = useSpeech(reportWords);
  const outline = useMemo(() => reportOutline(report), [report]);
  const bases = report.legalBases.flatMap((id) => report.acts[id] ?? []);
  return (
    <div className="report">
      <Contents outline={outline} hasSummary={report.summary.length > 0} />
      <div className="report-text">
        <h2 className="report-title">{say.of(report.title)}</h2>
        <p className="report-subtitle">{say.of(report.subtitle)}</p>
        {bases.length === 0 ? null : (
          <section className="report-bases" aria-label={say('bases')}>
            {bases.map((act, place) => (
              <p key={act.id}>
                {say('basis')} <ActLink act={act} /> {`${say.of(act.title)}${place === bases.length - 1 ? '.' : ';'}`}
              </p>
            ))}
          </section>
        )}
        {report.summary.length === 0 ? null : (
          <section className="report-summary" aria-labelledby="summary">
            <h3 id="summary">{say('summary')}</h3>
            <ReportBlocks blocks={report.summary} grounds={grounds} outline={outline} />
          </section>
        )}
        {report.sections.map((section) => (
          <Part key={section.id} section={section} depth={0} grounds={grounds} outline={outline} />
        ))}
        <Seal seal={report.seal} />
      </div>
    </div>
  );
}

function Contents(props: { readonly outline: ReportOutline; readonly hasSummary: boolean }): ReactNode {
  const { outline, hasSummary } = props;
  const say = useSpeech(reportWords);
  return (
    <nav className="report-contents" aria-label={say('contents')}>
      <details open>
        <summary>{say('contents')}</summary>
        <ul>
          {hasSummary ? (
            <li className="depth-1">
              <Link to="." search={(search) => search} hash="summary">
                {say('summary')}
              </Link>
            </li>
          ) : null}
          {outline.headings
            .filter(({ depth }) => depth < 3)
            .map(({ id, number, heading, depth }) => (
              <li key={id} className={`depth-${depth}`}>
                <Link to="." search={(search) => search} hash={id}>
                  {`${number} ${say.of(heading)}`}
                </Link>
              </li>
            ))}
        </ul>
      </details>
    </nav>
  );
}

function Part(props: {
  readonly section: Section;
  readonly depth: number;
  readonly grounds: Grounds;
  readonly outline: ReportOutline;
}): ReactNode {
  const { section, depth, grounds, outline } = props;
  const say = useSpeech(reportWords);
  const Heading = `h${Math.min(FIRST_LEVEL + depth, DEEPEST_LEVEL)}` as 'h3';
  const title = `${section.id}-title`;
  return (
    <section id={section.id} className={`report-part depth-${depth + 1}`} aria-labelledby={title}>
      <Heading id={title}>{`${outline.numberOf.get(section) ?? ''} ${say.of(section.heading)}`}</Heading>
      <ReportBlocks blocks={section.blocks} grounds={grounds} outline={outline} />
      {section.sections.map((part) => (
        <Part key={part.id} section={part} depth={depth + 1} grounds={grounds} outline={outline} />
      ))}
    </section>
  );
}

function Seal({ seal }: { readonly seal: Report['seal'] }): ReactNode {
  const say = useSpeech(reportWords);
  const lines = [
    [say('sealRecipe'), seal.recipe],
    [say('sealFigures'), seal.figures],
    [say('sealProgram'), seal.program],
  ] as const;
  return (
    <section className="report-seal" aria-label={say('seal')}>
      <dl className="facts">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
