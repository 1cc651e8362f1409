import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { DossierCard } from '../../http/contract/dossier-contract.ts';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import type { DossierActs } from '../state/use-dossier-acts.ts';
import { dossiersWords } from '../words/dossiers-words.ts';
import { MomentText } from './moment-text.tsx';

/** A dossier in the list: what it is called, what it finds, on which days, when it changed, and what can be done with it. */
export function DossierLine({
  dossier,
  acts,
}: {
  readonly dossier: DossierCard;
  readonly acts: DossierActs;
}): ReactNode {
  const say = useSpeech(dossiersWords);
  const { id, title, subtitle, finding, asOf, changedAt, revision } = dossier;
  return (
    <article className="dossier-card">
      <h3>
        <Link to="/dossiers/$id/ladder" params={{ id }}>
          {say.of(title)}
        </Link>
      </h3>
      <p className="quiet">{say.of(subtitle)}</p>
      <p className="finding">{finding === null ? <em className="quiet">{say('noFinding')}</em> : say.of(finding)}</p>
      <p className="dossier-facts quiet">
        <span>{say('days', { days: asOf.map((day) => say.date(day)).join(', ') })}</span>
        {changedAt === null ? (
          <span>{say('untouched')}</span>
        ) : (
          <span>
            <MomentText at={changedAt} />
            {revision === null ? '' : ` · ${say('revision', { revision })}`}
          </span>
        )}
      </p>
      <Acts dossier={dossier} acts={acts} />
    </article>
  );
}

function Acts({ dossier, acts }: { readonly dossier: DossierCard; readonly acts: DossierActs }): ReactNode {
  const say = useSpeech(dossiersWords);
  const { id, title, origin } = dossier;
  return (
    <div className="dossier-acts">
      <Button className="tool" onPress={() => void acts.make({ kind: 'duplicate', from: id })} isDisabled={acts.isBusy}>
        {say('duplicate')}
      </Button>
      <MenuTrigger>
        <Button className="tool" aria-label={say('more', { title })}>
          <span aria-hidden="true">⋯</span>
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" onAction={(key) => (key === 'aside' ? void acts.putAside(id) : undefined)}>
            <MenuItem className="menu-item" href={addressOf('/recipes/:id/file', { id })} download>
              {say('export')}
            </MenuItem>
            <MenuItem className="menu-item" href={`/dossiers/${id}/history`}>
              {say('versions')}
            </MenuItem>
            {origin === 'own' ? (
              <MenuItem className="menu-item" id="aside">
                {say('putAside')}
              </MenuItem>
            ) : null}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
