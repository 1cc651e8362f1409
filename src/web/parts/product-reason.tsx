import type { ReactNode } from 'react';
import type { ProductSpaceView } from '../../http/contract/ties-contract.ts';
import { homeAddress } from '../state/home-address.ts';
import { useSpeech } from '../state/language.tsx';
import type { PlacedProduct } from '../state/next-choice.ts';
import { nextWords } from '../words/next-words.ts';
import { SaidWith } from './said-with.tsx';
import { ValueLink } from './value-link.tsx';

const DIGITS = { density: 3, complexity: 2, advantage: 2, exports: 0 } as const;
export type ProductValue = keyof typeof DIGITS;

/** One value of a good; pressing it opens its cell of the table. */
export function ProductNumber(props: {
  readonly view: ProductSpaceView;
  readonly product: PlacedProduct;
  readonly what: ProductValue;
  /** Without its sign: the sentence says on which side it lies. */
  readonly isUnsigned?: boolean;
}): ReactNode {
  const { view, product, what, isUnsigned = false } = props;
  const say = useSpeech(nextWords);
  const value = product[what];
  if (value === null) return '–';
  return (
    <ValueLink
      home={homeAddress(view.valueHome, { code: product.code, what })}
      label={`${product.code} ${say.of(product.name)}: ${say(what)}`}
      text={say.number(isUnsigned ? Math.abs(value) : value, DIGITS[what])}
    />
  );
}

/** Why a good is on the list, in one sentence from its values. */
export function ProductReason(props: { readonly view: ProductSpaceView; readonly product: PlacedProduct }): ReactNode {
  const { view, product } = props;
  const number = (what: ProductValue, isUnsigned = false): ReactNode => (
    <ProductNumber view={view} product={product} what={what} isUnsigned={isUnsigned} />
  );
  const side = product.complexity >= 0 ? nextWords.reasonAbove : nextWords.reasonBelow;
  const isSold = (product.exports ?? 0) > 0;
  return (
    <>
      <SaidWith words={side} slots={{ density: number('density'), complexity: number('complexity', true) }} />
      {isSold ? (
        <SaidWith
          words={nextWords.reasonSells}
          slots={{ exports: number('exports'), advantage: number('advantage') }}
        />
      ) : (
        <SaidWith words={nextWords.reasonUnsold} slots={{}} />
      )}
    </>
  );
}
