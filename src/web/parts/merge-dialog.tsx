import { type ReactNode, useState } from 'react';
import { Button, Dialog, Heading, Label, Modal, ModalOverlay, TextArea, TextField } from 'react-aria-components';
import type { Recipe, RecipeConflict } from '../../http/contract/recipe-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { type Choice, resolvedRecipe } from '../state/resolved-recipe.ts';
import type { MergeOnScreen } from '../state/use-recipe.tsx';
import { saveWords } from '../words/save-words.ts';

/** Two people wrote different things in the same places: each place is chosen, or written anew. It can not be left by accident. */
export function MergeDialog(props: {
  readonly merge: MergeOnScreen;
  readonly choose: (recipe: Recipe) => void;
}): ReactNode {
  const { merge, choose } = props;
  const say = useSpeech(saveWords);
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>([]);
  const { conflicts } = merge;
  const left = conflicts.filter((_, i) => choices[i] === undefined).length;
  const all = (kind: 'mine' | 'theirs'): void => setChoices(conflicts.map(() => ({ kind })));
  const take = (place: number, choice: Choice): void =>
    setChoices(conflicts.map((_, i) => (i === place ? choice : choices[i])));
  const keep = (): void =>
    choose(
      resolvedRecipe(
        merge.merged,
        conflicts,
        choices.map((choice) => choice ?? { kind: 'theirs' }),
      ),
    );
  return (
    <ModalOverlay isOpen className="dialog-ground" isKeyboardDismissDisabled>
      <Modal className="dialog merge-dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{say('conflictTitle')}</Heading>
          <p>{say('conflictExplain')}</p>
          <div className="merge-all">
            <Button className="tool" onPress={() => all('mine')}>
              {say('allMine')}
            </Button>
            <Button className="tool" onPress={() => all('theirs')}>
              {say('allTheirs')}
            </Button>
          </div>
          {conflicts.map((conflict, i) => (
            <Place
              key={`${conflict.path} ${conflict.what.en}`}
              conflict={conflict}
              choice={choices[i]}
              take={(choice) => take(i, choice)}
            />
          ))}
          <div className="merge-foot">
            <Button className="button primary" isDisabled={left > 0} onPress={keep}>
              {say('keep')}
            </Button>
            {left > 0 ? <span className="quiet">{say('left', { count: left })}</span> : null}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** One place: what each wrote, side by side. Words can be written anew; what is no text is taken from one side. */
function Place(props: {
  readonly conflict: RecipeConflict;
  readonly choice: Choice | undefined;
  readonly take: (choice: Choice) => void;
}): ReactNode {
  const { conflict, choice, take } = props;
  const say = useSpeech(saveWords);
  const { mine, theirs } = conflict;
  const isText = typeof mine === 'string' && typeof theirs === 'string';
  const side = (kind: 'mine' | 'theirs', words: RecipeConflict['mineWords']): ReactNode => (
    <label className={choice?.kind === kind ? 'merge-side chosen' : 'merge-side'}>
      <span className="merge-who">
        <input type="radio" name={conflict.path} checked={choice?.kind === kind} onChange={() => take({ kind })} />
        {say(kind)}
      </span>
      <span className="merge-words">{words === null ? <em>{say('absent')}</em> : say.of(words)}</span>
    </label>
  );
  return (
    <fieldset className="merge-place">
      <legend>{say.of(conflict.what)}</legend>
      <div className="merge-sides">
        {side('mine', conflict.mineWords)}
        {side('theirs', conflict.theirsWords)}
      </div>
      {isText ? (
        <TextField
          value={choice?.kind === 'own' ? String(choice.value) : ''}
          onChange={(value) => take({ kind: 'own', value })}
          aria-label={say('ownText', { what: conflict.what })}
        >
          <Label>{say('own')}</Label>
          <TextArea rows={2} />
        </TextField>
      ) : null}
    </fieldset>
  );
}
