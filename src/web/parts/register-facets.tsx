import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import type { Narrowing } from '../state/register-search.ts';
import { useRegister } from '../state/use-register.ts';
import { registerSearchWords } from '../words/register-search-words.ts';

export type Found = Answered<'GET /register/search'>;
type Counts = NonNullable<Found['counts']>;
type Facet = keyof Counts['facets'];

const SHOWN = 6;
/** Values of these are words of ours; those of others came with the lists. */
const WORDED: readonly Narrowing[] = ['level', 'ownership', 'certified', 'evidence', 'size', 'kind'];
/** Facet → the part of the address that it narrows by, and what it is called. */
const FACETS = [
  { facet: 'province', part: 'place', title: 'province' },
  { facet: 'certificate', part: 'certificate', title: 'certificateFacet' },
  { facet: 'certified', part: 'certified', title: 'certified' },
  { facet: 'evidence', part: 'evidence', title: 'evidence' },
  { facet: 'process', part: 'process', title: 'processFacet' },
  { facet: 'core', part: 'process', title: 'core' },
  { facet: 'supplementary', part: 'process', title: 'supplementary' },
  { facet: 'material', part: 'material', title: 'materialFacet' },
  { facet: 'tolerance', part: 'tolerance', title: 'toleranceFacet' },
  { facet: 'division', part: 'division', title: 'division' },
  { facet: 'park', part: 'park', title: 'park' },
  { facet: 'ownership', part: 'ownership', title: 'ownership' },
  { facet: 'size', part: 'size', title: 'size' },
  { facet: 'level', part: 'level', title: 'level' },
  { facet: 'kind', part: 'kind', title: 'kind' },
  { facet: 'stage', part: 'stage', title: 'stage' },
] as const satisfies readonly {
  readonly facet: Facet;
  readonly part: Narrowing;
  readonly title: keyof typeof registerSearchWords;
}[];

/** What a value of a facet or a narrowing is called. */
export function useValueNames(names: Found['names']): (part: Narrowing, value: string) => string {
  const say = useSpeech(registerSearchWords);
  return (part, value) => {
    const name = names[value];
    if (name !== undefined) return part === 'division' ? `${say.of(name)} (${value})` : say.of(name);
    return WORDED.includes(part) && value in registerSearchWords
      ? say(value as keyof typeof registerSearchWords)
      : value;
  };
}

/** How many of what was found have which value; choosing one narrows by it, choosing it again takes it out. */
export function RegisterFacets({
  counts,
  names,
}: {
  readonly counts: Counts;
  readonly names: Found['names'];
}): ReactNode {
  const say = useSpeech(registerSearchWords);
  const nameOf = useValueNames(names);
  const filled = FACETS.filter(({ facet }) => Object.keys(counts.facets[facet]).length > 0);
  return (
    <aside className="register-facets" aria-label={say('facets')}>
      {filled.map(({ facet, part, title }) => (
        <FacetValues
          key={facet}
          part={part}
          title={say(title)}
          tally={counts.facets[facet]}
          nameOf={nameOf}
          keepsOrder={facet === 'tolerance' || facet === 'evidence'}
        />
      ))}
    </aside>
  );
}

function FacetValues(props: {
  readonly part: Narrowing;
  readonly title: string;
  readonly tally: Readonly<Record<string, number>>;
  readonly nameOf: (part: Narrowing, value: string) => string;
  /** From the tightest to the widest, or from the weakest to the strongest, not by how many. */
  readonly keepsOrder: boolean;
}): ReactNode {
  const { part, title, tally, nameOf, keepsOrder } = props;
  const say = useSpeech(registerSearchWords);
  const all = Object.entries(tally);
  const values = keepsOrder ? all : all.toSorted(([, one], [, other]) => other - one);
  const list = (shown: typeof values): ReactNode => (
    <ul className="plain">
      {shown.map(([value, count]) => (
        <li key={value}>
          <FacetValue part={part} value={value} words={nameOf(part, value)} count={count} />
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h3>{title}</h3>
      {list(values.slice(0, SHOWN))}
      {values.length > SHOWN ? (
        <details>
          <summary>{say('moreValues', { count: say.number(values.length - SHOWN, 0) })}</summary>
          {list(values.slice(SHOWN))}
        </details>
      ) : null}
    </section>
  );
}

function FacetValue(props: {
  readonly part: Narrowing;
  readonly value: string;
  readonly words: string;
  readonly count: number;
}): ReactNode {
  const { part, value, words, count } = props;
  const say = useSpeech(registerSearchWords);
  const { search, change } = useRegister();
  const isChosen = search[part] === value;
  return (
    <Button
      className={isChosen ? 'facet is-chosen' : 'facet'}
      aria-pressed={isChosen}
      onPress={() => change({ [part]: isChosen ? '' : value })}
    >
      <span>{words}</span>
      <span className="facet-count">{say.number(count, 0)}</span>
    </Button>
  );
}
