import type { Paragraph } from 'docx';
import { filledWords } from '../../evidence/wording/catalogue-document.ts';
import type { DocxScene } from './docx-scene.ts';

/** A caption whose number Word counts on when rows are added by hand. */
export function caption(
  scene: DocxScene,
  said: { readonly kind: 'table' | 'picture'; readonly number: number; readonly title: string },
): Paragraph {
  const { docx, language } = scene;
  const [before = '', after = ''] = filledWords(said.kind === 'table' ? 'form.table' : 'form.picture', { n: '\n' })[
    language
  ].split('\n');
  const sequence = before.trim();
  return new docx.Paragraph({
    style: 'Caption',
    keepNext: said.kind === 'table',
    children: [
      new docx.TextRun({ text: before, bold: true }),
      new docx.SimpleField(`SEQ ${sequence} \\* ARABIC`, String(said.number)),
      new docx.TextRun({ text: `${after}. `, bold: true }),
      new docx.TextRun(said.title),
    ],
  });
}
