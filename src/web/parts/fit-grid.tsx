import type { ReactNode } from 'react';
import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import { type RankedFit, TOP_MARK, TOP_WEIGHT } from '../../model/ranked-fit.ts';
import { type DraftFit, withMark, withWeight } from '../state/fit-draft.ts';
import { useSpeech } from '../state/language.tsx';
import { policyWords } from '../words/policy-words.ts';

interface GridProps {
  readonly page: PolicyPage;
  readonly fit: DraftFit;
  readonly ranked: RankedFit;
  readonly setFit: (fit: DraftFit) => void;
}

type Option = DraftFit['options'][number];

const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, at) => at);

/** A row a country in the order of the rank, a column a criterion with its weight. */
export function FitGrid(props: GridProps): ReactNode {
  const { fit, ranked, setFit } = props;
  const say = useSpeech(policyWords);
  const order = ranked.ranked.map(({ id }) => id);
  const rows = fit.options.toSorted((a, b) => order.indexOf(a.country) - order.indexOf(b.country));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-scroll fit-scroll" tabIndex={0} aria-label={say('fitTable')}>
      <table className="fit">
        <thead>
          <tr>
            <th scope="col">{say('country')}</th>
            <th scope="col">{say('rank')}</th>
            {fit.criteria.map(({ id, title, why }) => (
              <th key={id} scope="col" title={why}>
                {say.of(title)}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              {say('weights')}
            </th>
            {fit.criteria.map(({ id, title, weight }) => (
              <td key={id}>
                <select
                  aria-label={say('weightOf', { criterion: title })}
                  value={weight}
                  onChange={(event) => setFit(withWeight(fit, id, Number(event.target.value)))}
                >
                  {upTo(TOP_WEIGHT).map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </select>
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((option) => (
            <Row key={option.country} {...props} option={option} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ page, fit, ranked, setFit, option }: GridProps & { readonly option: Option }): ReactNode {
  const say = useSpeech(policyWords);
  const { country } = option;
  const name = page.countries.find((each) => each.iso3 === country)?.name ?? { vi: country, en: country };
  const own = ranked.ranked.find(({ id }) => id === country);
  return (
    <tr className={ranked.first === country ? 'is-best' : undefined}>
      <th scope="row">{say.of(name)}</th>
      <td>
        {own === undefined
          ? '–'
          : say(own.low === own.high ? 'score' : 'scoreRange', {
              place: own.place,
              low: say.number(own.low, 2),
              high: say.number(own.high, 2),
            })}
      </td>
      {fit.criteria.map(({ id, title }) => {
        const given = option.marks.find(({ criterion }) => criterion === id);
        const mark = given?.mark ?? null;
        const set = (change: Parameters<typeof withMark>[2]): void =>
          setFit(withMark(fit, { country, criterion: id }, change));
        if (!page.may.edit)
          return (
            <td key={id}>
              {mark === null ? say('notMarked') : mark} <span className="quiet">{given?.why ?? ''}</span>
            </td>
          );
        return (
          <td key={id}>
            <select
              aria-label={say('markOf', { country: name, criterion: title })}
              value={mark ?? ''}
              className={mark === null ? 'is-open' : undefined}
              onChange={(event) => set({ mark: event.target.value === '' ? null : Number(event.target.value) })}
            >
              <option value="">{say('notMarked')}</option>
              {upTo(TOP_MARK).map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
            <input
              className="fit-why"
              aria-label={say('whyOf', { country: name, criterion: title })}
              value={given?.why ?? ''}
              onChange={(event) => set({ why: event.target.value })}
            />
          </td>
        );
      })}
    </tr>
  );
}
