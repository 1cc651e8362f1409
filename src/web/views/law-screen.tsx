import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Input, Label, SearchField, Switch } from 'react-aria-components';
import type { ActStanding, LawView, TermView } from '../../http/contract/law-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { LawTimeline } from '../charts/law-timeline.tsx';
import { ActAdd } from '../parts/act-add.tsx';
import { ActRegister, actColumns } from '../parts/act-register.tsx';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { LawSourceLine } from '../parts/law-source-line.tsx';
import { LineageFrame } from '../parts/lineage-frame.tsx';
import { RuleCard } from '../parts/rule-card.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { lawBars } from '../state/law-bars.ts';
import { foundActs, lawSearch } from '../state/law-search.ts';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { lawWords } from '../words/law-words.ts';
import '../styles/cards.css';
import '../styles/notes.css';
import '../styles/law.css';

/** Which rule applies on this date? */
export function LawScreen(): ReactNode {
  const asOf = useAsOf();
  const answer = useAsk('GET /law', { query: { asOf } });
  return <Answered of={answer}>{(law) => <Law law={law} />}</Answered>;
}

function Law({ law }: { readonly law: LawView }): ReactNode {
  const say = useSpeech(lawWords);
  const { acts, rules, terms, asOf, source } = law;
  const count = (standing: ActStanding): string =>
    say.number(acts.filter((act) => act.standing === standing).length, 0);
  const applying = rules.filter(({ applies }) => applies === 'in-force');
  const others = rules.filter(({ applies }) => applies !== 'in-force');
  const actOf = (id: string) => acts.find((act) => act.id === id);
  return (
    <Screen
      question={say('asks')}
      sentence={say('listSentence', {
        day: say.date(asOf),
        inForce: count('in-force'),
        notYet: count('not-yet'),
        ended: count('ended'),
        cannotTell: count('cannot-tell'),
        rules: say.number(applying.length, 0),
      })}
      source={<LawSourceLine source={source} />}
    >
      <Finding law={law} />
      <ActAdd />
      <h2>{say('rulesApply')}</h2>
      {applying.length === 0 ? <p className="quiet">{say('rulesNone')}</p> : null}
      <div className="rule-cards">
        {applying.map((rule) => (
          <RuleCard key={rule.id} rule={rule} act={actOf(rule.act)} />
        ))}
      </div>
      {others.length === 0 ? null : (
        <details className="other-rules">
          <summary>{say('rulesOther', { count: say.number(others.length, 0) })}</summary>
          <div className="rule-cards">
            {others.map((rule) => (
              <RuleCard key={rule.id} rule={rule} act={actOf(rule.act)} />
            ))}
          </div>
        </details>
      )}
      <Timeline law={law} />
      <Terms terms={terms} />
    </Screen>
  );
}

const MOST_DRAWN = 30;

/** Acts by the words that are looked for: the register, and how those that were found hang together. */
function Finding({ law }: { readonly law: LawView }): ReactNode {
  const say = useSpeech(lawWords);
  const navigate = useNavigate();
  const { find = '' } = lawSearch(useSearch({ strict: false }));
  const found = foundActs(law.acts, find);
  const ids = new Set(found.map(({ id }) => id));
  const ties = law.lineage.filter(({ from, to }) => ids.has(from) || ids.has(to));
  const drawn = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return (
    <>
      <h2>{say('registerHead')}</h2>
      <SearchField
        className="law-find"
        value={find}
        onChange={(text) =>
          void navigate({
            to: '.',
            search: (all: object) => ({ ...all, find: text === '' ? undefined : text }),
            replace: true,
          } as never)
        }
      >
        <Label>{say('find')}</Label>
        <Input />
      </SearchField>
      {find === '' ? null : (
        <p role="status">{say('found', { found: say.number(found.length, 0), all: say.number(law.acts.length, 0) })}</p>
      )}
      {find === '' || drawn.size === 0 || drawn.size > MOST_DRAWN ? null : (
        <LineageFrame acts={law.acts.filter(({ id }) => drawn.has(id))} lineage={ties} />
      )}
      <ActRegister acts={found} />
    </>
  );
}

function Timeline({ law }: { readonly law: LawView }): ReactNode {
  const say = useSpeech(lawWords);
  const [isRulesOnly, setRulesOnly] = useState(true);
  const acts = isRulesOnly ? law.acts.filter(({ rules }) => rules > 0) : law.acts;
  const bars = lawBars(acts, law.asOf);
  return (
    <>
      <Switch isSelected={isRulesOnly} onChange={setRulesOnly} className="switch">
        <span className="switch-track" aria-hidden="true" />
        {say('onlyRules')}
      </Switch>
      <ChartFrame
        title={say('timeline')}
        spoken={say('timelineSpoken', {
          count: say.number(bars.bars.length, 0),
          first: bars.from,
          last: bars.to,
          day: say.date(law.asOf),
        })}
        fileName="acts-timeline"
        table={{ columns: actColumns(say), rows: acts, rowKey: ({ id }) => id }}
        note={say('timelineNote')}
      >
        {(labelledBy) => <LawTimeline bars={bars} labelledBy={labelledBy} />}
      </ChartFrame>
    </>
  );
}

/** Ids of the meanings of “cụm” in the pack of law. */
const MEANINGS = ['linkage-cluster', 'industrial-estate-cluster', 'task-bundle', 'ambiguous'] as const;

function Terms({ terms }: { readonly terms: readonly TermView[] }): ReactNode {
  const say = useSpeech(lawWords);
  const meaning = (id: string): string => {
    const key = MEANINGS.find((each) => each === id);
    return key === undefined ? id : say(key);
  };
  return (
    <DataTable
      title={say('terms')}
      fileName="terms"
      rows={terms}
      rowKey={({ term }) => term.vi}
      columns={[
        { key: 'term', title: say('term'), isHead: true, value: ({ term }) => term.vi },
        { key: 'means', title: say('means'), value: (each) => meaning(each.meaning) },
        { key: 'note', title: say('noteHead'), value: ({ note }) => say.of(note) },
      ]}
    />
  );
}
