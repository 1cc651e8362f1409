import type { Bilingual } from '../model/bilingual.ts';
import { parseIsoDate } from '../model/dates.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { COMMENT_CLASSES, type Comment, type CommentClass, OUTCOMES, type Outcome } from './comment.ts';

/** What is said about a comment: who has it until when, its class, and how it ended. Absent parts stay as they are. */
export interface CommentEdit {
  readonly class?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly outcome?: string | undefined;
  readonly reason?: string | undefined;
  readonly paragraph?: number | undefined;
  /** How the changed paragraph reads now. */
  readonly changedText?: string | undefined;
}

/** The comment as edited, or everything that is wrong with the edit. */
export function editedComment(comment: Comment, edit: CommentEdit, today: string): Parsed<Comment> {
  const faults: Refusal[] = [];
  const fault = (code: string, column: string, said: Bilingual): void =>
    void faults.push({ code, where: { row: comment.number, column }, said });
  const chosenClass = COMMENT_CLASSES.find((each) => each === edit.class);
  if (edit.class !== undefined && chosenClass === undefined) fault('bad-class', 'class', ONE_OF(COMMENT_CLASSES));
  const due = edit.due === undefined || edit.due === '' ? undefined : parseIsoDate(edit.due);
  if (edit.due !== undefined && edit.due !== '' && due === undefined) fault('bad-day', 'due', NO_DAY);
  const owner = edit.owner?.trim() || comment.owner;
  const edited: Comment = {
    ...comment,
    class: chosenClass ?? comment.class,
    isClassGuessed: comment.isClassGuessed && chosenClass === undefined,
    owner,
    due: due ?? comment.due,
  };
  const settlement = settledBy({ edit, edited, today }, fault);
  if (faults.length > 0) return { ok: false, refusals: faults };
  return { ok: true, value: settlement === undefined ? edited : { ...edited, isClassGuessed: false, settlement } };
}

type Say = (code: string, column: string, said: Bilingual) => void;

function settledBy(
  { edit, edited, today }: { readonly edit: CommentEdit; readonly edited: Comment; readonly today: string },
  fault: Say,
): Comment['settlement'] | undefined {
  if (edit.outcome === undefined || edit.outcome === '') return undefined;
  if (edit.outcome === 'open') return null;
  const outcome = OUTCOMES.find((each) => each === edit.outcome);
  if (outcome === undefined) fault('bad-outcome', 'outcome', ONE_OF([...OUTCOMES, 'open']));
  if (edited.answers !== null) fault('is-an-answer', 'outcome', ENDS_WITH(edited.answers));
  const reason = edit.reason?.trim() ?? '';
  if (reason === '') fault('no-reason', 'reason', NO_REASON);
  if (edited.owner === null) fault('no-owner', 'owner', NO_OWNER);
  if (edited.due === null) fault('no-due', 'due', NO_DUE);
  const changed = changedBy(edit, outcome, fault);
  return outcome === undefined ? undefined : { outcome, reason, changed, on: today };
}

function changedBy(
  { paragraph, changedText = '' }: CommentEdit,
  outcome: Outcome | undefined,
  fault: Say,
): { readonly paragraph: number; readonly text: string } | null {
  const isWhole = paragraph !== undefined && Number.isInteger(paragraph) && paragraph > 0;
  if (paragraph !== undefined && !isWhole) fault('bad-paragraph', 'paragraph', NO_PARAGRAPH);
  if (outcome === undefined || outcome === 'rejected') return isWhole ? { paragraph, text: changedText.trim() } : null;
  if (paragraph === undefined) fault('no-paragraph', 'paragraph', NO_PARAGRAPH);
  return isWhole ? { paragraph, text: changedText.trim() } : null;
}

const ONE_OF = (list: readonly string[]): Bilingual => ({
  vi: `phải là một trong: ${list.join(', ')}`,
  en: `must be one of: ${list.join(', ')}`,
});
const ENDS_WITH = (head: number): Bilingual => ({
  vi: `đây là lời đáp góp ý số ${head}; hãy kết luận góp ý ấy`,
  en: `this answers comment ${head}; settle that one`,
});
const NO_DAY = { vi: 'phải là ngày: 2026-11-30 hoặc 30/11/2026', en: 'must be a day: 2026-11-30 or 30/11/2026' };
const NO_REASON = { vi: 'chưa có giải trình', en: 'the reason is missing' };
const NO_OWNER = { vi: 'chưa có người xử lý', en: 'nobody owns it' };
const NO_DUE = { vi: 'chưa có hạn xử lý', en: 'the due date is missing' };
const NO_PARAGRAPH = {
  vi: 'phải nêu số của đoạn đã sửa: 1, 2, 3…',
  en: 'the number of the paragraph that was changed must be given: 1, 2, 3…',
};

/** Words for each class and outcome, as tables and screens print them. */
export const CLASS_WORDS: Readonly<Record<CommentClass, Bilingual>> = {
  content: { vi: 'Nội dung', en: 'Content' },
  method: { vi: 'Phương pháp', en: 'Method' },
  data: { vi: 'Số liệu', en: 'Data' },
  law: { vi: 'Pháp lý', en: 'Law' },
  form: { vi: 'Kỹ thuật, thể thức', en: 'Form' },
};
export const OUTCOME_WORDS: Readonly<Record<Outcome | 'open', Bilingual>> = {
  accepted: { vi: 'Tiếp thu', en: 'Accepted' },
  partly: { vi: 'Tiếp thu một phần', en: 'Partly accepted' },
  rejected: { vi: 'Không tiếp thu', en: 'Rejected' },
  open: { vi: 'Chưa kết luận', en: 'Open' },
};
