import { type ReactNode, useState } from 'react';
import { Button, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import type { DossierCard } from '../../http/contract/dossier-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { AsideList } from '../parts/aside-list.tsx';
import { DossierLine } from '../parts/dossier-line.tsx';
import { Failure } from '../parts/failure.tsx';
import { NewDossier } from '../parts/new-dossier.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { type DossierActs, useDossierActs } from '../state/use-dossier-acts.ts';
import { dossiersWords } from '../words/dossiers-words.ts';
import '../styles/dossiers.css';

/** Which dossiers are there? */
export function DossiersScreen(): ReactNode {
  const answer = useAsk('GET /dossiers');
  return <Answered of={answer}>{({ dossiers }) => <Dossiers dossiers={dossiers} />}</Answered>;
}

function Dossiers({ dossiers }: { readonly dossiers: readonly DossierCard[] }): ReactNode {
  const say = useSpeech(dossiersWords);
  const acts = useDossierActs();
  const [isMaking, setMaking] = useState(false);
  const own = dossiers
    .filter(({ origin }) => origin === 'own')
    .sort((a, b) => (b.changedAt ?? '').localeCompare(a.changedAt ?? ''));
  const examples = dossiers.filter(({ origin }) => origin === 'example');
  return (
    <Screen
      className="dossiers"
      question={say('asks')}
      sentence={say('sentence', { own: own.length, examples: examples.length })}
      actions={
        <>
          <Button className="button primary" onPress={() => setMaking(true)}>
            {say('make')}
          </Button>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => void acts.takeFiles([...(files ?? [])])}
          >
            <Button className="button">{say('import')}</Button>
          </FileTrigger>
        </>
      }
    >
      <Told acts={acts} />
      <DropZone
        className="drop-zone"
        onDrop={async ({ items }) =>
          acts.takeFiles(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())))
        }
      >
        <section aria-labelledby="own">
          <h2 id="own">{say('own')}</h2>
          {own.length === 0 ? <p className="empty">{say('none')}</p> : <List dossiers={own} acts={acts} />}
        </section>
        <p className="drop-hint quiet">{say('drop')}</p>
      </DropZone>
      <section aria-labelledby="examples">
        <h2 id="examples">{say('examples')}</h2>
        <p className="quiet">{say('examplesHelp')}</p>
        <List dossiers={examples} acts={acts} />
      </section>
      <AsideList acts={acts} />
      {isMaking ? <NewDossier acts={acts} close={() => setMaking(false)} /> : null}
    </Screen>
  );
}

function List({
  dossiers,
  acts,
}: {
  readonly dossiers: readonly DossierCard[];
  readonly acts: DossierActs;
}): ReactNode {
  return (
    <ul className="dossier-list">
      {dossiers.map((dossier) => (
        <li key={dossier.id}>
          <DossierLine dossier={dossier} acts={acts} />
        </li>
      ))}
    </ul>
  );
}

/** What was done, with the way back; or why it was not. */
function Told({ acts }: { readonly acts: DossierActs }): ReactNode {
  const say = useSpeech(dossiersWords);
  const { told, problem, hush, bringBack } = acts;
  return (
    <div aria-live="polite">
      {problem === undefined ? null : <Failure error={problem} />}
      {told === undefined ? null : (
        <p className="told">
          <span>{say(told.word, told.slots)}</span>
          {told.aside === undefined ? null : (
            <Button className="tool" onPress={() => void bringBack(told.aside ?? '')}>
              {say('undo')}
            </Button>
          )}
          <Button className="tool" onPress={hush}>
            {say('close')}
          </Button>
        </p>
      )}
    </div>
  );
}
