import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CellFault, ImportReading, UploadView } from '../../http/contract/data-contract.ts';
import type { ReleaseRef } from '../../model/release.ts';
import { ask, ProblemError } from '../state/api-client.ts';
import { type ImportChoices, NO_RELEASE_CHOICES, readingWords, releaseWords } from '../state/import-choices.ts';
import { useSpeech } from '../state/language.tsx';
import { saidOnScreen } from '../state/said-on-screen.ts';
import { type ReadingPart, useImport } from '../state/use-import.ts';
import { importWords } from '../words/import-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportRelease } from './import-release.tsx';
import { ImportSettings } from './import-settings.tsx';
import { ImportUnderstood } from './import-understood.tsx';

/** Rows shown above the one that a fault leads to. */
const ABOVE = 3;

export interface BenchProps {
  readonly upload: UploadView;
  readonly choices: ImportChoices;
  readonly change: (choices: ImportChoices) => void;
  readonly drop: () => void;
  /** Told before the release is made, so that answers can be held against those of before. */
  readonly before: () => Promise<void>;
  readonly added: (release: ReleaseRef) => void;
}

/** One file on the bench: how it is understood, what is wrong with it, how it is corrected, and the release it becomes. */
export function ImportBench(props: BenchProps): ReactNode {
  const { upload, choices, drop } = props;
  const say = useSpeech(importWords);
  const [part, setPart] = useState<ReadingPart>({ row: undefined, faults: 1 });
  const [release, setRelease] = useState(NO_RELEASE_CHOICES);
  const { answer, reading, isFresh } = useImport(upload.id, { choices, part, name: release.name });
  const change = (changed: Partial<ImportChoices>): void => props.change({ ...choices, ...changed });
  const adding = useAdding(props, () => releaseWords(readingWords(choices, reading?.columns ?? []), release));
  return (
    <section className="import-bench" aria-labelledby="bench-title">
      <div className="bench-head">
        <h2 id="bench-title">{say('file', { name: upload.fileName })}</h2>
        <Button className="tool" onPress={drop}>
          {say('forget')}
        </Button>
      </div>
      <SheetChoice upload={upload} sheet={choices.sheet} choose={(sheet) => change({ sheet, roles: {} })} />
      {answer.isError ? <Refused error={answer.error} reading={reading} again={() => void answer.refetch()} /> : null}
      {reading === undefined ? (
        answer.isError ? null : (
          <p role="status">{say('working')}</p>
        )
      ) : (
        <ImportUnderstood reading={reading} upload={upload} isFresh={isFresh} />
      )}
      <ImportSettings choices={choices} change={change} reading={reading} />
      {reading === undefined ? null : (
        <>
          <Rows upload={upload} choices={choices} change={change} reading={reading} part={part} turn={setPart} />
          {adding.error === undefined ? null : <Refused error={adding.error} reading={reading} />}
          <ImportRelease
            reading={reading}
            choices={release}
            change={(changed) => setRelease({ ...release, ...changed })}
            isFresh={isFresh}
            isAdding={adding.isAdding}
            add={adding.add}
          />
        </>
      )}
    </section>
  );
}

/** The faults and the preview; a fault leads to its row. */
function Rows(props: {
  readonly upload: UploadView;
  readonly choices: ImportChoices;
  readonly change: (changed: Partial<ImportChoices>) => void;
  readonly reading: ImportReading;
  readonly part: ReadingPart;
  readonly turn: (part: ReadingPart) => void;
}): ReactNode {
  const { upload, choices, change, reading, part, turn: setPart } = props;
  const [marked, setMarked] = useState<number>();
  const jump = (row: number): void => {
    setMarked(row);
    setPart({ ...part, row: Math.max(1, row - ABOVE) });
  };
  return (
    <>
      {reading.faults.total === 0 ? null : (
        <ImportFaults
          reading={reading}
          fileName={upload.fileName}
          jump={jump}
          turn={(faults) => setPart({ ...part, faults })}
          all={() => allFaults(upload.id, choices, reading)}
        />
      )}
      <ImportPreview
        reading={reading}
        roles={choices.roles}
        marked={marked}
        choose={(letter, role) => change({ roles: rolesWith(choices.roles, letter, role) })}
        show={(row) => {
          setMarked(undefined);
          setPart({ ...part, row });
        }}
      />
    </>
  );
}

function useAdding(props: BenchProps, words: () => ReturnType<typeof releaseWords>) {
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<unknown>();
  const add = async (): Promise<void> => {
    setAdding(true);
    setError(undefined);
    try {
      await props.before();
      props.added(await ask('POST /uploads/:id/release', { params: { id: props.upload.id }, body: words() as never }));
    } catch (failed) {
      setError(failed);
      setAdding(false);
    }
  };
  return { isAdding, error, add: () => void add() };
}

function rolesWith(
  roles: ImportChoices['roles'],
  letter: string,
  role: string | undefined,
): Readonly<Record<string, string>> {
  const { [letter]: _, ...others } = roles;
  return role === undefined ? others : { ...others, [letter]: role };
}

async function allFaults(id: string, choices: ImportChoices, reading: ImportReading): Promise<readonly CellFault[]> {
  const faults: CellFault[] = [];
  for (let page = 1; page <= reading.faults.pages; page += 1) {
    const body = readingWords(choices, reading.columns) as never;
    const part = await ask('POST /uploads/:id/reading', { params: { id }, query: { faults: page }, body });
    faults.push(...part.faults.list);
  }
  return faults;
}

function SheetChoice(props: {
  readonly upload: UploadView;
  readonly sheet: string;
  readonly choose: (sheet: string) => void;
}): ReactNode {
  const { upload, sheet, choose } = props;
  const say = useSpeech(importWords);
  const shown = upload.sheets.find(({ name }) => name === sheet);
  return (
    <>
      {shown === undefined ? null : (
        <p className="quiet">
          {say('fileSize', {
            size: say.number(Math.ceil(upload.bytes / 1024), 0),
            rows: say.number(shown.rows, 0),
            columns: say.number(shown.columns, 0),
          })}
        </p>
      )}
      {upload.sheets.length < 2 ? null : (
        <ChoiceField
          label={say('sheet')}
          value={sheet}
          choose={choose}
          choices={upload.sheets.map(({ name, rows, isHidden, hasTable }) => ({
            value: name,
            words: say(isHidden ? 'sheetHidden' : hasTable ? 'sheetLine' : 'sheetBare', {
              name,
              rows: say.number(rows, 0),
            }),
          }))}
        />
      )}
    </>
  );
}

/** What the server refused, with options called as the controls of this screen are. */
function Refused(props: {
  readonly error: unknown;
  readonly reading: ImportReading | undefined;
  readonly again?: () => void;
}): ReactNode {
  const { error, reading, again } = props;
  const say = useSpeech(importWords);
  const faults = error instanceof ProblemError && error.problem.status === 422 ? error.problem.faults : undefined;
  if (faults === undefined) return <Failure error={error} {...(again === undefined ? {} : { again })} />;
  return (
    <ul className="failure" role="alert">
      {faults.slice(0, 20).map(({ said, where }) => {
        const words = say.of(saidOnScreen(said, reading?.roles ?? []));
        return <li key={`${where.row}${where.column}${words}`}>{words}</li>;
      })}
    </ul>
  );
}
