import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { PackVerification } from '../../http/contract/release-contract.ts';
import type { PackCheck } from '../../model/data-package.ts';
import { refusalLine } from '../../model/refusal.ts';
import type { Release } from '../../model/release.ts';
import { useSpeech } from '../state/language.tsx';
import { useVerify } from '../state/use-verify.ts';
import { packWords } from '../words/pack-words.ts';
import { DataTable } from './data-table.tsx';
import { Failure } from './failure.tsx';

/** The checks of a pack, and what they say when they are run now. */
export function PackChecks({ release }: { readonly release: Release }): ReactNode {
  const say = useSpeech(packWords);
  const checks = useVerify();
  const run = checks.found.get(release.ref.hash);
  const isRunning = checks.now !== undefined;
  const saidOf = ({ id }: PackCheck): string => {
    const found = run?.checks.find((each) => each.id === id);
    return found === undefined ? say('unrun') : say(found.holds ? 'pass' : 'fail');
  };
  return (
    <>
      <p className="quiet">{say('checksNote')}</p>
      <Button className="button" isDisabled={isRunning} onPress={() => void checks.run([release.ref])}>
        {say('run')}
      </Button>
      <div role="status" className="check-said">
        {isRunning ? say('running') : run === undefined ? null : <Outcome run={run} />}
      </div>
      {checks.fault === undefined ? null : <Failure error={checks.fault} />}
      <DataTable
        title={say('checksTitle')}
        isTitleHidden
        fileName={`${release.ref.name}-checks`}
        rows={release.descriptor['lienket:checks']}
        rowKey={({ id, table }) => `${table} ${id}`}
        columns={[
          { key: 'check', title: say('check'), isHead: true, value: ({ title }) => say.of(title) },
          { key: 'table', title: say('onTable'), value: ({ table }) => table },
          {
            key: 'maker',
            title: say('maker'),
            show: ({ maker }) => <span lang="en">{maker}</span>,
            value: ({ maker }) => maker,
          },
          { key: 'result', title: say('result'), value: saidOf },
        ]}
      />
    </>
  );
}

function Outcome({ run }: { readonly run: PackVerification }): ReactNode {
  const say = useSpeech(packWords);
  if (run.holds) {
    const [tables, rows] = [say.number(run.tables, 0), say.number(run.rows, 0)];
    return <p className="notice">{say('holds', { tables, rows, ms: say.number(run.milliseconds, 0) })}</p>;
  }
  return (
    <div className="failure">
      <p className="failure-title">{say('faults', { count: say.number(run.refusals.length, 0) })}</p>
      <ul>
        {run.refusals.map((refusal) => (
          <li key={refusalLine(refusal, say.language)}>{refusalLine(refusal, say.language)}</li>
        ))}
      </ul>
    </div>
  );
}
