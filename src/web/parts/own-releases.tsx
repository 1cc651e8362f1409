import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { AddedReleaseView, RemovedReleaseView } from '../../http/contract/data-contract.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import type { ReleaseEvents } from '../state/use-release-event.ts';
import { dataWords } from '../words/data-words.ts';
import { type Column, DataTable } from './data-table.tsx';

const nameOf = ({ name, version }: { readonly name: string; readonly version: string }): string => `${name}@${version}`;

/** Tables that people added, which count, and those put aside, which can come back. */
export function OwnReleases(props: {
  readonly added: readonly AddedReleaseView[];
  readonly removed: readonly RemovedReleaseView[];
  readonly events: ReleaseEvents;
}): ReactNode {
  const { added, removed, events } = props;
  const say = useSpeech(dataWords);
  return (
    <>
      {added.length === 0 ? null : (
        <DataTable
          title={say('ownTables')}
          columns={addedColumns(say, events)}
          rows={added}
          rowKey={nameOf}
          fileName="own-tables"
        />
      )}
      {removed.length === 0 ? null : (
        <DataTable
          title={say('asideTables')}
          columns={removedColumns(say, events)}
          rows={removed}
          rowKey={(release) => `${nameOf(release)} ${release.removedAt}`}
          fileName="tables-put-aside"
        />
      )}
    </>
  );
}

function addedColumns(say: Speech<typeof dataWords>, events: ReleaseEvents): readonly Column<AddedReleaseView>[] {
  return [
    {
      key: 'name',
      title: say('columnName'),
      isHead: true,
      value: nameOf,
      show: (release) => (
        <>
          <Link to="/packs/$name/$version" params={{ name: release.name, version: release.version }}>
            {say.of(release.title)}
          </Link>
          <span className="quiet own-name">{nameOf(release)}</span>
        </>
      ),
    },
    { key: 'kind', title: say('columnKind'), value: ({ kind }) => say(`kind-${kind}`) },
    {
      key: 'measures',
      title: say('columnMeasures'),
      value: ({ measures }) => measures.map(({ title }) => say.of(title)).join(', '),
    },
    { key: 'period', title: say('columnPeriod'), value: ({ vintage }) => vintage },
    { key: 'rows', title: say('columnRows'), isNumeric: true, value: ({ rows }) => rows },
    { key: 'status', title: say('columnStatus'), value: ({ status }) => say(`status-${status}`) },
    {
      key: 'added',
      title: say('columnAdded'),
      value: ({ created }) => created,
      show: ({ created }) => say.date(created),
    },
    {
      key: 'do',
      title: say('columnDo'),
      value: () => null,
      show: (release) => (
        <Button
          className="tool"
          aria-label={say('removeSpoken', { name: nameOf(release) })}
          onPress={() => events.putAside(release)}
        >
          {say('remove')}
        </Button>
      ),
    },
  ];
}

function removedColumns(say: Speech<typeof dataWords>, events: ReleaseEvents): readonly Column<RemovedReleaseView>[] {
  return [
    {
      key: 'name',
      title: say('columnName'),
      isHead: true,
      value: nameOf,
      show: (release) => (
        <>
          {say.of(release.title)}
          <span className="quiet own-name">{nameOf(release)}</span>
        </>
      ),
    },
    {
      key: 'aside',
      title: say('columnAside'),
      value: ({ removedAt }) => removedAt.slice(0, 10),
      show: ({ removedAt }) => say.date(removedAt.slice(0, 10)),
    },
    {
      key: 'do',
      title: say('columnDo'),
      value: () => null,
      show: (release) => (
        <Button
          className="tool"
          aria-label={say('bringBackSpoken', { name: nameOf(release) })}
          onPress={() => events.bringBack(release)}
        >
          {say('bringBack')}
        </Button>
      ),
    },
  ];
}
