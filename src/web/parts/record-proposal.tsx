import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { dutyWords } from '../words/duty-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { EvidenceField, sentEvidence } from './evidence-field.tsx';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import '../styles/forms.css';

type Page = AnswerOf<'GET /register/records/:id'>;

/** Fields that people correct most, with the words by which a record's page calls them. */
const FIELDS = [
  ['name', 'Tên', 'Name'],
  ['address', 'Địa chỉ', 'Address'],
  ['park', 'Khu, cụm công nghiệp', 'Industrial park'],
  ['lot', 'Lô', 'Lot'],
  ['ownership', 'Sở hữu', 'Ownership'],
  ['industries', 'Mã ngành', 'Industry codes'],
  ['products', 'Sản phẩm', 'Products'],
  ['processes', 'Công đoạn', 'Processes'],
  ['certificates', 'Chứng nhận', 'Certificates'],
  ['workers', 'Lao động', 'Workers'],
  ['website', 'Trang web', 'Website'],
  ['status', 'Tình trạng hoạt động', 'Operating status'],
] as const;

/** Asks for a change to a record, with evidence; nothing changes before somebody confirms. */
export function RecordProposal({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech(dutyWords);
  const [isOpen, setOpen] = useState(false);
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const done = (made: { readonly proposal: number }): void => {
    setSent(made.proposal);
    setOpen(false);
  };
  const claim = (): void => {
    setError(undefined);
    ask('POST /register/claims', { body: { id: page.id, note: '', evidence: [] } }).then(done, setError);
  };
  return (
    <>
      <p role="status">{sent === undefined ? null : say('sent', { proposal: say.number(sent, 0) })}</p>
      {error === undefined ? null : <Failure error={error} />}
      {isOpen ? (
        <ProposalForm id={page.id} done={done} cancel={() => setOpen(false)} />
      ) : (
        <div className="screen-actions">
          <Button className="button" onPress={() => setOpen(true)}>
            {say('propose')}
          </Button>
          {page.level === 'unit' ? (
            <Button className="button" onPress={claim}>
              {say('claimThis')}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}

function ProposalForm(props: {
  readonly id: string;
  readonly done: (made: { readonly proposal: number }) => void;
  readonly cancel: () => void;
}): ReactNode {
  const { id, done, cancel } = props;
  const say = useSpeech(dutyWords);
  const [field, setField] = useState<string>(FIELDS[1][0]);
  const [value, setValue] = useState('');
  const [certificate, setCertificate] = useState({ number: '', expires: '' });
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState<unknown>();
  const send = async (): Promise<void> => {
    const evidence = await sentEvidence(files);
    done(
      await ask('POST /register/proposals', {
        body: { id, values: valuesOf(field, value, certificate), note, evidence },
      }),
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setError(undefined);
    send().catch(setError);
  };
  return (
    <form className="edit-form" onSubmit={submit}>
      <h2>{say('propose')}</h2>
      <p className="quiet">{say('proposeHelp')}</p>
      <ChoiceField
        label={say('field')}
        value={field}
        choices={FIELDS.map(([name, vi, en]) => ({ value: name, words: say.of({ vi, en }) }))}
        choose={setField}
      />
      <TextField value={value} onChange={setValue}>
        <Label>{say('value')}</Label>
        <Input />
      </TextField>
      {field === 'certificates' ? <CertificateFields certificate={certificate} change={setCertificate} /> : null}
      <TextField value={note} onChange={setNote}>
        <Label>{say('note')}</Label>
        <Input />
      </TextField>
      <EvidenceField setFiles={setFiles} />
      {error === undefined ? null : <Failure error={error} />}
      <FormActions save={say('sendProposal')} cancel={say('cancel')} onCancel={cancel} />
    </form>
  );
}

interface CertificateSaid {
  readonly number: string;
  readonly expires: string;
}

function CertificateFields(props: {
  readonly certificate: CertificateSaid;
  readonly change: (certificate: CertificateSaid) => void;
}): ReactNode {
  const { certificate, change } = props;
  const say = useSpeech(dutyWords);
  return (
    <>
      <TextField value={certificate.number} onChange={(number) => change({ ...certificate, number })}>
        <Label>{say('certificateNumber')}</Label>
        <Input />
      </TextField>
      <TextField type="date" value={certificate.expires} onChange={(expires) => change({ ...certificate, expires })}>
        <Label>{say('certificateExpires')}</Label>
        <Input />
      </TextField>
    </>
  );
}

/** What a form says, as the server takes it. */
function valuesOf(
  field: string,
  value: string,
  { number, expires }: CertificateSaid,
): Readonly<Record<string, string>> {
  return field === 'certificates'
    ? { [field]: value, certificate_number: number, certificate_expires: expires }
    : { [field]: value };
}
