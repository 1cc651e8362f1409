import type { Picture } from '../../evidence/report.ts';
import { filledWords } from '../../evidence/wording/catalogue-document.ts';
import { caption } from './caption.ts';
import { textWidth } from './decree-form.ts';
import type { Child, DocxScene } from './docx-scene.ts';

/** Twips in a pixel of the library, which counts 96 to an inch. */
const TWIPS_PER_PIXEL = 15;
/** Tallest picture that leaves room for its caption and some text, in pixels. */
const TALLEST = 520;

/** A picture with its caption below; one that cannot be drawn is told in words. */
export function pictureBlock(picture: Picture, scene: DocxScene): readonly Child[] {
  const { docx, language, outline } = scene;
  const number = outline.pictureNumbers.get(picture) ?? 0;
  const title = picture.title[language];
  const under = caption(scene, { kind: 'picture', number, title: `${title}${tableReference(picture, scene)}` });
  const data = scene.drawings.get(picture);
  if (data === undefined)
    return [new docx.Paragraph({ style: 'BodyText', children: [new docx.TextRun(picture.spoken[language])] }), under];
  const image = new docx.ImageRun({
    type: 'png',
    data,
    transformation: fitted(pngSize(data)),
    altText: { id: String(number), name: picture.id, title, description: picture.spoken[language] },
  });
  return [new docx.Paragraph({ style: 'Picture', children: [image] }), under];
}

function tableReference(picture: Picture, { outline, language }: DocxScene): string {
  const table = picture.table === undefined ? undefined : outline.tablesById.get(picture.table);
  const number = table === undefined ? undefined : outline.tableNumbers.get(table);
  if (number === undefined) return '';
  const name = filledWords('form.table', { n: number })[language];
  return ` (${filledWords('picture.table', { table: name })[language].toLocaleLowerCase(language).replace(name.toLocaleLowerCase(language), name)})`;
}

/** Width and height in the head of a PNG file. */
function pngSize(data: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function fitted(size: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(textWidth(false) / TWIPS_PER_PIXEL / size.width, TALLEST / size.height);
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}
