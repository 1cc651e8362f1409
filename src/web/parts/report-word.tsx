import { type ReactNode, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { BroughtReport, ReportPage } from '../../http/contract/section-contract.ts';
import { addressOf, ask } from '../state/api-client.ts';
import { keyed } from '../state/keyed.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { type TaskChange, useTaskChange } from '../state/use-task-change.ts';
import { sectionWords } from '../words/section-words.ts';
import { DifferenceText } from './difference-text.tsx';
import { Failure } from './failure.tsx';

interface Props {
  readonly page: ReportPage;
  readonly search: TaskSearch;
}

/** The report out as a Word file, and back from it: changes are shown, and taken section by section. */
export function ReportWord({ page, search }: Props): ReactNode {
  const say = useSpeech(sectionWords);
  const change = useTaskChange();
  const [brought, setBrought] = useState<BroughtReport>();
  const bring = (file: File): void =>
    void change.run(async () => {
      const answer = await ask('POST /tasks/:id/report/file', {
        params: { id: page.task },
        query: { ...actingQuery(search), fileName: file.name },
        body: file,
      });
      setBrought(answer);
      return '';
    });
  const take = async (chosen: readonly string[]): Promise<void> => {
    if (brought === undefined) return;
    const parts = brought.pieces
      .filter(({ part }) => chosen.includes(part))
      .map(({ part, revision }) => ({ part, revision }));
    const isTaken = await change.run(async () => {
      const { taken } = await ask('POST /tasks/:id/report/file/:file/sections', {
        params: { id: page.task, file: brought.file },
        query: actingQuery(search),
        body: { parts },
      });
      return say('taken', { count: say.number(taken, 0) });
    });
    if (isTaken) setBrought(undefined);
  };
  const address = addressOf(
    '/tasks/:id/report/file',
    { id: page.task },
    { ...actingQuery(search), format: 'docx', lang: say.language },
  );
  if (!page.may.export && !page.may.write) return null;
  return (
    <section aria-labelledby="report-word">
      <h2 id="report-word">{say('word')}</h2>
      <div className="screen-actions">
        {page.may.export ? (
          <a className="button" href={address} download>
            {say('export')}
          </a>
        ) : null}
        {page.may.write ? (
          <FileTrigger acceptedFileTypes={['.docx']} onSelect={(files) => files?.[0] && bring(files[0])}>
            <Button className="button" isDisabled={change.isRunning}>
              {say('bring')}
            </Button>
          </FileTrigger>
        ) : null}
      </div>
      {page.may.write ? <p className="quiet">{say('bringHelp')}</p> : null}
      <Outcome change={change} />
      {brought === undefined ? null : (
        <Brought key={brought.file} brought={brought} take={take} leave={() => setBrought(undefined)} />
      )}
    </section>
  );
}

function Brought(props: {
  readonly brought: BroughtReport;
  readonly take: (parts: readonly string[]) => Promise<void>;
  readonly leave: () => void;
}): ReactNode {
  const { brought, take, leave } = props;
  const say = useSpeech(sectionWords);
  const differing = brought.pieces.filter(({ kind }) => kind !== 'same');
  const [chosen, setChosen] = useState<readonly string[]>(
    differing.filter(({ isOvertaken }) => !isOvertaken).map(({ part }) => part),
  );
  return (
    <div className="brought">
      <BroughtSums brought={brought} differing={differing.length} />
      {differing.map(({ part, number, title, pieces, isOvertaken }) => (
        <div key={part} className="report-part">
          <label className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(part)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, part] : chosen.filter((each) => each !== part))
              }
            />
            {say('takeSection', { name: `${number}. ${say.of(title)}` })}
          </label>
          {isOvertaken ? <p className="notice">{say('wasChanged')}</p> : null}
          <DifferenceText pieces={pieces} />
        </div>
      ))}
      <div className="screen-actions">
        {differing.length === 0 ? null : (
          <Button className="button primary" isDisabled={chosen.length === 0} onPress={() => void take(chosen)}>
            {say('take')}
          </Button>
        )}
        <Button className="button" onPress={leave}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  );
}

function BroughtSums({
  brought,
  differing,
}: {
  readonly brought: BroughtReport;
  readonly differing: number;
}): ReactNode {
  const say = useSpeech(sectionWords);
  const n = (value: number): string => say.number(value, 0);
  const { pieces, missing, overwritten, loose, comments, changes } = brought;
  const numbers = new Map(pieces.map(({ part, number }) => [part, number]));
  return (
    <>
      <p>
        {say('brought', {
          file: brought.fileName,
          changed: n(differing),
          same: n(pieces.length - differing),
          missing: n(missing.length),
          comments: n(comments),
          changes: n(changes),
        })}
      </p>
      {comments === 0 ? null : <p className="quiet">{say('broughtComments')}</p>}
      {missing.length === 0 ? null : (
        <p className="notice">
          {say('missing', { names: missing.map(({ number, title }) => `${number}. ${say.of(title)}`).join('; ') })}
        </p>
      )}
      {overwritten.map(({ part, number, said }) => (
        <p key={`${part} ${number} ${said}`} className="notice">
          {say('overwritten', { part: numbers.get(part) ?? part, number, said })}
        </p>
      ))}
      {loose.length === 0 ? null : (
        <details>
          <summary>{say('loose', { count: n(loose.length) })}</summary>
          {keyed(loose).map(({ each, key }) => (
            <p key={key} className="quiet">
              {each}
            </p>
          ))}
        </details>
      )}
    </>
  );
}

function Outcome({ change }: { readonly change: TaskChange }): ReactNode {
  return (
    <>
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
    </>
  );
}
