import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { askKey, useAsk } from '../state/use-ask.ts';
import { frameWords } from '../words/frame-words.ts';
import { linkWords } from '../words/link-words.ts';
import { Answered } from './answered.tsx';
import { Failure } from './failure.tsx';

/** Makes, shows and takes back the links by which close readers read the dossier. */
export function ShareLinks({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech({ ...frameWords, ...linkWords });
  return (
    <DialogTrigger>
      <Button className="button">{say('open')}</Button>
      <ModalOverlay isDismissable className="dialog-ground">
        <Modal className="dialog">
          <Dialog>
            <Heading slot="title">{say('title')}</Heading>
            <p>{say('explain')}</p>
            <MakeLink id={id} />
            <SentLinks id={id} />
            <p className="quiet">{say('network')}</p>
            <Button slot="close" className="button">
              {say('close')}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

type Making =
  | { readonly kind: 'idle' | 'making' }
  | { readonly kind: 'made'; readonly address: string }
  | { readonly kind: 'failed'; readonly error: unknown };

function MakeLink({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(linkWords);
  const answers = useQueryClient();
  const [label, setLabel] = useState('');
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const make = async (): Promise<void> => {
    setMaking({ kind: 'making' });
    try {
      const { reader } = await ask('POST /dossiers/:id/links', { params: { id }, body: { label } });
      setMaking({ kind: 'made', address: `${location.origin}/dossiers/${reader}/report` });
      setLabel('');
      await answers.invalidateQueries({ queryKey: askKey('GET /dossiers/:id/links', { params: { id } }) });
    } catch (error) {
      setMaking({ kind: 'failed', error });
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() !== '') void make();
      }}
    >
      <TextField value={label} onChange={setLabel}>
        <Label>{say('label')}</Label>
        <Input placeholder={say('labelHint')} />
      </TextField>
      <Button type="submit" className="button primary" isDisabled={label.trim() === '' || making.kind === 'making'}>
        {say('make')}
      </Button>
      <div role="status">
        {making.kind === 'making' ? <p>{say('making')}</p> : null}
        {making.kind === 'made' ? <MadeLink address={making.address} /> : null}
      </div>
      {making.kind === 'failed' ? <Failure error={making.error} /> : null}
    </form>
  );
}

function MadeLink({ address }: { readonly address: string }): ReactNode {
  const say = useSpeech(linkWords);
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="made-link">
      <TextField value={address} isReadOnly>
        <Label>{say('address')}</Label>
        <Input onFocus={(event) => event.currentTarget.select()} />
      </TextField>
      <Button className="tool" onPress={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
        {say(isCopied ? 'copied' : 'copy')}
      </Button>
      <p className="quiet">{say('once')}</p>
    </div>
  );
}

function SentLinks({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(linkWords);
  const answers = useQueryClient();
  const answer = useAsk('GET /dossiers/:id/links', { params: { id } });
  const revoke = async (link: string): Promise<void> => {
    await ask('DELETE /links/:link', { params: { link } });
    await answers.invalidateQueries({ queryKey: askKey('GET /dossiers/:id/links', { params: { id } }) });
  };
  return (
    <Answered of={answer}>
      {({ links }) =>
        links.length === 0 ? (
          <p className="quiet">{say('none')}</p>
        ) : (
          <ul className="sent-links">
            {links.map((link) => (
              <li key={link.id}>
                <strong>{link.label}</strong>{' '}
                <span className="quiet">{say('made', { date: say.date(link.madeAt.slice(0, 10)) })}</span>{' '}
                {link.revokedAt === null ? (
                  <Button
                    className="tool"
                    aria-label={`${say('revoke')}: ${link.label}`}
                    onPress={() => void revoke(link.id)}
                  >
                    {say('revoke')}
                  </Button>
                ) : (
                  <span className="quiet">{say('revoked', { date: say.date(link.revokedAt.slice(0, 10)) })}</span>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
