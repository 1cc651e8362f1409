import type { ReactNode } from 'react';
import type { MentionView } from '../../http/contract/section-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { sectionWords } from '../words/section-words.ts';
import { DataTable } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

/** Every figure that a report quotes: its value as quoted, what it is today, and where it comes from. */
export function ReportFigures({ mentions }: { readonly mentions: readonly MentionView[] }): ReactNode {
  const say = useSpeech(sectionWords);
  if (mentions.length === 0) return null;
  return (
    <DataTable
      title={say('figures')}
      fileName="figures"
      rows={mentions}
      rowKey={({ mention }) => mention}
      columns={[
        { key: 'number', title: say('number'), isNumeric: true, value: ({ number }) => number },
        {
          key: 'label',
          title: say('label'),
          isHead: true,
          value: ({ pinned, now, mention }) => {
            const label = pinned?.label ?? now?.label;
            return label === undefined ? mention : say.of(label);
          },
        },
        {
          key: 'value',
          title: say('value'),
          value: ({ pinned }) => (pinned === null ? '' : say.of(pinned.text)),
        },
        {
          key: 'now',
          title: say('now'),
          value: ({ now }) => (now === null ? '' : say.of(now.text)),
          show: ({ now }) => (now === null ? say('figure-lost') : <FigureLink figure={now} />),
        },
        { key: 'period', title: say('period'), value: ({ pinned, now }) => periodOf(pinned, now, say.of) },
        { key: 'source', title: say('source'), value: ({ pinned }) => pinned?.source ?? '' },
        { key: 'vintage', title: say('vintage'), value: ({ pinned, now }) => pinned?.vintage ?? now?.vintage ?? '' },
        {
          key: 'standing',
          title: say('standing'),
          value: ({ state }) => say(`figure-${state}`),
          show: ({ state }) =>
            state === 'fresh' ? say('figure-fresh') : <span className="tag">{say(`figure-${state}`)}</span>,
        },
      ]}
    />
  );
}

function periodOf(
  pinned: MentionView['pinned'],
  now: MentionView['now'],
  of: (words: { readonly vi: string; readonly en: string }) => string,
): string {
  const period = pinned?.period ?? now?.period;
  return period === undefined ? '' : of(period);
}
