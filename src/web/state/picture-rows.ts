import type { Picture } from '../../http/contract/dossier-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { SheetCell } from './save-table.ts';

/** One line of the table that says the same as a picture. */
export interface PictureRow {
  readonly key: string;
  readonly cells: readonly SheetCell[];
}

/** What the words of a table twin are called in the reader's language. */
export interface PictureSpeech {
  readonly language: 'vi' | 'en';
  answer(answer: string): string;
  readonly inCluster: string;
  readonly beside: string;
}

/** A bar of a waterfall; states have no bounds. */
interface Part {
  readonly label: Bilingual;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A picture as rows: places with their part, or labels with value, lower and upper bound, or answers by column. */
export function pictureRows(picture: Picture, speech: PictureSpeech): readonly PictureRow[] {
  const { language } = speech;
  switch (picture.kind) {
    case 'map':
      return [
        ...picture.cluster.map((id) => ({ key: id, cells: [picture.names[id] ?? id, speech.inCluster] })),
        ...picture.context.map((id) => ({ key: id, cells: [picture.names[id] ?? id, speech.beside] })),
      ];
    case 'grid':
      return picture.rows.map(({ label, cells }, at) => ({
        key: String(at),
        cells: [label[language], ...cells.map((answer) => speech.answer(answer))],
      }));
    case 'intervals':
      return picture.items.map(({ label, value, low, high }, at) => ({
        key: String(at),
        cells: [label[language], value, low ?? null, high ?? null],
      }));
    case 'waterfall':
      return [picture.start, ...picture.effects, picture.end].map(
        (part: Part, at): PictureRow => ({
          key: String(at),
          cells: [part.label[language], part.value, part.low ?? null, part.high ?? null],
        }),
      );
  }
}
