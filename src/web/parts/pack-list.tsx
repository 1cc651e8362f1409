import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PackVerification } from '../../http/contract/release-contract.ts';
import type { Release } from '../../model/release.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { packSummary, vintageWords } from '../state/pack-summary.ts';
import { packWords } from '../words/pack-words.ts';
import { statusWords } from '../words/status-words.ts';
import { type Column, DataTable } from './data-table.tsx';

const WORDS = { ...packWords, ...statusWords };
const MEGABYTE = 1_000_000;

/** Releases in a table: licence, vintage, status, size, and what their checks said in this window. */
export function PackList(props: {
  readonly title: string;
  readonly releases: readonly Release[];
  readonly found: ReadonlyMap<string, PackVerification>;
  readonly fileName: string;
  readonly note?: ReactNode;
  readonly actions?: (release: Release) => ReactNode;
}): ReactNode {
  const { title, releases, found, fileName, note, actions } = props;
  const say = useSpeech(WORDS);
  const columns = [...columnsOf(say, found), ...(actions === undefined ? [] : [actionColumn(say('acts'), actions)])];
  return (
    <DataTable
      title={title}
      columns={columns}
      rows={releases}
      rowKey={({ ref }) => ref.hash}
      fileName={fileName}
      {...(note === undefined ? {} : { note })}
    />
  );
}

const actionColumn = (title: string, actions: (release: Release) => ReactNode): Column<Release> => ({
  key: 'actions',
  title,
  show: actions,
  value: () => null,
});

function columnsOf(
  say: Speech<typeof WORDS>,
  found: ReadonlyMap<string, PackVerification>,
): readonly Column<Release>[] {
  return [
    {
      key: 'name',
      title: say('name'),
      isHead: true,
      show: (release) => <PackName release={release} />,
      value: ({ descriptor }) => say.of(descriptor['lienket:title']),
    },
    {
      key: 'vintage',
      title: say('vintage'),
      show: (release) => say.of(vintageWords(packSummary(release).vintage)),
      value: (release) => packSummary(release).vintage,
    },
    {
      key: 'status',
      title: say('status'),
      value: (release) =>
        packSummary(release)
          .statuses.map((status) => say(status))
          .join(', '),
    },
    { key: 'licence', title: say('licence'), value: (release) => packSummary(release).licences.join(', ') },
    { key: 'tables', title: say('tables'), isNumeric: true, value: (release) => packSummary(release).tables },
    { key: 'rows', title: say('rows'), isNumeric: true, value: (release) => packSummary(release).rows },
    {
      key: 'size',
      title: say('size'),
      isNumeric: true,
      show: (release) => say.number(packSummary(release).bytes / MEGABYTE, 2),
      value: (release) => packSummary(release).bytes / MEGABYTE,
    },
    { key: 'checks', title: say('checks'), value: (release) => checksSaid(say, release, found) },
  ];
}

function PackName({ release }: { readonly release: Release }): ReactNode {
  const say = useSpeech(WORDS);
  const { ref, descriptor } = release;
  const note = descriptor['lienket:note'];
  return (
    <>
      <Link to="/packs/$name/$version" params={{ name: ref.name, version: ref.version }}>
        {say.of(descriptor['lienket:title'])}
      </Link>
      <span className="pack-id">{`${ref.name}@${ref.version}`}</span>
      {note === undefined ? null : <span className="pack-note">{say.of(note)}</span>}
    </>
  );
}

function checksSaid(say: Speech<typeof WORDS>, release: Release, found: ReadonlyMap<string, PackVerification>): string {
  const run = found.get(release.ref.hash);
  if (run === undefined) return say('notRun', { count: say.number(packSummary(release).checks, 0) });
  if (run.holds) return say('passed', { count: say.number(run.checks.length, 0) });
  return say('failed', { count: say.number(run.refusals.length, 0) });
}
