import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, GridList, GridListItem, isTextDropItem, useDragAndDrop } from 'react-aria-components';
import type { BookView, ClaimView } from '../../http/contract/reading-contract.ts';
import {
  type ClaimDraft,
  claimOf,
  draftOf,
  newClaimId,
  withClaim,
  withMovedClaims,
  withoutClaim,
} from '../state/claim-edits.ts';
import { useSpeech } from '../state/language.tsx';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { ledgerWords } from '../words/ledger-words.ts';
import { ClaimForm } from './claim-form.tsx';
import { type Grounds, RunsText } from './runs-text.tsx';

const CLAIM = 'lienket-claim';
const GROUND_WORDS = { figures: 'onFigures', facts: 'onFacts', opinion: 'opinion' } as const;

interface OutlineProps {
  readonly book: BookView;
  readonly grounds: Grounds;
  readonly editor: RecipeEditor;
  readonly isShown: (claim: ClaimView) => boolean;
}

/** The outline of the report with its claims; claims are written in place and moved by hand or by keyboard. */
export function ClaimOutline(props: OutlineProps): ReactNode {
  const { book, editor } = props;
  const say = useSpeech(ledgerWords);
  const { quote } = useSearch({ from: '/dossiers/$id/ledger' });
  const [draft, setDraft] = useState<ClaimDraft | undefined>(() => quoting(book, quote));
  const keep = (made: ClaimDraft): void => {
    const { recipe } = editor;
    if (recipe === undefined) return;
    const id = made.id === '' ? newClaimId(recipe, made.vi === '' ? made.en : made.vi) : made.id;
    editor.change((now) => withClaim(now, claimOf({ ...made, id })), say('save'));
    close(made);
  };
  const close = ({ id, section }: ClaimDraft): void => {
    setDraft(undefined);
    focusSoon(id === '' ? `write-${section}` : `edit-${id}`);
  };
  const form = (made: ClaimDraft): ReactNode => (
    <ClaimForm key={`${made.section}/${made.id}`} draft={made} book={book} keep={keep} cancel={() => close(made)} />
  );
  return (
    <section>
      <h2>{say('outline')}</h2>
      {editor.isReadOnly ? null : <p className="quiet">{say('outlineHelp')}</p>}
      {book.ledger.sections.map((section) => (
        <div key={section.id} className={`outline-section depth-${section.depth}`}>
          <div className="outline-head">
            <h3>{say.of(section.heading)}</h3>
            {editor.isReadOnly ? null : (
              <Button
                id={`write-${section.id}`}
                className="tool"
                aria-label={`${say('add')}: ${say.of(section.heading)}`}
                onPress={() => setDraft({ id: '', section: section.id, vi: '', en: '', figures: [], facts: [] })}
              >
                {say('add')}
              </Button>
            )}
          </div>
          {draft !== undefined && draft.id === '' && draft.section === section.id ? form(draft) : null}
          <SectionClaims
            {...props}
            section={section.id}
            heading={say.of(section.heading)}
            edit={setDraft}
            draft={draft}
            form={form}
          />
        </div>
      ))}
    </section>
  );
}

/** After a form or a claim has gone from the screen, the focus goes to what opened it. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** A new claim that quotes the figure of the address, ready to be written. */
function quoting(book: BookView, name: string | undefined): ClaimDraft | undefined {
  if (name === undefined) return undefined;
  const [, topic = ''] = name.split('/');
  const sections = book.ledger.sections.map(({ id }) => id);
  const section =
    sections.find((id) => id.startsWith(topic) || topic.startsWith(id)) ?? sections.find((id) => id === 'ladder');
  const mark = `{figure:${name}}`;
  return { id: '', section: section ?? sections.at(-1) ?? '', vi: mark, en: mark, figures: [], facts: [] };
}

interface SectionProps extends OutlineProps {
  readonly section: string;
  readonly heading: string;
  readonly draft: ClaimDraft | undefined;
  edit(draft: ClaimDraft): void;
  form(draft: ClaimDraft): ReactNode;
}

