import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { ProposalView } from '../../http/contract/duty-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { dutyWords } from '../words/duty-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DataTable } from './data-table.tsx';
import { Failure } from './failure.tsx';

const TIERS = ['document-seen', 'site-verified', 'third-party-register', 'self-declared'] as const;

/** A proposal with what it would change, what shows it, and, for those who may, how it ends. */
export function ProposalCard(props: {
  readonly proposal: ProposalView;
  readonly settled: (proposal: number) => void;
}): ReactNode {
  const { proposal, settled } = props;
  const say = useSpeech(dutyWords);
  const head = `proposal-${proposal.proposal}`;
  const words = (text: string, lines: readonly Bilingual[]): string =>
    lines.length === 0 ? text : lines.map((line) => say.of(line)).join('; ');
  return (
    <section className="card" aria-labelledby={head}>
      <h3 id={head}>
        {say(proposal.kind)}:{' '}
        <Link to="/register/$id" params={{ id: proposal.id }}>{`${proposal.name} (${proposal.id})`}</Link>
      </h3>
      <p className="quiet">{say('byOn', { by: proposal.by, day: say.date(proposal.at.slice(0, 10)) })}</p>
      {proposal.values.length === 0 ? null : (
        <DataTable
          title={say('proposals')}
          fileName={`proposal-${proposal.proposal}`}
          rows={proposal.values}
          rowKey={({ field }) => field}
          columns={[
            { key: 'field', title: say('field'), isHead: true, value: ({ title }) => say.of(title) },
            { key: 'now', title: say('now'), value: ({ now, nowLines }) => words(now, nowLines) },
            {
              key: 'proposed',
              title: say('proposed'),
              value: ({ proposed, proposedLines }) => words(proposed, proposedLines),
            },
          ]}
        />
      )}
      {proposal.note === '' ? null : <p>{`${say('note')}: ${proposal.note}`}</p>}
      <EvidenceList proposal={proposal} />
      {proposal.mayDecide ? <Settle proposal={proposal} settled={settled} /> : null}
    </section>
  );
}

function EvidenceList({ proposal }: { readonly proposal: ProposalView }): ReactNode {
  const say = useSpeech(dutyWords);
  if (proposal.evidence.length === 0) return <p className="quiet">{say('evidenceNone')}</p>;
  return (
    <ul aria-label={say('evidence')}>
      {proposal.evidence.map(({ hash, fileName }) => (
        <li key={hash}>
          <a href={`/api/v1/register/proposals/${proposal.proposal}/evidence/${hash}`} download={fileName}>
            {fileName}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Settle({
  proposal: { proposal, kind, evidence },
  settled,
}: {
  readonly proposal: ProposalView;
  readonly settled: (proposal: number) => void;
}): ReactNode {
  const say = useSpeech(dutyWords);
  const [tier, setTier] = useState<string>(evidence.length === 0 ? 'self-declared' : TIERS[0]);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const end = (work: Promise<unknown>): void => {
    setError(undefined);
    work.then(() => settled(proposal), setError);
  };
  const params = { proposal };
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = TIERS.find((each) => each === tier);
    const body = { reason, ...(chosen === undefined ? {} : { tier: chosen }), ...(until === '' ? {} : { until }) };
    end(ask('POST /register/proposals/:proposal/confirm', { params, body }));
  };
  return (
    <form className="edit-form" onSubmit={confirm}>
      {kind === 'claim' ? null : (
        <>
          <ChoiceField
            label={say('tier')}
            value={tier}
            choices={TIERS.map((value) => ({ value, words: say(`tier-${value}`) }))}
            choose={setTier}
          />
          <TextField value={until} onChange={setUntil} type="date">
            <Label>{say('until')}</Label>
            <Input />
          </TextField>
        </>
      )}
      <TextField value={reason} onChange={setReason}>
        <Label>{say('reason')}</Label>
        <Input />
      </TextField>
      {error === undefined ? null : <Failure error={error} />}
      <div className="screen-actions">
        <Button type="submit" className="button primary">
          {say('confirm')}
        </Button>
        <Button
          className="button"
          onPress={() => end(ask('POST /register/proposals/:proposal/reject', { params, body: { reason } }))}
        >
          {say('reject')}
        </Button>
      </div>
    </form>
  );
}
