import type { Paragraph } from 'docx';
import type { DocxLibrary } from './docx-library.ts';

/** A short line, as the decree draws it under a name: centred in its column, a thin paragraph with an upper border. */
export function ruledLine(
  docx: DocxLibrary,
  drawn: { readonly length: number; readonly column: number; readonly after?: number },
): Paragraph {
  const side = Math.max(0, Math.round((drawn.column - drawn.length) / 2));
  return new docx.Paragraph({
    style: 'Plain',
    border: { top: { style: docx.BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 60, after: drawn.after ?? 0, line: 60, lineRule: docx.LineRuleType.EXACT },
  });
}
