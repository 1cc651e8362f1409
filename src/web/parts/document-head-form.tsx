import { type ReactNode, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { DocumentHead } from '../../http/contract/dossier-contract.ts';
import { type HeadLine, headWith, headWithRecipients } from '../state/document-head.ts';
import { useSpeech } from '../state/language.tsx';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { reportWords } from '../words/report-words.ts';
import { WordsField } from './words-field.tsx';

const LINES: readonly (readonly [HeadLine, keyof typeof reportWords])[] = [
  ['parentBody', 'parentBody'],
  ['body', 'body'],
  ['number', 'number'],
  ['place', 'headPlace'],
  ['date', 'date'],
  ['signerTitle', 'signerTitle'],
  ['signer', 'signer'],
];

/** The fields of an administrative document that the report bears, edited in the recipe. */
export function DocumentHeadForm({ editor }: { readonly editor: RecipeEditor }): ReactNode {
  const say = useSpeech(reportWords);
  const { recipe, isReadOnly } = editor;
  if (recipe === undefined) return null;
  const change = (edit: (head: DocumentHead) => DocumentHead): void =>
    editor.change((old) => ({ ...old, head: edit(old.head) }), 'head');
  return (
    <details className="document-head">
      <summary>{say('head')}</summary>
      <p className="quiet">{say(isReadOnly ? 'headReadOnly' : 'headNote')}</p>
      <div className="fields">
        {LINES.map(([line, words]) => (
          <WordsField
            key={line}
            label={say(words)}
            value={recipe.head[line] ?? ''}
            write={(text) => change((head) => headWith(head, line, text))}
            isReadOnly={isReadOnly}
            {...(line === 'date' ? { help: say('dateHelp') } : {})}
          />
        ))}
        <Recipients
          recipients={recipe.head.recipients ?? []}
          isReadOnly={isReadOnly}
          write={(text) => change((head) => headWithRecipients(head, text))}
        />
      </div>
    </details>
  );
}

/** What is being typed keeps its empty lines; the recipe holds those that say something. */
function Recipients(props: {
  readonly recipients: readonly string[];
  readonly isReadOnly: boolean;
  readonly write: (text: string) => void;
}): ReactNode {
  const { recipients, isReadOnly, write } = props;
  const say = useSpeech(reportWords);
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      value={typed ?? recipients.join('\n')}
      isReadOnly={isReadOnly}
      onBlur={() => setTyped(undefined)}
      onChange={(text) => {
        setTyped(text);
        write(text);
      }}
    >
      <Label>{say('recipients')}</Label>
      <TextArea rows={3} />
    </TextField>
  );
}
