import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { ListUpload } from '../../http/contract/register-import-contract.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Failure } from '../parts/failure.tsx';
import { ImportDrop } from '../parts/import-drop.tsx';
import { ImportJobs } from '../parts/import-jobs.tsx';
import { ListAbout } from '../parts/list-about.tsx';
import { ListCheckPart } from '../parts/list-check.tsx';
import { ListColumns } from '../parts/list-columns.tsx';
import { ListPreview } from '../parts/list-preview.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { type ListChoices, NO_LIST_CHOICES, sourceOfFile, withColumn, withSheet } from '../state/list-choices.ts';
import { type ImportsHook, useImports, useListCheck, useListLook, useListUpload } from '../state/use-list-import.ts';
import type { UploadHook } from '../state/use-upload.ts';
import { registerImportWords } from '../words/register-import-words.ts';
import '../styles/data.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/register-import.css';

/** Which list? A file of enterprises or sites is brought, understood, checked, and imported. */
export function RegisterImportScreen(): ReactNode {
  const say = useSpeech(registerImportWords);
  const upload = useListUpload();
  const imports = useImports();
  const running = imports.imports.filter(({ state }) => state === 'running').length;
  const open = upload.state.kind === 'open' ? upload.state.upload : undefined;
  return (
    <Screen
      question={say('asks')}
      sentence={running === 0 ? say('sentence') : say('sentenceRunning', { count: running })}
      className="data-screen"
      actions={
        <Link className="button" to="/register">
          {say('back')}
        </Link>
      }
    >
      <section aria-labelledby="step-file">
        <h2 id="step-file">{say('stepFile')}</h2>
        <ImportDrop hook={upload} />
        {open === undefined ? null : <FileLine upload={open} drop={upload.drop} />}
      </section>
      {open === undefined ? null : <Wizard key={open.id} upload={open} hook={upload} imports={imports} />}
      <ImportJobs hook={imports} />
    </Screen>
  );
}

function FileLine({ upload, drop }: { readonly upload: ListUpload; readonly drop: () => void }): ReactNode {
  const say = useSpeech(registerImportWords);
  const rows = upload.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  return (
    <div className="bench-head">
      <p role="status">
        <strong>{say('file', { name: upload.fileName, rows: say.number(rows, 0) })}</strong>{' '}
        <span className="quiet">{upload.notes.map((note) => say.of(note)).join(' · ')}</span>
      </p>
      <Button className="tool" onPress={drop}>
        {say('forget')}
      </Button>
    </div>
  );
}

interface WizardProps {
  readonly upload: ListUpload;
  readonly hook: UploadHook<ListUpload>;
  readonly imports: ImportsHook;
}

/** The steps of one file, each under the one before; what is changed above asks for another check below. */
function Wizard({ upload, hook, imports }: WizardProps): ReactNode {
  const say = useSpeech(registerImportWords);
  const [choices, setChoices] = useState<ListChoices>({ ...NO_LIST_CHOICES, source: sourceOfFile(upload.fileName) });
  const look = useListLook(upload.id, choices);
  const check = useListCheck(upload.id, choices);
  const change = (changed: Partial<ListChoices>): void => setChoices({ ...choices, ...changed });
  const found = look.data;
  return (
    <div className="wizard">
      <section aria-labelledby="step-columns">
        <h2 id="step-columns">{say('stepColumns')}</h2>
        <SheetChoice upload={upload} sheet={choices.sheet || (found?.sheet ?? '')} choices={choices} set={setChoices} />
        {look.isError ? <Failure error={look.error} /> : null}
        {found === undefined || look.isError ? (
          look.isError ? null : (
            <p role="status">{say('working')}</p>
          )
        ) : (
          <>
            {found.refusals.map(({ code, said }) => (
              <p key={code} className="warning-line">
                {say.of(said)}
              </p>
            ))}
            <ListColumns
              look={found}
              chosen={choices.columns}
              choose={(letter, role) => setChoices(withColumn(choices, letter, role))}
            />
            <ListPreview look={found} />
          </>
        )}
      </section>
      <section aria-labelledby="step-about">
        <h2 id="step-about">{say('stepAbout')}</h2>
        <ListAbout look={found} choices={choices} change={change} />
      </section>
      <section aria-labelledby="step-check">
        <h2 id="step-check">{say('stepCheck')}</h2>
        <ListCheckPart upload={upload.id} hook={check} hasSource={choices.source.trim() !== ''} />
      </section>
      <section aria-labelledby="step-import">
        <h2 id="step-import">{say('stepImport')}</h2>
        <ImportStep
          result={check.check?.result ?? undefined}
          choices={choices}
          change={change}
          begin={async () => {
            const begun = await imports.begin(upload.id, choices);
            if (begun === undefined) return;
            hook.drop();
            document.getElementById('import-jobs')?.focus();
          }}
        />
      </section>
    </div>
  );
}

function SheetChoice(props: {
  readonly upload: ListUpload;
  readonly sheet: string;
  readonly choices: ListChoices;
  readonly set: (choices: ListChoices) => void;
}): ReactNode {
  const { upload, sheet, choices, set } = props;
  const say = useSpeech(registerImportWords);
  if (upload.sheets.length < 2) return null;
  return (
    <ChoiceField
      label={say('sheet')}
      value={sheet}
      choose={(name) => set(withSheet(choices, name))}
      choices={upload.sheets.map(({ name, rows, isHidden }) => ({
        value: name,
        words: say(isHidden ? 'sheetHidden' : 'sheetRows', { name, rows: say.number(rows, 0) }),
      }))}
    />
  );
}

type Result = NonNullable<NonNullable<ReturnType<typeof useListCheck>['check']>['result']>;

function ImportStep(props: {
  readonly result: Result | undefined;
  readonly choices: ListChoices;
  readonly change: (changed: Partial<ListChoices>) => void;
  readonly begin: () => Promise<void>;
}): ReactNode {
  const { result, choices, change, begin } = props;
  const say = useSpeech(registerImportWords);
  const [isBeginning, setBeginning] = useState(false);
  if (result === undefined) return <p className="quiet">{say('importHelp')}</p>;
  const { good, faulty } = result.rows;
  const isRefused = result.refusals.length > 0 || good === 0 || (faulty > 0 && !choices.skipsFaulty);
  const start = async (): Promise<void> => {
    setBeginning(true);
    await begin();
    setBeginning(false);
  };
  return (
    <>
      {faulty === 0 ? null : (
        <Checkbox
          className="check"
          isSelected={choices.skipsFaulty}
          onChange={(skipsFaulty) => change({ skipsFaulty })}
        >
          <span className="check-box" aria-hidden="true" />
          {say('skip', { count: say.number(faulty, 0) })}
        </Checkbox>
      )}
      {good === 0 ? <p>{say('nothingGood')}</p> : null}
      {good > 0 && isRefused ? <p className="quiet">{say('importFaulty')}</p> : null}
      <Button className="button primary" isDisabled={isRefused || isBeginning} onPress={() => void start()}>
        {say('import', { rows: say.number(good, 0) })}
      </Button>
    </>
  );
}
