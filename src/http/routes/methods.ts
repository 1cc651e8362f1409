import type { MethodCard } from '../../app/workbench.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { methodPage, methodsPage } from '../pages/method-page.ts';
import { idOf, notFound } from './parameters.ts';
import type { Ask, Route } from './route.ts';

const METHOD: Bilingual = { vi: 'phương pháp', en: 'method' };

/** The method card that an address names. */
export function methodOf(ask: Ask): MethodCard {
  const id = idOf(ask, 'id', METHOD);
  const card = ask.workbench.methods().find((each) => each.id === id);
  if (card === undefined) throw notFound(METHOD, id);
  return card;
}

export const methodRoutes: readonly Route[] = [
  {
    path: '/methods',
    answer: async (ask) => ({ kind: 'page', page: methodsPage(ask.workbench.methods(), ask.language) }),
  },
  {
    path: '/methods/:id',
    answer: async (ask) => ({ kind: 'page', page: methodPage(methodOf(ask), ask.language) }),
  },
];
