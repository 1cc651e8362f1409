import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import '../styles/charts.css';
import '../styles/ties.css';
import '../styles/next.css';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import type { ProductSpaceView } from '../../http/contract/ties-contract.ts';
import type { NetworkLook } from '../charts/network-look.ts';
import { Answered } from '../parts/answered.tsx';
import { NextIndustries } from '../parts/next-industries.tsx';
import { ProductList } from '../parts/product-list.tsx';
import { ProductPicture } from '../parts/product-picture.tsx';
import { ProductNumber } from '../parts/product-reason.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { SaidWith } from '../parts/said-with.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { changedSearch } from '../state/changed-search.ts';
import { frontier } from '../state/frontier.ts';
import { useSpeech } from '../state/language.tsx';
import {
  ALL_GOODS,
  chosenProducts,
  type NextSearch,
  OWN_GROUP,
  type PlacedProduct,
  placedProducts,
} from '../state/next-choice.ts';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { useReading } from '../state/use-reading.ts';
import { nextWords } from '../words/next-words.ts';
import { screenWords } from '../words/screen-words.ts';

/** What could come next? Goods near what the country does, or industries near what the places have. */
export function NextScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id' });
  const asOf = useAsOf();
  const space = useAsk('GET /dossiers/:id/next', { params: { id }, query: { asOf } });
  return (
    <Answered of={space}>
      {(view) => (view.products.length > 0 ? <NextGoods view={view} /> : <NextFromTable />)}
    </Answered>
  );
}

/** Where no good of the places is in the product space, a table of places and industries tells what is near. */
function NextFromTable(): ReactNode {
  return <Answered of={useReading()}>{(reading) => <TableScreen reading={reading} />}</Answered>;
}

function TableScreen({ reading }: { readonly reading: ReadingView }): ReactNode {
  const say = useSpeech({ ...nextWords, ...screenWords });
  return (
    <Screen
      question={say('nextAsks')}
      sentence={<RunsText runs={reading.next.sentence} grounds={reading} />}
      source={<SourceLine releases={reading.releases} />}
      className="next-screen"
    >
      {reading.next.industries.length === 0 ? null : <NextIndustries view={reading} />}
    </Screen>
  );
}

function NextGoods({ view }: { readonly view: ProductSpaceView }): ReactNode {
  const say = useSpeech({ ...nextWords, ...screenWords });
  const search: NextSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [near, approach] = useState<string>();
  const { show = OWN_GROUP, only, product } = search;
  const placed = useMemo(() => placedProducts(view), [view]);
  const chosen = useMemo(() => chosenProducts(placed, { show, isAll: only === 'all' }), [placed, show, only]);
  const front = useMemo(
    () =>
      frontier(chosen.map(({ code, density, complexity }) => ({ id: code, x: density, y: complexity }))).map(
        ({ id }) => id,
      ),
    [chosen],
  );
  const go = (change: Partial<Record<keyof NextSearch, string | undefined>>): void =>
    void navigate({ to: '.', search: (now) => changedSearch(now, change), resetScroll: false, replace: true });
  const look: NetworkLook = { node: product, near, approach, choose: (code) => go({ product: code }) };
  return (
    <Screen
      question={say('nextAsks')}
      sentence={<GoodsSentence view={view} nearest={chosen[0]} />}
      source={<SourceLine releases={view.releases} />}
      className="next-screen"
    >
      <p className="next-warning">{say('warning')}</p>
      <NextTools
        view={view}
        show={show}
        isAll={only === 'all'}
        setShow={(value) => go({ show: value === OWN_GROUP ? undefined : value })}
        setAll={(isAll) => go({ only: isAll ? 'all' : undefined })}
      />
      <ProductPicture view={view} placed={placed} chosen={chosen} front={front} look={look} />
      <ProductList view={view} chosen={chosen} front={front} look={look} />
    </Screen>
  );
}

/** The nearest of the chosen goods. */
function GoodsSentence(props: {
  readonly view: ProductSpaceView;
  readonly nearest: PlacedProduct | undefined;
}): ReactNode {
  const { view, nearest } = props;
  const say = useSpeech(nextWords);
  if (nearest === undefined) return say('noneChosen');
  return (
    <SaidWith
      words={nearest.complexity >= 0 ? nextWords.above : nextWords.below}
      slots={{
        product: `${nearest.code} ${say.of(nearest.name).replace(/;.*$/, '')}`,
        density: <ProductNumber view={view} product={nearest} what="density" />,
        complexity: <ProductNumber view={view} product={nearest} what="complexity" isUnsigned />,
      }}
    />
  );
}

function NextTools(props: {
  readonly view: ProductSpaceView;
  readonly show: string;
  readonly isAll: boolean;
  readonly setShow: (show: string) => void;
  readonly setAll: (isAll: boolean) => void;
}): ReactNode {
  const { view, show, isAll, setShow, setAll } = props;
  const say = useSpeech(nextWords);
  const hasOwn = view.products.some(({ isInGroup }) => isInGroup);
  return (
    <div className="network-tools">
      <RadioGroup value={show} onChange={setShow} className="scope next-show">
        <Label>{say('show')}</Label>
        {hasOwn ? (
          <Radio value={OWN_GROUP} className="scope-choice">
            {say('showGroup', { group: view.groupName })}
          </Radio>
        ) : null}
        {view.groups.map(({ id, name }) => (
          <Radio key={id} value={id} className="scope-choice">
            {say.of(name)}
          </Radio>
        ))}
        <Radio value={ALL_GOODS} className="scope-choice">
          {say('showAll')}
        </Radio>
      </RadioGroup>
      <RadioGroup value={isAll ? 'all' : 'new'} onChange={(value) => setAll(value === 'all')} className="scope">
        <Label>{say('only')}</Label>
        <Radio value="new" className="scope-choice">
          {say('onlyNew')}
        </Radio>
        <Radio value="all" className="scope-choice">
          {say('onlyAll')}
        </Radio>
      </RadioGroup>
    </div>
  );
}
