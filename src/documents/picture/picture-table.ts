import type { Picture } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import type { Language } from '../../model/bilingual.ts';
import { formatNumber } from '../../model/format-number.ts';

/** The same in words: what a picture draws, as a table of text. */
export interface PictureTable {
  readonly heads: readonly { readonly words: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The table twin of a picture, for those who do not see it and those who want its numbers. */
export function pictureTable(picture: Picture, language: Language): PictureTable {
  const word = (key: Parameters<typeof documentWords>[0]): string => documentWords(key)[language];
  const text = (words: string): PictureTable['heads'][number] => ({ words, isNumeric: false });
  const number = (words: string): PictureTable['heads'][number] => ({ words, isNumeric: true });
  const written = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : formatNumber(value, language);
  if (picture.kind === 'map') {
    const line = (id: string, role: string): readonly string[] => [picture.names[id] ?? id, role];
    return {
      heads: [text(word('picture.place')), text(word('picture.role'))],
      rows: [
        ...picture.cluster.map((id) => line(id, word('picture.cluster'))),
        ...picture.context.map((id) => line(id, word('picture.context'))),
      ],
    };
  }
  if (picture.kind === 'grid') {
    return {
      heads: [text(word('picture.label')), ...picture.columns.map((column) => text(column[language]))],
      rows: picture.rows.map((row) => [row.label[language], ...row.cells.map((answer) => word(`grid.${answer}`))]),
    };
  }
  const heads = [
    text(word('picture.label')),
    number(word('picture.value')),
    number(word('picture.low')),
    number(word('picture.high')),
  ];
  if (picture.kind === 'intervals') {
    const value = (entry: (typeof picture.items)[number]): string =>
      entry.value === null ? word('grid.cannot-tell') : written(entry.value);
    return {
      heads,
      rows: picture.items.map((entry) => [
        entry.label[language],
        value(entry),
        written(entry.low),
        written(entry.high),
      ]),
    };
  }
  const state = (part: typeof picture.start): readonly string[] => [part.label[language], written(part.value), '', ''];
  return {
    heads,
    rows: [
      state(picture.start),
      ...picture.effects.map((effect) => [
        effect.label[language],
        effect.low === undefined || effect.high === undefined ? written(effect.value) : '',
        written(effect.low),
        written(effect.high),
      ]),
      state(picture.end),
    ],
  };
}