function SectionClaims(props: SectionProps): ReactNode {
  const { book, editor, section, heading, isShown } = props;
  const say = useSpeech(ledgerWords);
  const claims = book.ledger.claims.filter((claim) => claim.section === section);
  const move = (ids: readonly string[], beside?: { readonly id: string; readonly where: 'before' | 'after' }): void =>
    editor.change(
      (now) =>
        withMovedClaims(
          now,
          ids,
          beside === undefined ? { section } : { section, beside: beside.id, where: beside.where },
        ),
      say('drag'),
    );
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [CLAIM]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [CLAIM],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) =>
      move([...keys].map(String), {
        id: String(target.key),
        where: target.dropPosition === 'before' ? 'before' : 'after',
      }),
    onInsert: async ({ items, target }) => {
      const ids = await Promise.all(items.filter(isTextDropItem).map((item) => item.getText(CLAIM)));
      move(ids, { id: String(target.key), where: target.dropPosition === 'before' ? 'before' : 'after' });
    },
    onRootDrop: async ({ items }) => {
      move(await Promise.all(items.filter(isTextDropItem).map((item) => item.getText(CLAIM))));
    },
  });
  return (
    <GridList
      aria-label={heading}
      className="claims"
      items={claims.filter(isShown)}
      dependencies={[props.draft, say.language, book]}
      renderEmptyState={() => <p className="quiet">{say('emptySection')}</p>}
      {...(editor.isReadOnly ? {} : { dragAndDropHooks })}
    >
      {(claim) => <ClaimItem {...props} claim={claim} />}
    </GridList>
  );
}

function ClaimItem({
  claim,
  editor,
  grounds,
  edit,
  draft,
  form,
}: SectionProps & { readonly claim: ClaimView }): ReactNode {
  const say = useSpeech(ledgerWords);
  const kept = editor.recipe?.claims.find(({ id }) => id === claim.id);
  const isOpen = draft !== undefined && draft.id === claim.id;
  const words = claim.text.map((run) => (run.kind === 'text' ? run.text[say.language] : '')).join('');
  return (
    <GridListItem id={claim.id} textValue={words} className={`claim ground-${claim.ground}`}>
      {editor.isReadOnly ? null : (
        <Button slot="drag" className="claim-drag" aria-label={`${say('drag')}: ${words.slice(0, 60)}`}>
          <span aria-hidden="true">⠿</span>
        </Button>
      )}
      <div className="claim-body">
        {isOpen ? (
          form(draft)
        ) : (
          <p className="claim-text">
            <RunsText runs={claim.text} grounds={grounds} />
          </p>
        )}
        <ClaimState claim={claim} />
      </div>
      {editor.isReadOnly || kept === undefined ? null : (
        <div className="claim-tools">
          <Button
            id={`edit-${claim.id}`}
            className="tool"
            aria-label={`${say('edit')}: ${words.slice(0, 60)}`}
            onPress={() => edit(draftOf(kept))}
          >
            {say('edit')}
          </Button>
          <Button
            className="tool"
            aria-label={`${say('remove')}: ${words.slice(0, 60)}`}
            onPress={() => {
              editor.change((now) => withoutClaim(now, claim.id), say('removed'));
              focusSoon(`write-${claim.section}`);
            }}
          >
            {say('remove')}
          </Button>
        </div>
      )}
    </GridListItem>
  );
}

/** What a claim stands on, and what of that has a newer version. */
function ClaimState({ claim }: { readonly claim: ClaimView }): ReactNode {
  const say = useSpeech(ledgerWords);
  return (
    <p className="claim-state">
      <span className="claim-ground">{say(GROUND_WORDS[claim.ground])}</span>
      {claim.isStale ? <span className="stale">{say('stale')}</span> : null}
      {claim.newer.map((release) => (
        <span key={release.name} className="quiet">
          {say('staleBecause', release)}
        </span>
      ))}
    </p>
  );
}
