import type { FigureBook } from '../figure-book.ts';
import { words } from '../message-runs.ts';
import type { DossierContent } from '../reading.ts';
import type { Section } from '../report.ts';
import { figureCell, section, sentence, tableOf, textCell } from './pieces.ts';

/** What could come next: products of the group in the product space, nearest first. */
export function composeNext(content: DossierContent, book: FigureBook): Section | undefined {
  if (content.products.length === 0) return undefined;
  const rows = content.products.map((product) => [
    textCell({ vi: `${product.code} ${product.name.vi}`, en: `${product.code} ${product.name.en}` }),
    figureCell(book, product.exports),
    figureCell(book, product.advantage),
    figureCell(book, product.density),
    figureCell(book, product.complexity),
  ]);
  return section('next', words('next.heading'), [
    sentence('next.intro'),
    tableOf('next', words('next.table'), {
      heads: ['next.product', 'next.exports#', 'next.advantage#', 'next.density#', 'next.complexity#'],
      rows,
    }),
  ]);
}
