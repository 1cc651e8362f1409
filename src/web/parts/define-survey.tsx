import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { BearingTable, DefinitionSurvey, RungOutlook } from '../../http/contract/definition-contract.ts';
import { formatPeriod } from '../../model/format-period.ts';
import { useSpeech } from '../state/language.tsx';
import { defineWords } from '../words/define-words.ts';
import { Answered } from './answered.tsx';

const KIND_WORDS = { 'place-industry': 'byPlaceIndustry', place: 'byPlace', industry: 'byIndustry' } as const;

/** What exists for the definition, counted as it is edited: codes, units, tables, and the rungs that have any ground. */
export function DefineSurvey({ survey }: { readonly survey: UseQueryResult<DefinitionSurvey> }): ReactNode {
  const say = useSpeech(defineWords);
  return (
    <aside className="define-survey" aria-labelledby="define-exists">
      <h2 id="define-exists">{say('exists')}</h2>
      <Answered of={survey}>{(found) => <StillFound found={found} />}</Answered>
    </aside>
  );
}

function Found({ found }: { readonly found: DefinitionSurvey }): ReactNode {
  const say = useSpeech(defineWords);
  const count = found.rungs.filter(({ hasGround }) => hasGround).length;
  return (
    <>
      <p className="survey-count" role="status">
        {say('groundCount', { count })}
      </p>
      <ul className="survey-rungs">
        {byReason(found.rungs).map((rungs) => (
          <RungLine key={rungs[0]?.rung} rungs={rungs} />
        ))}
      </ul>
      <ul className="survey-facts">
        {found.codes
          .filter(({ classes }) => classes > 0)
          .map(({ classification, stated, classes }) => (
            <li key={classification}>
              {say('codesIn', { classification: say(classification as 'vsic2018'), stated, classes })}
            </li>
          ))}
        {found.days.map(({ asOf, units }) => (
          <li key={asOf}>
            {`${say('unitsOn', { date: say.date(asOf) })}: ${units.map(({ name }) => say.of(name)).join(', ')}`}
          </li>
        ))}
      </ul>
      <details className="survey-tables">
        <summary>{say('tablesCount', { count: say.number(found.tables.length, 0) })}</summary>
        <ul>
          {found.tables.map((table) => (
            <li key={`${table.release}/${table.table}`}>
              <TableLine table={table} />
            </li>
          ))}
        </ul>
      </details>
      <Link to="/data" className="button">
        {say('addData')}
      </Link>
    </>
  );
}

const StillFound = memo(Found);

/** Rungs that follow each other for the same reason are said once. */
function byReason(rungs: readonly RungOutlook[]): readonly (readonly RungOutlook[])[] {
  const groups: RungOutlook[][] = [];
  for (const rung of rungs) {
    const last = groups.at(-1);
    if (last?.[0]?.why.vi === rung.why.vi) last.push(rung);
    else groups.push([rung]);
  }
  return groups;
}

function RungLine({ rungs }: { readonly rungs: readonly RungOutlook[] }): ReactNode {
  const say = useSpeech(defineWords);
  const [first] = rungs;
  if (first === undefined) return null;
  return (
    <li className={first.hasGround ? 'has-ground' : 'no-ground'}>
      <span aria-hidden="true">{first.hasGround ? '●' : '○'}</span>
      <span>
        {rungs.map(({ rung, name }) => (
          <strong key={rung} className="survey-rung">
            {say.of(name)}
          </strong>
        ))}
        <span className="unseen">{say(first.hasGround ? 'hasGround' : 'noGround')}</span>
        <span className="survey-why">{say.of(first.why)}</span>
      </span>
    </li>
  );
}

function TableLine({ table }: { readonly table: BearingTable }): ReactNode {
  const say = useSpeech(defineWords);
  const { release, version, units, codes, first, last } = table;
  const [from, to] = [say.of(formatPeriod(first)), say.of(formatPeriod(last))];
  const facts = [
    say(KIND_WORDS[table.kind]),
    first === last ? from : `${from} – ${to}`,
    ...(units === null ? [] : [say('unitsHeld', units)]),
    ...(codes === null ? [] : [say('codesInside', { inside: codes.inside, touching: codes.touching })]),
    ...(table.origin === 'added' ? [say('added')] : []),
  ];
  return (
    <>
      <Link to="/packs/$name/$version/$table" params={{ name: release, version, table: table.table }}>
        {say.of(table.title)}
      </Link>
      <span className="survey-why">{facts.join(' · ')}</span>
      <span className="survey-why">{table.measures.map((measure) => say.of(measure)).join('; ')}</span>
    </>
  );
}
