import type { Bilingual } from '../../model/bilingual.ts';
import type { FigureBook } from '../figure-book.ts';
import { words } from '../message-runs.ts';
import type { DossierContent } from '../reading.ts';
import type { Block, Section } from '../report.ts';
import { figureCell, section, sentence, tableOf, textCell, titled } from './pieces.ts';

/** What could come next: products of the group in the product space, nearest first. */
export function composeNext(
  content: DossierContent,
  book: FigureBook,
  industryName: (code: string) => Bilingual,
): Section | undefined {
  const blocks = [...industryBlocks(content, book, industryName), ...productBlocks(content, book)];
  return blocks.length === 0 ? undefined : section('next', words('next.heading'), blocks);
}

function industryBlocks(
  content: DossierContent,
  book: FigureBook,
  industryName: (code: string) => Bilingual,
): readonly Block[] {
  const readings = content.readings.filter((reading) => reading.next.length > 0);
  if (readings.length === 0) return [];
  return [
    sentence('next.industries.intro'),
    ...readings.map((reading) =>
      tableOf(`next-${reading.asOf}`, titled('next.industries.table', { date: { date: reading.asOf } }), {
        heads: ['next.industry', 'next.quotient#', 'next.density#'],
        rows: reading.next.map((entry) => [
          textCell(industryName(entry.code)),
          figureCell(book, entry.quotient),
          figureCell(book, entry.density),
        ]),
      }),
    ),
  ];
}

function productBlocks(content: DossierContent, book: FigureBook): readonly Block[] {
  if (content.products.length === 0) return [];
  const rows = content.products.map((product) => [
    textCell({ vi: `${product.code} ${product.name.vi}`, en: `${product.code} ${product.name.en}` }),
    figureCell(book, product.exports),
    figureCell(book, product.advantage),
    figureCell(book, product.density),
    figureCell(book, product.complexity),
  ]);
  const heads = ['next.product', 'next.exports#', 'next.advantage#', 'next.density#', 'next.complexity#'];
  return [sentence('next.intro'), tableOf('next', words('next.table'), { heads, rows })];
}
