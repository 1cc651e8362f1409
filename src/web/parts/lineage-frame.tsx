import type { ReactNode } from 'react';
import type { ActLine, LineageView } from '../../http/contract/law-contract.ts';
import { ActLineage } from '../charts/act-lineage.tsx';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { actArcs } from '../state/act-arcs.ts';
import { useSpeech } from '../state/language.tsx';
import { lawWords } from '../words/law-words.ts';
import { actName } from './rule-card.tsx';

/** The picture of what acts replaced, amended and carried out, and its table. */
export function LineageFrame(props: {
  readonly acts: readonly ActLine[];
  readonly lineage: readonly LineageView[];
  readonly marked?: string;
}): ReactNode {
  const { acts, lineage, marked } = props;
  const say = useSpeech(lawWords);
  const arcs = actArcs(acts, lineage);
  const nameOf = (id: string): string => {
    const act = acts.find((each) => each.id === id);
    return act === undefined ? id : actName(act, say.language);
  };
  return (
    <ChartFrame
      title={say('lineageDrawn')}
      spoken={say('lineageSpoken', {
        acts: say.number(arcs.rows.length, 0),
        ties: say.number(arcs.arcs.length, 0),
      })}
      fileName="acts-lineage"
      note={say('lineageNote')}
      table={{
        rows: arcs.arcs.map(({ link }) => link),
        rowKey: ({ from, relation, to }) => `${from} ${relation} ${to}`,
        columns: [
          { key: 'from', title: say('later'), isHead: true, value: ({ from }) => nameOf(from) },
          { key: 'relation', title: say('does'), value: ({ words }) => say.of(words) },
          { key: 'to', title: say('earlier'), value: ({ to }) => nameOf(to) },
          {
            key: 'date',
            title: say('sinceHead'),
            show: ({ date }) => (date === null ? say('unknown') : say.date(date)),
            value: ({ date }) => date,
          },
          { key: 'sure', title: say('sure'), value: ({ howSure }) => howSure },
        ],
      }}
    >
      {(labelledBy) => <ActLineage arcs={arcs} marked={marked} labelledBy={labelledBy} />}
    </ChartFrame>
  );
}
