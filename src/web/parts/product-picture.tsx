import { type ReactNode, useMemo } from 'react';
import type { ProductSpaceView } from '../../http/contract/ties-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { NetworkLook } from '../charts/network-look.ts';
import { Scatter } from '../charts/scatter.tsx';
import { scatterFrame } from '../charts/scatter-frame.ts';
import type { ScatterMark, ScatterPoint } from '../charts/scatter-parts.ts';
import { useSpeech } from '../state/language.tsx';
import type { PlacedProduct } from '../state/next-choice.ts';
import { nextWords } from '../words/next-words.ts';
import type { Column } from './data-table.tsx';
import { ProductNumber, type ProductValue } from './product-reason.tsx';

interface PictureProps {
  readonly view: ProductSpaceView;
  readonly placed: readonly PlacedProduct[];
  readonly chosen: readonly PlacedProduct[];
  readonly front: readonly string[];
  readonly look: NetworkLook;
}

const pointOf = ({ code, density, complexity }: PlacedProduct): ScatterPoint => ({
  id: code,
  x: density,
  y: complexity,
});

/** All goods by nearness and complexity, with those chosen, and the frontier among them. */
export function ProductPicture(props: PictureProps): ReactNode {
  const { view, placed, chosen, front, look } = props;
  const say = useSpeech(nextWords);
  const rest = useMemo(() => {
    const own = new Set(chosen.map(({ code }) => code));
    return placed.filter(({ code }) => !own.has(code)).map(pointOf);
  }, [placed, chosen]);
  const { outside } = scatterFrame(rest, chosen.map(pointOf), 0);
  const marks = useMarks(chosen);
  const notes = [
    `${say.of(view.period)} · ${say.of(view.statusWords)}.`,
    say(view.productsBy === 'hs' ? 'byHs' : 'byIsic'),
    say('tableNote'),
    ...(outside === 0 ? [] : [say('outside', { count: say.number(outside, 0) })]),
  ];
  return (
    <ChartFrame
      title={say('title', { count: say.number(placed.length, 0) })}
      spoken={useSpoken(props, marks)}
      fileName="product-space"
      table={{ columns: useProductColumns(view, front), rows: chosen, rowKey: ({ code }) => code }}
      note={notes.join(' ')}
    >
      {(labelledBy) => (
        <>
          <Legend />
          <Scatter
            labelledBy={labelledBy}
            look={look}
            parts={{
              rest,
              marks,
              line: front,
              x: { title: say('densityAxis') },
              y: { title: say('complexityAxis'), level: 0, levelWords: say('average') },
            }}
          />
        </>
      )}
    </ChartFrame>
  );
}

function useMarks(chosen: readonly PlacedProduct[]): readonly ScatterMark[] {
  const say = useSpeech(nextWords);
  return chosen.map((product) => {
    const name = `${product.code} ${say.of(product.name)}`;
    const [density, complexity] = [say.number(product.density, 3), say.number(product.complexity, 2)];
    return {
      ...pointOf(product),
      name,
      isOpen: (product.advantage ?? 0) < 1,
      spoken: say('point', { name, density, complexity }),
    };
  });
}

/** What the picture says to somebody who cannot see it. */
function useSpoken({ placed, front }: PictureProps, marks: readonly ScatterMark[]): string {
  const say = useSpeech(nextWords);
  const all = say.number(placed.length, 0);
  if (marks.length === 0) return say('spokenNone', { all });
  const names = new Map(marks.map(({ id, name }) => [id, name]));
  return say('spoken', {
    shown: say.number(marks.length, 0),
    all,
    front: front.map((code) => names.get(code) ?? code).join('; '),
  });
}

function Legend(): ReactNode {
  const say = useSpeech(nextWords);
  return (
    <ul className="net-legend" aria-label={say('legend')}>
      <li>
        <svg viewBox="-8 -8 16 16" className="net-key scatter-rest" aria-hidden="true">
          <circle r={3.5} />
        </svg>
        {say('legendRest')}
      </li>
      <li>
        <svg viewBox="-8 -8 16 16" className="net-key scatter-mark is-open" aria-hidden="true">
          <circle className="scatter-dot" r={5} />
        </svg>
        {say('legendOpen')}
      </li>
      <li>
        <svg viewBox="-8 -8 16 16" className="net-key scatter-mark" aria-hidden="true">
          <circle className="scatter-dot" r={5} />
        </svg>
        {say('legendFull')}
      </li>
      <li>
        <svg viewBox="-8 -8 16 16" className="net-key" aria-hidden="true">
          <path className="scatter-line" d="M-8,-3L0,0L8,5" />
        </svg>
        {say('legendLine')}
      </li>
    </ul>
  );
}

const VALUES: readonly ProductValue[] = ['density', 'complexity', 'advantage', 'exports'];

function useProductColumns(view: ProductSpaceView, front: readonly string[]): readonly Column<PlacedProduct>[] {
  const say = useSpeech(nextWords);
  const groupName = new Map(view.groups.map(({ id, name }) => [id, say.of(name)]));
  return [
    { key: 'code', title: say('code'), value: ({ code }) => code },
    { key: 'product', title: say('product'), isHead: true, value: ({ name }) => say.of(name) },
    ...VALUES.map(
      (what): Column<PlacedProduct> => ({
        key: what,
        title: say(what),
        isNumeric: true,
        value: (product) => product[what],
        show: (product) => <ProductNumber view={view} product={product} what={what} />,
      }),
    ),
    {
      key: 'front',
      title: say('isFront'),
      value: ({ code }) => say(front.includes(code) ? 'yes' : 'no'),
    },
    {
      key: 'groups',
      title: say('groups'),
      value: ({ groups }) => groups.map((id) => groupName.get(id) ?? id).join('; '),
    },
  ];
}
