import type { ReactNode } from 'react';
import type { BaselineView } from '../../http/contract/baseline-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { baselineWords } from '../words/baseline-words.ts';
import { DataTable } from './data-table.tsx';

/** By which rule the comparison group was chosen, and who is in it. */
export function BaselineGroup({ baseline }: { readonly baseline: BaselineView['baseline'] }): ReactNode {
  const say = useSpeech(baselineWords);
  const { group, id } = baseline;
  const n = (value: number): string => say.number(value, 0);
  const members = group.members.map((member) => ({
    ...member,
    distance: 'distance' in member && typeof member.distance === 'number' ? member.distance : null,
  }));
  return (
    <>
      <h2>{say('rule')}</h2>
      <p>
        {group.rule === 'named'
          ? say('groupNamed', { reason: group.reason })
          : say('groupNearest', {
              count: n(group.members.length),
              considered: n(group.considered),
              leftOut: n(group.leftOut),
              over: group.over.join(', '),
            })}
      </p>
      <DataTable
        title={say('rule')}
        isTitleHidden
        fileName={`group-${id}`}
        rows={members}
        rowKey={(member) => member.id}
        columns={[
          { key: 'place', title: say('place'), isHead: true, value: ({ name }) => say.of(name) },
          { key: 'distance', title: say('distance'), isNumeric: true, value: ({ distance }) => distance },
        ]}
      />
    </>
  );
}
