import type { Bilingual } from '../model/bilingual.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Comment } from './comment.ts';
import { acceptedOn } from './reminder-of-use.ts';
import type { TaskFile } from './task-file.ts';
import type { Council, Round, Workshop } from './things.ts';
import type { WithdrawnKind } from './withdrawn-parts.ts';
import type { Workflow } from './workflow.ts';

/**
 * Something that hangs on what is to be taken back: it leaves with it, it stays where it is, or it holds it in the record:
 * an act that rests on it was done already.
 */
export interface Hanging {
  readonly fate: 'leaves' | 'stays' | 'holds';
  readonly said: Bilingual;
}

type Words = readonly [vi: string, one: string, many: string];

const counted = (fate: Hanging['fate'], count: number, [vi, one, many]: Words): readonly Hanging[] =>
  count === 0 ? [] : [{ fate, said: { vi: `${count} ${vi}`, en: countedWord(count, one, many) } }];

const when = (isSo: boolean, fate: Hanging['fate'], said: Bilingual): readonly Hanging[] =>
  isSo ? [{ fate, said }] : [];

const COMMENTS: Words = ['góp ý', 'comment', 'comments'];
const SETTLED: Words = [
  'góp ý đã kết luận (mở lại góp ý trước)',
  'settled comment (open it again first)',
  'settled comments (open them again first)',
];

/** Everything that hangs on one thing of a task. */
export function hangingOn(
  { kind, id }: { readonly kind: WithdrawnKind; readonly id: string },
  file: TaskFile,
  workflow: Workflow,
): readonly Hanging[] {
  const own = <T extends { readonly id: string }>(list: readonly T[]): T | undefined =>
    list.find((each) => each.id === id);
  const isAccepted = acceptedOn(file.task, workflow) !== undefined;
  const rests = when(isAccepted, 'holds', {
    vi: 'kết quả đã nghiệm thu dựa vào đó',
    en: 'the acceptance of the result rests on it',
  });
  if (kind === 'workshop') return onWorkshop(own(file.workshops), file.comments);
  if (kind === 'round') return onRound(own(file.rounds), file.comments);
  if (kind === 'council') {
    const council = own(file.councils);
    return [...onCouncil(council), ...((council?.decision ?? null) === null ? [] : rests)];
  }
  if (kind === 'paper') return rests;
  return kind === 'comment' ? onComment(file.comments, Number(id)) : [];
}

function onWorkshop(workshop: Workshop | undefined, comments: readonly Comment[]): readonly Hanging[] {
  if (workshop === undefined) return [];
  const { minutes, photographs, papers, news, writeUp, date } = workshop;
  const said = comments.filter((each) => date !== null && each.said?.slice(0, 10) === date).length;
  return [
    ...when(minutes !== null, 'leaves', { vi: 'biên bản', en: 'its minutes' }),
    ...counted('leaves', photographs.length, ['ảnh', 'photograph', 'photographs']),
    ...counted('leaves', papers.length, ['tài liệu', 'paper', 'papers']),
    ...when(news !== null, 'leaves', { vi: 'bản tin nháp', en: 'its draft of the news' }),
    ...counted('stays', said, ['góp ý nói trong ngày đó', 'comment said on its day', 'comments said on its day']),
    ...when((writeUp?.published ?? null) !== null, 'holds', { vi: 'tin đã đăng', en: 'news of it that was published' }),
  ];
}

function onRound(round: Round | undefined, comments: readonly Comment[]): readonly Hanging[] {
  if (round === undefined) return [];
  const leaving = commentsLeaving({ kind: 'round', id: round.id }, comments);
  const settled = leaving.filter(({ settlement }) => settlement !== null).length;
  return [
    ...counted('leaves', round.answers.length, ['trả lời của cơ quan', 'answer of a body', 'answers of bodies']),
    ...counted('leaves', leaving.length, COMMENTS),
    ...counted('holds', settled, SETTLED),
  ];
}

function onCouncil(council: Council | undefined): readonly Hanging[] {
  if (council === undefined) return [];
  const { scores, decision } = council;
  return [
    ...counted('leaves', scores.length, ['phiếu điểm', 'score sheet', 'score sheets']),
    ...when(decision !== null, 'leaves', { vi: 'kết luận của hội đồng', en: 'what it decided' }),
  ];
}

function onComment(comments: readonly Comment[], number: number): readonly Hanging[] {
  const below = commentsLeaving({ kind: 'comment', id: String(number) }, comments);
  const own = comments.find((each) => each.number === number);
  return [
    ...counted('leaves', below.length, ['lời đáp', 'answer', 'answers']),
    ...counted('holds', (own?.settlement ?? null) === null ? 0 : 1, SETTLED),
  ];
}

/** Comments that leave with what is taken back: those of a round with all that answers them, or the answers to a comment. */
export function commentsLeaving(
  { kind, id }: { readonly kind: WithdrawnKind; readonly id: string },
  comments: readonly Comment[],
): readonly Comment[] {
  const heads =
    kind === 'round'
      ? comments.filter(({ round }) => round === id)
      : kind === 'comment'
        ? comments.filter(({ number }) => String(number) === id)
        : [];
  const taken = new Set(heads.map(({ number }) => number));
  for (let size = 0; size !== taken.size; ) {
    size = taken.size;
    for (const { number, answers } of comments) if (answers !== null && taken.has(answers)) taken.add(number);
  }
  return comments.filter(({ number }) => taken.has(number) && !(kind === 'comment' && String(number) === id));
}
