import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PolicyPage, SolutionView } from '../../http/contract/policy-contract.ts';
import { ask } from '../state/api-client.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { typedNumber } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { policyWords } from '../words/policy-words.ts';
import { Failure } from './failure.tsx';
import { SolutionForm } from './solution-form.tsx';
import { WithdrawButton } from './withdraw-button.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: PolicyPage;
  readonly search: TaskSearch;
}

/** Every solution with its owner, instrument, resources, milestones and grounds, and what each lacks by name. */
export function SolutionRegister({ page, search }: Props): ReactNode {
  const say = useSpeech(policyWords);
  const change = useTaskChange();
  const [editing, setEditing] = useState<string>();
  const opener = useFocusBack(editing !== undefined);
  const { audit, solutions, may } = page;
  const close = (): void => setEditing(undefined);
  return (
    <section aria-labelledby="solutions">
      <h2 id="solutions">{say('solutions')}</h2>
      <p className="quiet">{say('solutionsNote')}</p>
      {audit.missing === null || audit.missing === 0 ? null : (
        <p className="policy-lack">{say('missing', { count: say.number(audit.missing, 0) })}</p>
      )}
      {audit.faults.map((each) => (
        <p key={each.en} className="policy-lack">
          {say.of(each)}
        </p>
      ))}
      {audit.isWhole ? <p>{say('whole')}</p> : null}
      {solutions.length === 0 ? <p className="quiet">{say('noSolutions')}</p> : null}
      <ol className="policy-solutions">
        {solutions.map((solution) => (
          <li key={solution.id} id={`solution-${solution.id}`} className="card">
            {editing === solution.id ? (
              <SolutionForm page={page} search={search} solution={solution} change={change} close={close} />
            ) : (
              <Solution page={page} search={search} solution={solution} edit={() => setEditing(solution.id)} />
            )}
          </li>
        ))}
      </ol>
      <p role="status">{change.done}</p>
      {may.edit && editing === undefined ? (
        <Button ref={opener} className="button" onPress={() => setEditing('')}>
          {say('add')}
        </Button>
      ) : null}
      {editing === '' ? <SolutionForm page={page} search={search} change={change} close={close} /> : null}
      {may.edit ? <Stated page={page} search={search} /> : null}
    </section>
  );
}

function Solution(props: Props & { readonly solution: SolutionView; readonly edit: () => void }): ReactNode {
  const { page, search, solution, edit } = props;
  const say = useSpeech(policyWords);
  const rows = rowsOf(page, solution, say);
  return (
    <>
      <h3>{say.of(solution.title)}</h3>
      <p className={solution.lacks.length === 0 ? 'quiet' : 'policy-lack'}>
        {solution.lacks.length === 0
          ? say('nothingLacking')
          : say('lacking', { parts: solution.lacks.map((part) => say.of(page.parts[part])).join(', ') })}
      </p>
      <dl className="task-facts">
        {rows.map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{lines.length === 0 ? <span className="quiet">{say('none')}</span> : lines.join('; ')}</dd>
          </div>
        ))}
      </dl>
      {page.may.edit ? (
        <div className="tool-row">
          <Button className="tool" aria-label={say('edit', { title: solution.title })} onPress={edit}>
            {say('editShort')}
          </Button>
          <WithdrawButton
            task={page.task}
            search={search}
            kind="solution"
            id={solution.id}
            name={say.of(solution.title)}
          />
        </div>
      ) : null}
    </>
  );
}

/** The parts of a solution, each with its lines; without lines it is lacking. */
function rowsOf(
  page: PolicyPage,
  solution: SolutionView,
  say: Speech<typeof policyWords>,
): readonly (readonly [string, readonly string[]])[] {
  const owner = [solution.organisationName === null ? null : say.of(solution.organisationName), solution.person];
  const instrument = page.instruments.find(({ id }) => id === solution.instrument);
  return [
    [say('owner'), owner.filter((each) => each !== null)],
    [say('instrument'), instrument === undefined ? [] : [say.of(instrument.name)]],
    [
      say('resources'),
      solution.resources.map(({ amount, source }) => [amount, source].filter((each) => each !== null).join(', ')),
    ],
    [
      say('milestones'),
      solution.milestones.map(({ title, due, done }) =>
        done === null
          ? say('milestone', { title, due: say.date(due) })
          : say('milestoneDone', { title, due: say.date(due), done: say.date(done) }),
      ),
    ],
    [
      say('evidence'),
      solution.evidence.map(({ ref }, at) => {
        const words = solution.grounds[at] ?? null;
        return words === null ? ref : `${ref}: ${say.of(words)}`;
      }),
    ],
    [
      say('lessons'),
      solution.lessons.map((id) => say.of(page.lessons.find((each) => each.id === id)?.title ?? { vi: id, en: id })),
    ],
  ];
}

/** The number that the report states, kept as a thing of its own. */
function Stated({ page, search }: Props): ReactNode {
  const say = useSpeech(policyWords);
  const change = useTaskChange();
  const [typed, setTyped] = useState(page.tally === null ? '' : String(page.tally.stated));
  const stated = typedNumber(typed);
  const keep = (): void =>
    void change.run(async () => {
      const thing = { id: page.tally?.id ?? `${page.task}-so-giai-phap`, of: 'solution', stated };
      await ask('PUT /tasks/:id/policy/:kind', {
        params: { id: page.task, kind: 'tally' },
        query: actingQuery(search),
        body: { thing, revision: page.tally?.revision ?? null },
      });
      return say('saved');
    });
  return (
    <form
      className="policy-stated"
      onSubmit={(event) => {
        event.preventDefault();
        if (stated !== undefined) keep();
      }}
    >
      <WordsField label={say('stated')} value={typed} write={setTyped} />
      <Button type="submit" className="button" isDisabled={stated === undefined || change.isRunning}>
        {say('keepStated')}
      </Button>
      {page.tally === null ? null : (
        <WithdrawButton task={page.task} search={search} kind="tally" id={page.tally.id} name={say('stated')} />
      )}
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
    </form>
  );
}
