import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProductSpaceView } from '../../http/contract/ties-contract.ts';
import { shortName } from '../charts/label-places.ts';
import type { NetworkLook } from '../charts/network-look.ts';
import { useSpeech } from '../state/language.tsx';
import type { PlacedProduct } from '../state/next-choice.ts';
import { nextWords } from '../words/next-words.ts';
import { ProductReason } from './product-reason.tsx';

const FIRST = 12;
const NAME = 90;

/** The chosen goods, nearest first, each with the reason why it stands there. */
export function ProductList(props: {
  readonly view: ProductSpaceView;
  readonly chosen: readonly PlacedProduct[];
  readonly front: readonly string[];
  readonly look: NetworkLook;
}): ReactNode {
  const { view, chosen, front, look } = props;
  const say = useSpeech(nextWords);
  const [isLong, setLong] = useState(false);
  const shown = isLong ? chosen : chosen.slice(0, FIRST);
  const groupName = new Map(view.groups.map(({ id, name }) => [id, say.of(name)]));
  return (
    <section aria-labelledby="next-list">
      <h2 id="next-list">{say('list')}</h2>
      {chosen.length === 0 ? <p className="quiet">{say('noneChosen')}</p> : null}
      <ol className="next-list">
        {shown.map((product) => {
          const name = `${product.code} ${shortName(say.of(product.name).replace(/;.*$/, ''), NAME)}`;
          return (
            <li
              key={product.code}
              className={product.code === look.node ? 'is-chosen' : undefined}
              onPointerEnter={() => look.approach(product.code)}
              onPointerLeave={() => look.approach(undefined)}
            >
              <Button
                className="next-name"
                aria-label={say('lookAt', { name })}
                aria-pressed={product.code === look.node}
                onPress={() => look.choose(product.code === look.node ? undefined : product.code)}
              >
                {name}
              </Button>{' '}
              {front.includes(product.code) ? <span className="next-tag">{say('front')}</span> : null}
              {product.groups.map((id) => (
                <span key={id} className="next-tag next-new">
                  {groupName.get(id) ?? id}
                </span>
              ))}
              <p className="next-reason">
                <ProductReason view={view} product={product} />
              </p>
            </li>
          );
        })}
      </ol>
      {isLong || chosen.length <= FIRST ? null : (
        <Button className="button" onPress={() => setLong(true)}>
          {say('more', { count: say.number(chosen.length - FIRST, 0) })}
        </Button>
      )}
    </section>
  );
}
