import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { dutyWords } from '../words/duty-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { ProposalSheet, type SheetEnd } from './proposal-sheet.tsx';

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

function ProposalForm({ id, done, cancel }: SheetEnd & { readonly id: string }): ReactNode {
  const say = useSpeech(dutyWords);
  const [field, setField] = useState<string>(FIELDS[1][0]);
  const [value, setValue] = useState('');
  const [certificate, setCertificate] = useState({ number: '', expires: '' });
  return (
    <ProposalSheet
      id={id}
      heading={<h2>{say('propose')}</h2>}
      values={valuesOf(field, value, certificate)}
      done={done}
      cancel={cancel}
    >
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
    </ProposalSheet>
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
