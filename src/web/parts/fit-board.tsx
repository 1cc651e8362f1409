import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import type { RankedFit } from '../../model/ranked-fit.ts';
import { ask } from '../state/api-client.ts';
import { type DraftFit, fitThing, newFit, rankOf, withCountry } from '../state/fit-draft.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { policyWords } from '../words/policy-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { FitArguments } from './fit-arguments.tsx';
import { FitGrid } from './fit-grid.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

const CRITERIA = ['start', 'evidence', 'condition', 'relevant', 'avoidable'] as const;

/** Which country's way suits Viet Nam: marks with reasons, weights that anybody may move, and how firm the first place is. */
export function FitBoard(props: { readonly page: PolicyPage; readonly search: TaskSearch }): ReactNode {
  const { page, search } = props;
  const say = useSpeech(policyWords);
  const [begun, setBegun] = useState<DraftFit>();
  const fit = page.fit ?? begun;
  const begin = (): void =>
    setBegun(
      newFit(
        page.task,
        CRITERIA.map((id) => [id, policyWords[`criterion-${id}`]]),
        say('criterionWhy'),
      ),
    );
  return (
    <section aria-labelledby="fit">
      <h2 id="fit">{say('fit')}</h2>
      <p className="quiet">{say('fitNote')}</p>
      {fit === undefined ? (
        <>
          <p className="policy-lack">{say('noFit')}</p>
          {page.may.edit ? (
            <Button className="button" onPress={begin}>
              {say('startFit')}
            </Button>
          ) : null}
        </>
      ) : (
        <>
          <Board page={page} search={search} kept={fit} />
          {page.may.edit && page.fit !== null ? (
            <WithdrawButton task={page.task} search={search} kind="fit" id={page.fit.id} name={say('fit')} />
          ) : null}
        </>
      )}
    </section>
  );
}

function Board(props: { readonly page: PolicyPage; readonly search: TaskSearch; readonly kept: DraftFit }): ReactNode {
  const { page, search, kept } = props;
  const say = useSpeech(policyWords);
  const change = useTaskChange();
  const [fit, setFit] = useState(kept);
  const ranked = rankOf(fit);
  const keep = (): void =>
    void change.run(async () => {
      await ask('PUT /tasks/:id/policy/:kind', {
        params: { id: page.task, kind: 'fit' },
        query: actingQuery(search),
        body: { thing: fitThing(fit), revision: page.fit?.revision ?? null },
      });
      return say('saved');
    });
  const free = page.countries.filter(
    ({ iso3 }) => iso3 !== 'VNM' && !fit.options.some(({ country }) => country === iso3),
  );
  return (
    <>
      {fit.options.length === 0 ? null : (
        <>
          <Verdict page={page} fit={fit} ranked={ranked} />
          <FitGrid page={page} fit={fit} ranked={ranked} setFit={setFit} />
          <Button className="tool" onPress={() => setFit({ ...fit, criteria: kept.criteria })}>
            {say('asWritten')}
          </Button>
        </>
      )}
      {page.may.edit ? (
        <>
          <ChoiceField
            label={say('addCountry')}
            value=""
            choices={[
              { value: '', words: say('notChosen') },
              ...free.map(({ iso3, name }) => ({ value: iso3, words: say.of(name) })),
            ]}
            choose={(country) => {
              if (country !== '') setFit(withCountry(fit, country));
            }}
          />
          <FitArguments page={page} fit={fit} setFit={setFit} />
          <div className="screen-actions">
            <Button className="button primary" isDisabled={change.isRunning} onPress={keep}>
              {say('keepFit')}
            </Button>
          </div>
          <p role="status">{change.done}</p>
          {change.error === undefined ? null : <Failure error={change.error} />}
        </>
      ) : null}
    </>
  );
}

/** Who stands first, how firm that is, and the smallest change of one weight that puts another first. */
function Verdict(props: { readonly page: PolicyPage; readonly fit: DraftFit; readonly ranked: RankedFit }): ReactNode {
  const { page, fit, ranked } = props;
  const say = useSpeech(policyWords);
  const nameOf = (iso3: string) => page.countries.find((each) => each.iso3 === iso3)?.name ?? { vi: iso3, en: iso3 };
  const { first, held, verdict, flips } = ranked;
  if (first === null || held === null || verdict === 'cannot-tell')
    return (
      <p role="status" className="fit-best">
        {say('firstOpen')}
      </p>
    );
  return (
    <>
      <p role="status" className="fit-best">
        {say('firstIs', {
          country: nameOf(first),
          verdict: say(verdict, { share: `${say.number(held * 100, 0)} %` }),
        })}
      </p>
      <ul>
        {flips.length === 0 ? <li>{say('noFlip')}</li> : null}
        {flips.map(({ criterion, weight, first: other }) => (
          <li key={criterion}>
            {say('flip', {
              criterion: fit.criteria.find(({ id }) => id === criterion)?.title ?? criterion,
              weight,
              country: nameOf(other),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
