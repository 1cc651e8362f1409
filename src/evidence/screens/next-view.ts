import { inSentence } from '../../model/bilingual.ts';
import { messageRuns, words } from '../message-runs.ts';
import type { Reading } from '../reading.ts';
import type { Run } from '../report.ts';
import type { NextView } from './view.ts';
import type { ViewInput } from './view-input.ts';

/** What could come next on one day: industries near what the places do, and goods near what the country sells. */
export function nextView(input: ViewInput, reading: Reading): NextView {
  const { content, book } = input;
  return {
    sentence: nextSentence(input, reading),
    industries: reading.next.map((entry) => ({
      code: entry.code,
      name: input.industryName(entry.code),
      quotient: book.enter(entry.quotient),
      density: book.enter(entry.density),
    })),
    products: content.products.map((product) => ({
      code: product.code,
      name: product.name,
      exports: book.enter(product.exports),
      advantage: book.enter(product.advantage),
      density: book.enter(product.density),
      complexity: book.enter(product.complexity),
    })),
    productsBy: content.productsBy,
    productsNote:
      content.productsBy === 'isic4' && content.products.length > 0 ? words('screen.next.through-isic') : null,
  };
}

/** The good nearest to present capabilities that the country does not yet sell well; failing that the nearest industry. */
function nextSentence({ content, book, industryName }: ViewInput, reading: Reading): readonly Run[] {
  if (!content.recipe.next) return messageRuns({ key: 'screen.next.off' });
  const product = content.products.find((entry) => (entry.advantage.value ?? 0) < 1) ?? content.products[0];
  if (product !== undefined) {
    const side = (product.complexity.value ?? 0) > 0 ? 'above' : 'below';
    return messageRuns({
      key: `screen.next.product.${side}`,
      values: {
        product: { vi: `${product.code} ${product.name.vi}`, en: `${product.code} ${product.name.en}` },
        density: { figure: book.enter(product.density) },
        complexity: { figure: book.enter(product.complexity) },
      },
    });
  }
  const [industry] = reading.next;
  if (industry === undefined) return messageRuns({ key: 'screen.next.none' });
  return messageRuns({
    key: 'screen.next.industry',
    values: {
      industry: inSentence(industryName(industry.code)),
      density: { figure: book.enter(industry.density) },
      quotient: { figure: book.enter(industry.quotient) },
    },
  });
}
