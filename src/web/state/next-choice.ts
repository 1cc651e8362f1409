import type { ProductSpaceView, SpaceProduct } from '../../http/contract/ties-contract.ts';

/** Which goods are in view: those of the dossier's group, of a new-industry group, or all. */
export type ShownGoods = string;
export const OWN_GROUP = 'group';
export const ALL_GOODS = 'all';

export interface NextSearch {
  readonly show?: ShownGoods;
  /** Also goods that the country sells well already. */
  readonly only?: 'all';
  readonly product?: string;
}

/** Reads the part of the query that belongs to the screen of what could come next. */
export function parseNextSearch(search: Readonly<Record<string, unknown>>): NextSearch {
  const { show, only, product } = search;
  return {
    ...(typeof show === 'string' ? { show } : {}),
    ...(only === 'all' ? { only } : {}),
    ...(typeof product === 'string' || typeof product === 'number'
      ? { product: String(product).padStart(4, '0') }
      : {}),
  };
}

/** A good that can be placed: its nearness and its complexity are known. */
export type PlacedProduct = SpaceProduct & { readonly density: number; readonly complexity: number };

const isPlaced = (product: SpaceProduct): product is PlacedProduct =>
  product.density !== null && product.complexity !== null;

/** Goods that can be placed in the picture. */
export const placedProducts = ({ products }: Pick<ProductSpaceView, 'products'>): readonly PlacedProduct[] =>
  products.filter(isPlaced);

/** Goods that stand out: of the group in view and, unless all are wanted, not yet sold with an advantage. Nearest first. */
export function chosenProducts(
  products: readonly PlacedProduct[],
  { show, isAll }: { readonly show: ShownGoods; readonly isAll: boolean },
): readonly PlacedProduct[] {
  return products
    .filter(({ isInGroup, groups }) =>
      show === ALL_GOODS ? true : show === OWN_GROUP ? isInGroup : groups.includes(show),
    )
    .filter(({ advantage }) => isAll || (advantage ?? 0) < 1)
    .sort((a, b) => b.density - a.density || (a.code < b.code ? -1 : 1));
}
