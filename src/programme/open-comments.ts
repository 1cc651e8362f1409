import type { Comment, CommentClass } from './comment.ts';

/** The comment at the head of a thread; a circle of answers has none but where it began. */
function headOf(comment: Comment, byNumber: ReadonlyMap<number, Comment>): Comment {
  const seen = new Set<number>();
  let head = comment;
  while (head.answers !== null && !seen.has(head.number)) {
    seen.add(head.number);
    const above = byNumber.get(head.answers);
    if (above === undefined) break;
    head = above;
  }
  return head;
}

/** Comments that did not end yet; an answer ends with the comment that it answers. */
export function openComments(comments: readonly Comment[]): readonly Comment[] {
  const byNumber = new Map(comments.map((comment) => [comment.number, comment]));
  return comments.filter((comment) => headOf(comment, byNumber).settlement === null);
}

/** Threads in order: each comment that answers none, with what answers it. */
export function commentThreads(
  comments: readonly Comment[],
): readonly { head: Comment; answers: readonly Comment[] }[] {
  const byNumber = new Map(comments.map((comment) => [comment.number, comment]));
  const heads = comments.filter((comment) => headOf(comment, byNumber) === comment);
  return heads.map((head) => ({
    head,
    answers: comments.filter((comment) => comment !== head && headOf(comment, byNumber) === head),
  }));
}

const WORDS: readonly (readonly [CommentClass, RegExp])[] = [
  [
    'form',
    /lỗi (?:kỹ thuật|chính tả|trình bày)|chính tả|thể thức|căn lề|phông|đánh máy|viết hoa|spelling|typo|format/iu,
  ],
  ['law', /nghị định|nghị quyết|thông tư|quyết định số|luật |điều \d+|khoản \d+|pháp lý|decree|circular|resolution/iu],
  ['data', /số liệu|dữ liệu|bảng \d+|biểu \d+|nguồn số|thống kê|cập nhật số|data|figure|statistic/iu],
  ['method', /phương pháp|công thức|chỉ số|mô hình|cách tính|giả định|method|formula|index/iu],
];

/** The class that the words of a comment point to; content where none do. A person confirms it. */
export const guessedClass = (text: string): CommentClass =>
  WORDS.find(([, words]) => words.test(text.normalize('NFC')))?.[0] ?? 'content';
