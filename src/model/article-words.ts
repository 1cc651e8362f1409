import type { Bilingual } from './bilingual.ts';

/** Where in an act, as each language names it: `Điều 23.1` is `Art. 23.1`, `Phụ lục I` is `Annex I`. */
export function articleWords(article: string): Bilingual {
  const en = article.replaceAll('Điều ', 'Art. ').replaceAll('Phụ lục ', 'Annex ').replaceAll('khoản ', 'clause ');
  return { vi: article, en };
}
