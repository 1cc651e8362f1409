import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { refusalLine } from '../../model/refusal.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { measureWords } from '../state/microdata-choices.ts';
import { type UploadPlace, useUploadTo } from '../state/use-upload.ts';
import { microdataWords } from '../words/microdata-words.ts';
import { statusWords } from '../words/status-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { ImportDrop } from './import-drop.tsx';
import { MicrodataColumns } from './microdata-columns.tsx';
import { WordsField } from './words-field.tsx';
import '../styles/data.css';

type Upload = Answered<'POST /microdata/uploads'>;
export type MicroReading = Answered<'POST /microdata/uploads/:id/reading'>;

const ZONE: UploadPlace<Upload> = {
  largestBytes: 512 * 1024 * 1024,
  send: (file, signal) => ask('POST /microdata/uploads', { query: { fileName: file.name }, body: file }, { signal }),
  forget: (id) => ask('DELETE /microdata/uploads/:id', { params: { id } }),
};
const STATUSES = ['official', 'company', 'academic', 'sample', 'synthetic'] as const;
const EMPTY = { name: '', status: '', period: '', map: {} as Readonly<Record<string, string>> };

/** Brings a file of records into the zone: how its columns are understood and every fault, never what stands in a row. */
export function MicrodataAdd({ changed }: { readonly changed: () => void }): ReactNode {
  const say = useSpeech(microdataWords);
  const hook = useUploadTo(ZONE);
  const [kept, setKept] = useState<NonNullable<MicroReading['set']>>();
  const done = (set: NonNullable<MicroReading['set']>): void => {
    setKept(set);
    hook.drop();
    changed();
  };
  return (
    <section className="microdata-form" aria-labelledby="zone-add">
      <h2 id="zone-add">{say('add')}</h2>
      <p className="quiet">{say('addHelp')}</p>
      <ImportDrop hook={hook} />
      {hook.state.kind === 'open' ? (
        <AddForm key={hook.state.upload.id} upload={hook.state.upload} done={done} drop={hook.drop} />
      ) : null}
      <p role="status">
        {kept === undefined
          ? null
          : say('keptSet', {
              name: kept.name,
              rows: say.number(kept.rows, 0),
              enterprises: say.number(kept.enterprises, 0),
            })}
      </p>
    </section>
  );
}

/** Reads the file for the choices as they stand, and keeps it where that is asked for. */
function useReading(id: string, choices: typeof EMPTY, done: (set: NonNullable<MicroReading['set']>) => void) {
  const [reading, setReading] = useState<MicroReading>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const read = async (keeps: boolean): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const { map, status, ...more } = choices;
    const stated = Object.entries(map).map(([column, as]) => ({ as, column }));
    const body = { ...more, status: status as (typeof STATUSES)[number] | '', map: stated, keeps };
    try {
      const found = await ask('POST /microdata/uploads/:id/reading', { params: { id }, body });
      setReading(found);
      if (found.set !== null) done(found.set);
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  return { reading, error, isBusy, read };
}

function AddForm(props: {
  readonly upload: Upload;
  readonly done: (set: NonNullable<MicroReading['set']>) => void;
  readonly drop: () => void;
}): ReactNode {
  const { upload, done, drop } = props;
  const say = useSpeech(microdataWords);
  const [choices, setChoices] = useState(EMPTY);
  const write = (part: Partial<typeof EMPTY>): void => setChoices((now) => ({ ...now, ...part }));
  const { reading, error, isBusy, read } = useReading(upload.id, choices, done);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void read(false);
  };
  const isSound = reading !== undefined && reading.refusals.length === 0;
  return (
    <form onSubmit={submit}>
      <p>
        <strong>{say('fileOpen', { name: upload.fileName })}</strong>
      </p>
      <div className="form-row">
        <WordsField
          label={say('setName')}
          value={choices.name}
          write={(name) => write({ name })}
          help={say('setNameHelp')}
        />
        <WordsField label={say('period')} value={choices.period} write={(period) => write({ period })} />
        <OriginChoice status={choices.status} choose={(status) => write({ status })} />
      </div>
      <div className="screen-actions">
        <Button type="submit" className="button" isDisabled={isBusy || choices.name.trim() === ''}>
          {say('readFile')}
        </Button>
        <Button
          className="button primary"
          isDisabled={isBusy || !isSound || choices.status === ''}
          onPress={() => void read(true)}
        >
          {say('keepSet')}
        </Button>
        <Button className="button" onPress={drop}>
          {say('dropFile')}
        </Button>
        <span role="status" className="quiet">
          {isBusy ? say('working') : ''}
        </span>
      </div>
      {error === undefined ? null : <Failure error={error} />}
      {reading === undefined ? null : (
        <Understood reading={reading} map={choices.map} write={(map) => write({ map })} />
      )}
    </form>
  );
}

/** How the records came to be; nothing is kept before somebody says it. */
function OriginChoice(props: { readonly status: string; readonly choose: (status: string) => void }): ReactNode {
  const say = useSpeech({ ...microdataWords, ...statusWords });
  return (
    <ChoiceField
      label={say('origin')}
      value={props.status}
      choices={[{ value: '', words: say('chooseStatus') }, ...STATUSES.map((value) => ({ value, words: say(value) }))]}
      choose={props.choose}
    />
  );
}

function Understood(props: {
  readonly reading: MicroReading;
  readonly map: Readonly<Record<string, string>>;
  readonly write: (map: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const { reading, map, write } = props;
  const say = useSpeech(microdataWords);
  const { refusals, warnings, rows, columns } = reading;
  const lines = (list: MicroReading['refusals']): ReactNode => (
    <ul>
      {[...new Set(list.map((each) => refusalLine(each, say.language)))].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <>
      {refusals.length > 0 ? (
        <div className="failure" role="alert">
          <p className="failure-title">{say('addFaults', { count: say.number(refusals.length, 0) })}</p>
          {lines(refusals)}
        </div>
      ) : (
        <p role="status">{say('lookedRows', { count: say.number(rows, 0) })}</p>
      )}
      {warnings.length > 0 ? (
        <div className="notice">
          <p>{say('addNotes')}</p>
          {lines(warnings)}
        </div>
      ) : null}
      {columns.length === 0 ? null : (
        <MicrodataColumns columns={columns} map={map} write={write} measureOf={(name) => say.of(measureWords(name))} />
      )}
    </>
  );
}
