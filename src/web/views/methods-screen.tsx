import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { MethodLine } from '../../http/contract/method-contract.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { Answered } from '../parts/answered.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { methodWords } from '../words/method-words.ts';
import '../styles/notes.css';
import '../styles/methods.css';

const FAMILIES = ['concentration', 'relatedness', 'space', 'linkage', 'change', 'disclosure', 'reading'] as const;

/** How is a number made? All methods by family. */
export function MethodsScreen(): ReactNode {
  const answer = useAsk('GET /methods');
  return <Answered of={answer}>{({ methods }) => <Methods methods={methods} />}</Answered>;
}

const isFound = ({ id, title, purpose }: MethodLine, words: readonly string[]): boolean => {
  const text = foldedWords([id, title.vi, title.en, purpose.vi, purpose.en].join(' '));
  return words.every((word) => text.includes(word));
};

function Methods({ methods }: { readonly methods: readonly MethodLine[] }): ReactNode {
  const say = useSpeech(methodWords);
  const [query, setQuery] = useState('');
  const words = foldedWords(query).split(' ');
  const found = methods.filter((method) => isFound(method, words));
  return (
    <Screen question={say('asks')} sentence={say('listSentence', { count: say.number(methods.length, 0) })}>
      <SearchField className="find-method" value={query} onChange={setQuery}>
        <Label>{say('find')}</Label>
        <Input />
      </SearchField>
      <p role="status" className={found.length === 0 ? 'quiet' : 'unseen'}>
        {found.length === 0 ? say('noneFound') : say.number(found.length, 0)}
      </p>
      {FAMILIES.map((family) => {
        const own = found.filter((method) => method.family === family);
        if (own.length === 0) return null;
        return (
          <section key={family} aria-labelledby={`family-${family}`}>
            <h2 id={`family-${family}`}>{say(family)}</h2>
            <p className="quiet">{say(`${family}Asks`)}</p>
            <ul className="method-cards">
              {own.map((method) => (
                <li key={method.id}>
                  <MethodCard method={method} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Screen>
  );
}

function MethodCard({ method }: { readonly method: MethodLine }): ReactNode {
  const say = useSpeech(methodWords);
  const { id, version, title, purpose, formula } = method;
  return (
    <>
      <h3>
        <Link to="/methods/$id" params={{ id }}>
          {say.of(title)}
        </Link>
      </h3>
      <p>{say.of(purpose)}</p>
      <pre lang="en">{formula.split('\n', 1)[0]}</pre>
      <code className="quiet">{`${id}@${version}`}</code>
    </>
  );
}
