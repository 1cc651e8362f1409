import { type ReactNode, useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { GEOGRAPHY_DAYS, type PickedGeography } from '../state/geography-days.ts';
import { chosenGroup, groupChoices } from '../state/group-choices.ts';
import { useSpeech } from '../state/language.tsx';
import { today } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import type { DossierActs } from '../state/use-dossier-acts.ts';
import { defineWords } from '../words/define-words.ts';
import { dossiersWords } from '../words/dossiers-words.ts';
import { Failure } from './failure.tsx';
import { PlaceChips } from './place-chips.tsx';
import { PlaceList } from './place-list.tsx';

/** Facts that bear on any cluster: the country, its law, other countries. */
const FACTS = ['NAT', 'LAW', 'CTRY'];

interface Draft {
  readonly name: string;
  readonly group: string;
  readonly geography: PickedGeography;
  readonly places: readonly string[];
}

/** A dossier from nothing: a name, industries to start from, and places. Everything else can wait. */
export function NewDossier({ acts, close }: { readonly acts: DossierActs; readonly close: () => void }): ReactNode {
  const say = useSpeech({ ...defineWords, ...dossiersWords });
  const [draft, setDraft] = useState<Draft>({ name: '', group: '', geography: 'VN63', places: [] });
  const missing = [
    ...(draft.name.trim() === '' ? [say('missingName')] : []),
    ...(draft.group === '' ? [say('missingGroup')] : []),
    ...(draft.places.length === 0 ? [say('missingPlace')] : []),
  ];
  const create = (): void => {
    const group = chosenGroup(draft.group);
    if (group === undefined) return;
    const name = draft.name.trim();
    const days = [...new Set([GEOGRAPHY_DAYS[draft.geography], today()])].sort();
    void acts.make({
      kind: 'new',
      title: { vi: name, en: name },
      group,
      places: [...draft.places].sort(),
      asOf: draft.geography === 'VN63' ? days : [today()],
      factSets: FACTS,
    });
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
      className="dialog-ground"
    >
      <Modal className="dialog">
        <Dialog>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (missing.length === 0) create();
            }}
          >
            <Heading slot="title">{say('newTitle')}</Heading>
            <Fields draft={draft} setDraft={setDraft} />
            {acts.problem === undefined ? null : <Failure error={acts.problem} />}
            <div className="dialog-foot">
              <Button type="submit" className="button primary" isDisabled={missing.length > 0 || acts.isBusy}>
                {say(acts.isBusy ? 'creating' : 'create')}
              </Button>
              <Button className="button" onPress={close}>
                {say('close')}
              </Button>
              {missing.length === 0 ? null : (
                <span className="quiet">{say('missing', { what: missing.join(', ') })}</span>
              )}
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Fields({ draft, setDraft }: { readonly draft: Draft; readonly setDraft: (draft: Draft) => void }): ReactNode {
  const say = useSpeech({ ...defineWords, ...dossiersWords });
  const { places } = draft;
  const groups = useAsk('GET /groups').data?.groups ?? [];
  const units = useAsk('GET /places', { query: { asOf: GEOGRAPHY_DAYS[draft.geography] } }).data?.units ?? [];
  const turn = (place: string): void =>
    setDraft({
      ...draft,
      places: places.includes(place) ? places.filter((each) => each !== place) : [...places, place],
    });
  return (
    <>
      <TextField value={draft.name} onChange={(name) => setDraft({ ...draft, name })} autoFocus>
        <Label>{say('name')}</Label>
        <Input placeholder={say('nameHint')} />
      </TextField>
      <label className="define-field">
        <span className="react-aria-Label">{say('group')}</span>
        <select value={draft.group} onChange={({ target }) => setDraft({ ...draft, group: target.value })}>
          <option value="">{say('groupNone')}</option>
          {groupChoices(groups).map(({ key, name }) => (
            <option key={key} value={key}>
              {say.of(name)}
            </option>
          ))}
        </select>
        <span className="quiet">{say('groupHelp')}</span>
      </label>
      <label className="define-field">
        <span className="react-aria-Label">{say('geography')}</span>
        <select
          value={draft.geography}
          onChange={({ target }) => setDraft({ ...draft, geography: target.value as PickedGeography, places: [] })}
        >
          <option value="VN63">{say('vn63')}</option>
          <option value="VN34">{say('vn34')}</option>
        </select>
      </label>
      <PlaceChips
        places={places}
        names={Object.fromEntries(units.map(({ id, short }) => [id, say.of(short)]))}
        remove={turn}
      />
      <PlaceList units={units} places={places} isFixed={false} turn={turn} />
    </>
  );
}
