import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { BookView } from '../../http/contract/reading-contract.ts';
import { type ClaimDraft, unevenQuotes } from '../state/claim-edits.ts';
import { useSpeech } from '../state/language.tsx';
import { ledgerWords } from '../words/ledger-words.ts';
import { CodePicker, type PickChoice } from './code-picker.tsx';
import { FormActions } from './form-actions.tsx';

/** The form of one claim: words in both languages, with figures and facts quoted by picking. */
export function ClaimForm(props: {
  readonly draft: ClaimDraft;
  readonly book: BookView;
  readonly keep: (draft: ClaimDraft) => void;
  readonly cancel: () => void;
}): ReactNode {
  const { book, keep, cancel } = props;
  const say = useSpeech(ledgerWords);
  const [draft, setDraft] = useState(props.draft);
  const vi = useRef<HTMLTextAreaElement>(null);
  const en = useRef<HTMLTextAreaElement>(null);
  const uneven = unevenQuotes(draft);
  const isEmpty = draft.vi.trim() === '' && draft.en.trim() === '';
  const quote = (mark: string): void => {
    const [area, text] = say.language === 'vi' ? [vi.current, draft.vi] : [en.current, draft.en];
    const made = { ...draft, vi: inserted(draft.vi, mark, vi), en: inserted(draft.en, mark, en) };
    const rest = text.slice(caretIn(text, area)).length;
    setDraft(made);
    area?.focus();
    requestAnimationFrame(() => area?.setSelectionRange(area.value.length - rest, area.value.length - rest));
  };
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && uneven.length === 0) keep(draft);
      }}
    >
      <TextField value={draft.vi} onChange={(text) => setDraft({ ...draft, vi: text })} autoFocus>
        <Label>{say('vi')}</Label>
        <TextArea ref={vi} rows={4} lang="vi" />
      </TextField>
      <TextField value={draft.en} onChange={(text) => setDraft({ ...draft, en: text })}>
        <Label>{say('en')}</Label>
        <TextArea ref={en} rows={4} lang="en" />
      </TextField>
      <Quotes book={book} quote={quote} />
      <p className="quiet">{say('quoteHelp')}</p>
      <p role="status" className="react-aria-FieldError">
        {uneven.length > 0 ? say('uneven', { marks: uneven.join(' ') }) : null}
      </p>
      <FormActions
        save={say('save')}
        cancel={say('cancel')}
        isRefused={isEmpty || uneven.length > 0}
        onCancel={cancel}
      />
    </form>
  );
}

/** Figures and facts of the dossier, to be quoted by picking. */
function Quotes({ book, quote }: { readonly book: BookView; readonly quote: (mark: string) => void }): ReactNode {
  const say = useSpeech(ledgerWords);
  const figures = book.ledger.names.flatMap(({ name, figure }): PickChoice[] => {
    const view = book.figures[figure];
    return view === undefined ? [] : [{ id: name, words: say.of(view.label), note: say.of(view.text) }];
  });
  const facts = Object.values(book.facts).map(
    (fact): PickChoice => ({
      id: fact.id,
      words: say.of(fact.statement),
      note: `${fact.id} · ${say.of(fact.subject)}`,
    }),
  );
  return (
    <div className="claim-picks">
      <CodePicker
        label={say('pickFigure')}
        hint={say('pickFigureHint')}
        choices={figures}
        pick={(name) => quote(`{figure:${name}}`)}
      />
      <CodePicker
        label={say('pickFact')}
        hint={say('pickFactHint')}
        choices={facts}
        pick={(id) => quote(`{fact:${id}}`)}
      />
    </div>
  );
}

/** Where the caret stands; the end of a text that nobody has entered yet. */
function caretIn(text: string, area: HTMLTextAreaElement | null): number {
  const caret = area?.selectionStart ?? text.length;
  return caret === 0 && document.activeElement !== area ? text.length : caret;
}

/** The text with a mark set at the caret, or at its end, and a space where one is needed. */
function inserted(text: string, mark: string, area: RefObject<HTMLTextAreaElement | null>): string {
  const at = caretIn(text, area.current);
  const before = text.slice(0, at);
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  return `${before}${gap}${mark}${text.slice(at)}`;
}
