import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { EMPTY_DRAFT, type PublishDraft, proposalBody } from '../state/publish-draft.ts';
import { useAsk } from '../state/use-ask.ts';
import { useProposal } from '../state/use-publication.ts';
import { publishWords } from '../words/publish-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';
import '../styles/forms.css';

/** Proposes the register or added data for publication. */
export function ProposeForm({ self }: { readonly self: string }): ReactNode {
  const say = useSpeech(publishWords);
  const [draft, setDraft] = useState<PublishDraft>(EMPTY_DRAFT);
  const proposal = useProposal();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    proposal.mutate(proposalBody(draft));
  };
  return (
    <details className="propose">
      <summary>{say('propose')}</summary>
      <form className="edit-form" onSubmit={submit}>
        <DraftFields draft={draft} self={self} write={(part) => setDraft((now) => ({ ...now, ...part }))} />
        <div className="screen-actions">
          <Button type="submit" className="button primary" isDisabled={proposal.isPending || draft.what.trim() === ''}>
            {say(proposal.isPending ? 'busy' : 'doPropose')}
          </Button>
        </div>
      </form>
      <Outcome proposal={proposal} />
    </details>
  );
}

function Outcome({ proposal }: { readonly proposal: ReturnType<typeof useProposal> }): ReactNode {
  const say = useSpeech(publishWords);
  const { data, isError, error } = proposal;
  if (isError) return <Failure error={error} />;
  if (data === undefined) return <p role="status" />;
  const { publication, leftOut } = data;
  const named = `${publication.name}@${publication.version}`;
  return (
    <div role="status">
      <p>
        <Link to="/publish/$name/$version" params={publication}>
          {say('proposed', { name: named })}
        </Link>
      </p>
      {leftOut.map(({ title, licence }) => (
        <p key={title}>{say('leftOut', { source: title, licence })}</p>
      ))}
    </div>
  );
}

interface Fields {
  readonly draft: PublishDraft;
  readonly self: string;
  readonly write: (part: Partial<PublishDraft>) => void;
}

function DraftFields({ draft, self, write }: Fields): ReactNode {
  const say = useSpeech(publishWords);
  const added = useAsk('GET /data').data?.added ?? [];
  const choices = [
    { value: 'register', words: say('register') },
    ...added.map(({ name, version, title }) => ({
      value: `${name}@${version}`,
      words: `${say.of(title)} (${name}@${version})`,
    })),
  ];
  const line = (key: keyof PublishDraft, words: keyof typeof publishWords, help?: string): ReactNode => (
    <WordsField
      label={say(words)}
      value={draft[key]}
      write={(value) => write({ [key]: value })}
      {...(help === undefined ? {} : { help })}
    />
  );
  return (
    <>
      <ChoiceField
        label={say('source')}
        value={draft.source}
        choices={choices}
        choose={(source) => write({ source })}
      />
      {draft.source === 'register' ? (
        <div className="form-row">
          {line('name', 'name')}
          {line('licence', 'licence', say('licenceHelp'))}
        </div>
      ) : null}
      {line('what', 'what')}
      <TextField value={draft.licences} onChange={(licences) => write({ licences })}>
        <Label>{say('licences')}</Label>
        <TextArea rows={3} />
        <Text slot="description" className="field-help">
          {say('licencesHelp')}
        </Text>
      </TextField>
      {line('explained', 'explained')}
      <div className="form-row">
        {line('corrects', 'corrects')}
        {draft.corrects.trim() === '' ? null : line('why', 'why')}
      </div>
      {line('by', 'by', say('byHelp', { self }))}
    </>
  );
}
