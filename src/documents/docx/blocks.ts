import type { ParagraphChild } from 'docx';
import type { Block } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { textWidth } from './decree-form.ts';
import type { Child, DocxScene } from './docx-scene.ts';
import { pictureBlock } from './picture-block.ts';
import { reportTable } from './report-table.ts';
import { textRuns } from './text-runs.ts';

type Callout = Extract<Block, { readonly kind: 'callout' }>;

/** A block of the report in the flow of the page. */
export function blockChildren(block: Block, scene: DocxScene): readonly Child[] {
  const { docx, reader } = scene;
  if (block.kind === 'paragraph') return [styled(scene, 'BodyText', textRuns(reader.pieces(block.runs), scene))];
  if (block.kind === 'list') return listItems(block.items, scene, 'ListItem');
  if (block.kind === 'table') return reportTable(block.table, scene, textWidth(false));
  if (block.kind === 'picture') return pictureBlock(block.picture, scene);
  return [...calloutChildren(block, scene), new docx.Paragraph({ style: 'AfterBox' })];
}

function styled(scene: DocxScene, style: string, children: readonly ParagraphChild[]): Child {
  return new scene.docx.Paragraph({ style, children: [...children] });
}

function listItems(
  items: Extract<Block, { readonly kind: 'list' }>['items'],
  scene: DocxScene,
  style: string,
): readonly Child[] {
  return items.map((runs) => {
    const dash = new scene.docx.TextRun('- ');
    return styled(scene, style, [dash, ...textRuns(scene.reader.pieces(runs), scene)]);
  });
}

/** A box of bordered paragraphs, headed by what kind of remark it is. */
function calloutChildren(callout: Callout, scene: DocxScene): readonly Child[] {
  const { docx, language, reader } = scene;
  const label = documentWords(`callout.${callout.tone}`)[language];
  const title = callout.title[language];
  const lower = (text: string): string => text.toLocaleLowerCase(language);
  const opening = lower(/^[^:(]+/.exec(title)?.[0] ?? '').trim();
  const isNamed = opening.startsWith(lower(label)) || lower(label).split(' ').slice(-2).join(' ') === opening;
  const head = new docx.TextRun({ text: isNamed || title === '' ? title || label : `${label}: ${title}`, bold: true });
  const inside = callout.blocks.flatMap((block): readonly Child[] => {
    if (block.kind === 'paragraph') return [styled(scene, 'BoxText', textRuns(reader.pieces(block.runs), scene))];
    if (block.kind === 'list') return listItems(block.items, scene, 'BoxText');
    return blockChildren(block, scene);
  });
  return [new docx.Paragraph({ style: 'BoxText', keepNext: true, children: [head] }), ...inside];
}
