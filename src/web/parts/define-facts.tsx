import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { defineWords } from '../words/define-words.ts';

const SETS = ['NAT', 'LAW', 'CTRY', 'DET', 'NEW', 'AGRO'] as const;

/** The sets of cited facts that belong to the dossier. */
export function DefineFacts({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe, change, isReadOnly } = editor;
  const { factSets } = recipe;
  const turn = (set: string): void =>
    change(
      (now) => ({
        ...now,
        factSets: now.factSets.includes(set) ? now.factSets.filter((each) => each !== set) : [...now.factSets, set],
      }),
      `facts ${set}`,
    );
  return (
    <section aria-labelledby="define-facts">
      <h2 id="define-facts">{say('factSets')}</h2>
      <p className="quiet">{say('factSetsHelp')}</p>
      <ul className="code-list">
        {SETS.map((set) => (
          <li key={set}>
            <label className="code-line">
              <input
                type="checkbox"
                checked={factSets.includes(set)}
                disabled={isReadOnly}
                onChange={() => turn(set)}
              />
              <span>{say(`facts${set}`)}</span>
              <span className="code quiet">{set}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
