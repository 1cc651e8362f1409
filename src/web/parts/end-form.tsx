import { type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { profileWords } from '../words/profile-words.ts';
import { ProposalSheet, type SheetEnd } from './proposal-sheet.tsx';

type Section = AnswerOf<'GET /register/records/:id/profile'>['sections'][number];

/** Tells that a thing of a profile is no longer there since a day, as a proposal with evidence. */
export function EndForm(
  props: SheetEnd & {
    readonly id: string;
    readonly field: Section['field'];
    /** The thing, by its line and as people read it. */
    readonly named: string;
    readonly words: string;
  },
): ReactNode {
  const { id, field, named, words, done, cancel } = props;
  const say = useSpeech(profileWords);
  const [day, setDay] = useState('');
  return (
    <ProposalSheet
      id={id}
      heading={<h3>{say('endAsks', { thing: words })}</h3>}
      values={{ [field]: `${named} | ended=${day}` }}
      isRefused={day === ''}
      done={done}
      cancel={cancel}
    >
      <TextField type="date" value={day} onChange={setDay} isRequired autoFocus>
        <Label>{say('endSince')}</Label>
        <Input />
      </TextField>
    </ProposalSheet>
  );
}
