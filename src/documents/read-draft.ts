import { markdownDraft } from '../evidence/lint/markdown-draft.ts';
import type { Draft } from '../model/draft.ts';
import type { Parsed } from '../model/refusal.ts';
import type { ReviewMarks } from '../model/review-marks.ts';
import { reviewMarks } from './docx-in/review-marks.ts';
import { statedProperties } from './docx-in/stated-properties.ts';
import { wordDraft } from './docx-in/word-draft.ts';
import { wordParts } from './docx-in/word-parts.ts';

/** A document that somebody wrote, with what its reviewers left in it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly marks: ReviewMarks;
  /** What the file tells programs, by name; a text tells nothing. */
  readonly properties: Readonly<Record<string, string>>;
}

const NO_MARKS: ReviewMarks = { comments: [], changes: [] };
const MOST_TEXT_BYTES = 16 * 1024 * 1024;

/** Reads a Word file (by its first bytes; its name may lie), or a text in UTF-8. */
export function readDraft(bytes: Uint8Array, fileName: string): Parsed<ReadDraft> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const parts = wordParts(bytes, fileName);
    if (!parts.ok) return parts;
    const { draft, places } = wordDraft(fileName, parts.value);
    return {
      ok: true,
      value: { draft, marks: reviewMarks(parts.value, places), properties: statedProperties(parts.value) },
    };
  }
  const text = bytes.length > MOST_TEXT_BYTES ? undefined : plainText(bytes);
  if (text === undefined)
    return {
      ok: false,
      refusals: [
        {
          code: 'not-a-text',
          where: { file: fileName },
          said: {
            vi: 'Không phải tệp .docx, cũng không phải văn bản UTF-8 (.md, .txt) dưới 16 MB.',
            en: 'This is neither a Word file (.docx) nor a text in UTF-8 (.md, .txt) below 16 MB.',
          },
        },
      ],
    };
  return { ok: true, value: { draft: markdownDraft(fileName, text), marks: NO_MARKS, properties: {} } };
}

function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
