import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BoundaryView, ReadingView } from '../../http/contract/reading-contract.ts';
import { type FirmDraft, withFirm } from '../state/firm-edits.ts';
import { useSpeech } from '../state/language.tsx';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { legalWords } from '../words/legal-words.ts';
import { AnswerBadge } from './answer-badge.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { EvidenceSlots } from './evidence-slots.tsx';
import { FirmForm } from './firm-form.tsx';
import { RunsText } from './runs-text.tsx';

/** The legal test within one administrative boundary: firm by firm, criterion by criterion, with a form for what is missing. */
export function BoundaryCard(props: { readonly view: ReadingView; readonly boundary: BoundaryView }): ReactNode {
  const { view, boundary } = props;
  const say = useSpeech(legalWords);
  const { recipe, isReadOnly, change } = useRecipe(view.id);
  const [draft, setDraft] = useState<FirmDraft>();
  const opener = useFocusBack(draft !== undefined);
  const canEdit = !isReadOnly && recipe !== undefined;
  const keep = (firm: FirmDraft): void => {
    change((now) => ({ ...now, firms: withFirm(now.firms, firm) }), `firm ${firm.name}`);
    setDraft(undefined);
  };
  const open = (name: string, place: string): void => setDraft({ name, place, fact: '', link: '' });
  const form =
    draft === undefined ? null : (
      <FirmForm
        key={`${draft.name} ${draft.place}`}
        view={view}
        draft={draft}
        keep={keep}
        cancel={() => setDraft(undefined)}
      />
    );
  return (
    <section className="card boundary" id={boundary.placeId} aria-labelledby={`${boundary.placeId}-name`}>
      <div className="boundary-head">
        <h3 id={`${boundary.placeId}-name`}>{say.of(boundary.name)}</h3>
        <AnswerBadge answer={boundary.answer} words={boundary.answerWords} />
      </div>
      <p>
        <RunsText runs={boundary.sentence} grounds={view} />
      </p>
      <OldUnits boundary={boundary} />
      <div className="boundary-columns">
        <div>
          <h4>{say('slots')}</h4>
          <EvidenceSlots
            view={view}
            boundary={boundary}
            addTo={canEdit ? (firm) => open(firm.name, firm.placeId) : undefined}
            open={draft === undefined || draft.name === '' ? undefined : { ...draft, form }}
          />
          {isReadOnly ? <p className="quiet">{say('readOnly')}</p> : null}
          {!canEdit || draft !== undefined ? null : (
            <Button ref={opener} className="button" onPress={() => open('', boundary.placeId)}>
              {say('addFirm')}
            </Button>
          )}
          {draft?.name === '' ? form : null}
        </div>
        <div>
          <CriteriaList view={view} boundary={boundary} />
        </div>
      </div>
    </section>
  );
}

/** Firms by the unit that their source names, where a merged unit holds those of several. */
function OldUnits({ boundary }: { readonly boundary: BoundaryView }): ReactNode {
  const say = useSpeech(legalWords);
  const counts = new Map<string, number>();
  for (const { place } of boundary.firms) counts.set(say.of(place), (counts.get(say.of(place)) ?? 0) + 1);
  if (counts.size < 2) return null;
  const parts = [...counts].map(([kind, count]) => say('kindCount', { kind, count })).join('; ');
  return <p className="quiet">{say('fromOld', { parts })}</p>;
}
