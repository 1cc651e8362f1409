import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { sectionWords } from '../words/section-words.ts';
import { Answered } from './answered.tsx';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

const MOST_SHOWN = 60;

/** Finds a figure of a dossier by its words, and hands over how a text quotes it. */
export function QuoteFigure({ insert }: { readonly insert: (quoted: string) => void }): ReactNode {
  const say = useSpeech(sectionWords);
  const [dossier, setDossier] = useState('');
  const answer = useAsk('GET /dossiers');
  return (
    <details>
      <summary>{say('quote')}</summary>
      <Answered of={answer}>
        {({ dossiers }) => (
          <ChoiceField
            label={say('dossier')}
            value={dossier}
            choices={[
              { value: '', words: say('chooseDossier') },
              ...dossiers.map(({ id, title }) => ({ value: id, words: say.of(title) })),
            ]}
            choose={setDossier}
          />
        )}
      </Answered>
      {dossier === '' ? null : <FigurePick dossier={dossier} insert={insert} />}
    </details>
  );
}

function FigurePick(props: { readonly dossier: string; readonly insert: (quoted: string) => void }): ReactNode {
  const { dossier, insert } = props;
  const say = useSpeech(sectionWords);
  const [find, setFind] = useState('');
  const answer = useAsk('GET /dossiers/:id/book', { params: { id: dossier } }, { keepsLast: false });
  const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    <>
      <WordsField label={say('find')} value={find} write={setFind} />
      <Answered of={answer}>
        {({ ledger, figures }) => {
          const named = ledger.names.flatMap(({ name, figure }) => {
            const view = figures[figure];
            return view === undefined ? [] : [{ name, view }];
          });
          const found = named.filter(({ name, view }) =>
            folded(`${name} ${say.of(view.label)} ${say.of(view.text)}`).includes(folded(find)),
          );
          if (found.length === 0) return <p className="quiet">{say('noFigures')}</p>;
          return (
            <ul className="quote-figures">
              {found.slice(0, MOST_SHOWN).map(({ name, view }) => (
                <li key={name}>
                  <span>
                    {`${say.of(view.label)}: `}
                    <strong>{say.of(view.text)}</strong>
                    <span className="quiet">{` (${say.of(view.period)}, ${say.of(view.statusWords)})`}</span>
                  </span>
                  <Button
                    className="tool"
                    aria-label={`${say('insert')}: ${say.of(view.label)}, ${say.of(view.text)}`}
                    onPress={() => insert(`{figure:${dossier}/${name}}`)}
                  >
                    {say('insert')}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </>
  );
}
