import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { UploadView } from '../../http/contract/data-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { Failure } from '../parts/failure.tsx';
import { ImportBench } from '../parts/import-bench.tsx';
import { ImportDrop } from '../parts/import-drop.tsx';
import { ImportTemplate } from '../parts/import-template.tsx';
import { OwnReleases } from '../parts/own-releases.tsx';
import { RungReport } from '../parts/rung-report.tsx';
import { Screen } from '../parts/screen.tsx';
import { carriedChoices, type ImportChoices } from '../state/import-choices.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { type ReleaseEvents, useReleaseEvents } from '../state/use-release-event.ts';
import { type UploadHook, useUpload } from '../state/use-upload.ts';
import { dataWords } from '../words/data-words.ts';
import '../styles/data.css';

/** People's own tables: which count, how another is brought in, and what each does to the rungs. */
export function DataScreen(): ReactNode {
  const say = useSpeech(dataWords);
  const { kind, dossier, asOf } = useSearch({ from: '/data' });
  const list = useAsk('GET /data');
  const hook = useUpload();
  const events = useReleaseEvents({
    ...(dossier === undefined ? {} : { dossier }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  const added = list.data?.added ?? [];
  const removed = list.data?.removed.length ?? 0;
  const key = added.length === 0 ? 'sentenceNone' : removed === 0 ? 'sentenceAll' : 'sentenceSome';
  const sentence = say(key, { added: added.length, removed });
  return (
    <Screen
      question={say('asks')}
      sentence={sentence}
      className="data-screen"
      actions={
        dossier === undefined ? (
          <>
            <Link className="button" to="/register">
              {say('register')}
            </Link>
            <Link className="button" to="/microdata">
              {say('microdata')}
            </Link>
          </>
        ) : (
          <Link className="button" to="/dossiers/$id/ladder" params={{ id: dossier }}>
            {say('backToDossier')}
          </Link>
        )
      }
    >
      <RungReport events={events} />
      {events.error === undefined ? null : <Failure error={events.error} />}
      <section aria-labelledby="bring">
        <h2 id="bring" className="unseen">
          {say('bring')}
        </h2>
        <ImportDrop hook={hook} />
      </section>
      <OpenFile hook={hook} events={events} />
      {hook.state.kind === 'open' ? null : <Wanted kind={kind} />}
      <Answered of={list}>
        {(value) => <OwnReleases added={value.added} removed={value.removed} events={events} />}
      </Answered>
    </Screen>
  );
}

interface Draft {
  readonly id: string;
  readonly fileName: string;
  readonly choices: ImportChoices;
}

/** The file that lies open; when it is mended and dropped again, what was chosen for it stays. */
function OpenFile({ hook, events }: { readonly hook: UploadHook; readonly events: ReleaseEvents }): ReactNode {
  const [draft, setDraft] = useState<Draft>();
  const upload = hook.state.kind === 'open' ? hook.state.upload : undefined;
  useEffect(() => {
    if (upload !== undefined) setDraft((old) => (old?.id === upload.id ? old : draftOf(upload, old)));
  }, [upload]);
  if (upload === undefined || draft?.id !== upload.id) return null;
  return (
    <ImportBench
      key={upload.id}
      upload={upload}
      choices={draft.choices}
      change={(choices) => setDraft({ ...draft, choices })}
      drop={hook.drop}
      before={events.before}
      added={(release) => {
        setDraft(undefined);
        hook.drop();
        events.added(release);
      }}
    />
  );
}

const draftOf = (upload: UploadView, old: Draft | undefined): Draft => ({
  id: upload.id,
  fileName: upload.fileName,
  choices: carriedChoices(old, upload),
});

/** Which table is wanted, and an empty one to fill in. */
function Wanted({ kind }: { readonly kind: string | undefined }): ReactNode {
  const say = useSpeech(dataWords);
  return (
    <section className="wanted" aria-labelledby="wanted">
      <h2 id="wanted">{say('wanted')}</h2>
      <p>{say('wantedText')}</p>
      <p>{say('wantedAlso')}</p>
      <ImportTemplate kind={kind} />
    </section>
  );
}
