import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LadderView, ReadingView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { legalWords } from '../words/legal-words.ts';
import { type Column, DataTable } from './data-table.tsx';

type Organisation = LadderView['organisations'][number];

/** Support organisations that are named in the places, by kind. */
export function OrganisationTable({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(legalWords);
  const { organisations } = view.ladder;
  if (organisations.length === 0)
    return (
      <section aria-labelledby="organisations">
        <h2 id="organisations">{say('organisations')}</h2>
        <p className="teach">{say('organisationsNone')}</p>
      </section>
    );
  const counts = new Map<string, number>();
  for (const { kind } of organisations) counts.set(say.of(kind), (counts.get(say.of(kind)) ?? 0) + 1);
  const columns: readonly Column<Organisation>[] = [
    { key: 'name', title: say('organisation'), isHead: true, value: ({ name }) => say.of(name) },
    { key: 'kind', title: say('kind'), value: ({ kind }) => say.of(kind) },
    { key: 'place', title: say('place'), value: ({ place }) => say.of(place) },
    {
      key: 'source',
      title: say('source'),
      show: ({ source }) => <PackRow source={source} view={view} />,
      value: ({ source }) => source,
    },
  ];
  return (
    <DataTable
      title={say('organisations')}
      columns={columns}
      rows={organisations}
      rowKey={({ source, place }) => `${source} ${place.vi}`}
      fileName={`${view.id}-organisations`}
      note={[...counts].map(([kind, count]) => say('kindCount', { kind, count })).join(' · ')}
    />
  );
}

/** `release/table:row` as a link to that table. */
function PackRow({ source, view }: { readonly source: string; readonly view: ReadingView }): ReactNode {
  const [, name = '', table = '', row = ''] = /^(.+)\/(.+):(\d+)$/.exec(source) ?? [];
  const version = view.releases.find((release) => release.name === name)?.version;
  if (version === undefined) return <code>{source}</code>;
  return (
    <Link to="/packs/$name/$version/$table" params={{ name, version, table }} className="pack-row">
      {`${table}:${row}`}
    </Link>
  );
}
