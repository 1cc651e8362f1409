import type { WordParts } from './word-parts.ts';
import { elementsOf, wordsOf } from './xml-tree.ts';

/** Properties that a program put into a Word file, by name; Word itself carries them along. */
export function statedProperties({ properties }: Pick<WordParts, 'properties'>): Readonly<Record<string, string>> {
  if (properties === undefined) return {};
  return Object.fromEntries(
    elementsOf(properties, 'property').map((property) => {
      const [value] = elementsOf(property);
      return [property.attributes['name'] ?? '', value === undefined ? '' : wordsOf(value)];
    }),
  );
}
