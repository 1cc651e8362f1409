import { type ReactNode, useEffect, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import {
  CERTIFIED,
  EVIDENCE,
  LEVELS,
  type Narrowing,
  narrowings,
  OWNERSHIPS,
  type TypedPart,
} from '../state/register-search.ts';
import { useRegister } from '../state/use-register.ts';
import { useMay } from '../state/use-session.ts';
import { registerSearchWords } from '../words/register-search-words.ts';
import { ChoiceField } from './choice-field.tsx';

const PAUSE_MS = 250;
const BESIDE: readonly Exclude<TypedPart, 'q'>[] = ['park', 'product', 'process', 'industry', 'certificate'];
/** What a supplier must be able to take; of these what is free is asked by those who may see loads. */
const ABLE: readonly Exclude<TypedPart, 'q'>[] = [
  'material',
  'tolerance',
  'part',
  'batch',
  'machine',
  'tonnage',
  'capacity',
];

/** What is looked for: a name or code, a place, and all else that narrows. */
export function RegisterFinder(): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { search, asOf, change } = useRegister();
  const choices = (
    values: readonly ('state' | 'private' | 'foreign' | 'unit' | 'dependent' | 'site' | Certified | Evidence)[],
  ) => [{ value: '', words: say('any') }, ...values.map((value) => ({ value, words: say(value) }))];
  const parts = narrowings(search).map(([key]) => key);
  const isAble = (key: Narrowing): boolean => key === 'free' || ABLE.some((each) => each === key);
  const maySeeLoads = useMay('register.restricted');
  return (
    <search className="register-finder">
      <div className="register-first">
        <TypedField part="q" label={say('query')} />
        <TypedField part="place" label={say('place')} />
      </div>
      <details open={parts.some((key) => key !== 'place' && !isAble(key))}>
        <summary>{say('more')}</summary>
        <div className="register-more">
          {BESIDE.map((part) => (
            <TypedField key={part} part={part} label={say(part)} />
          ))}
          <ChoiceField
            label={say('certifiedOn', { day: say.date(asOf) })}
            value={search.certified ?? ''}
            choices={choices(CERTIFIED)}
            choose={(certified) => change({ certified })}
          />
          <ChoiceField
            label={say('evidence')}
            value={search.evidence ?? ''}
            choices={choices(EVIDENCE)}
            choose={(evidence) => change({ evidence })}
          />
          <ChoiceField
            label={say('level')}
            value={search.level ?? ''}
            choices={choices(LEVELS)}
            choose={(level) => change({ level })}
          />
          <ChoiceField
            label={say('ownership')}
            value={search.ownership ?? ''}
            choices={choices(OWNERSHIPS)}
            choose={(ownership) => change({ ownership })}
          />
        </div>
      </details>
      <details open={parts.some(isAble)}>
        <summary>{say('able')}</summary>
        <p className="quiet">{say('ableHelp')}</p>
        <div className="register-more">
          {[...ABLE, ...(maySeeLoads ? (['free'] as const) : [])].map((part) => (
            <TypedField key={part} part={part} label={say(part)} />
          ))}
        </div>
      </details>
    </search>
  );
}

type Certified = (typeof CERTIFIED)[number];
type Evidence = (typeof EVIDENCE)[number];

/** A field whose text goes into the address once it stands still; an address that changes otherwise is shown in it. */
function TypedField({ part, label }: { readonly part: TypedPart; readonly label: string }): ReactNode {
  const { search, change } = useRegister();
  const kept = search[part] ?? '';
  const [draft, setDraft] = useState({ text: kept, sent: kept, kept });
  if (draft.kept !== kept) setDraft({ text: draft.sent === kept ? draft.text : kept, sent: kept, kept });
  const text = draft.text.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed decides, not how it is sent.
  useEffect(() => {
    if (text === draft.sent) return;
    const clock = setTimeout(() => {
      setDraft((now) => ({ ...now, sent: text }));
      change({ [part]: text }, true);
    }, PAUSE_MS);
    return () => clearTimeout(clock);
  }, [text, draft.sent]);
  return (
    <SearchField value={draft.text} onChange={(value) => setDraft((now) => ({ ...now, text: value }))}>
      <Label>{label}</Label>
      <Input />
    </SearchField>
  );
}

/** What narrows now, each with a button that takes it out. */
export function Narrowings({ nameOf }: { readonly nameOf: (part: Narrowing, value: string) => string }): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { search, change } = useRegister();
  const parts = narrowings(search);
  if (parts.length === 0) return null;
  return (
    <div className="register-chips">
      <span className="quiet">{say('narrowed')}</span>
      {parts.map(([part, value]) => {
        const words = part === 'since' ? say('since') : nameOf(part, value);
        return (
          <Button
            key={part}
            className="tool"
            aria-label={say('takeOut', { part: say(part), value: words })}
            onPress={() => change({ [part]: '' })}
          >
            {words} <span aria-hidden="true">×</span>
          </Button>
        );
      })}
      {parts.length > 1 ? (
        <Button className="tool" onPress={() => change(Object.fromEntries(parts.map(([part]) => [part, ''])))}>
          {say('clear')}
        </Button>
      ) : null}
    </div>
  );
}
