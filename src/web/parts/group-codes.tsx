import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { GroupView } from '../../http/contract/definition-contract.ts';
import type { Recipe } from '../../http/contract/recipe-contract.ts';
import { isKept, keepingCodes } from '../state/definition-edits.ts';
import { useSpeech } from '../state/language.tsx';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { defineWords } from '../words/define-words.ts';

const SURENESS = ['core', 'likely', 'arguable'] as const;

/** The classification in which a group's codes are shown: the country's own. */
export function shownClassification(group: GroupView, places: readonly string[]): string {
  const isVietnamese = places.every((place) => place.startsWith('VN'));
  const order = isVietnamese ? ['vsic2018', 'vsic2025', 'vsic2007'] : ['naics2012'];
  const has = (classification: string): boolean =>
    group.members.some((member) => member.classification === classification);
  return order.find(has) ?? 'vsic2018';
}

/** Codes of a named group with the argument for each; what is no part of the cluster is unticked. */
export const GroupCodes = memo(function GroupCodes(props: {
  readonly group: GroupView;
  readonly kept: Recipe['cluster']['group'];
  readonly places: readonly string[];
  readonly isReadOnly: boolean;
  readonly change: RecipeEditor['change'];
}): ReactNode {
  const { group, kept: named, places, isReadOnly, change } = props;
  const say = useSpeech(defineWords);
  const classification = shownClassification(group, places);
  const shown = group.members.filter((member) => member.classification === classification);
  const goods = group.members.filter((member) => member.classification === 'hs2017');
  const members = [...shown, ...goods];
  const all = members.map(({ code }) => code);
  const kept = members.filter((member) => isKept(named, member)).map(({ code }) => code);
  const keep = (codes: readonly string[], what: string): void => {
    if (codes.length > 0) change((now) => keepingCodes(now, codes, all), what);
  };
  const turn = (code: string): void =>
    keep(kept.includes(code) ? kept.filter((each) => each !== code) : [...kept, code], `code ${code}`);
  const core = members.filter(({ howSure }) => howSure === 'core').map(({ code }) => code);
  return (
    <fieldset className="group-codes" disabled={isReadOnly}>
      <legend>{say('groupCodes')}</legend>
      <p className="quiet">{say('groupHelp')}</p>
      <div className="group-tools">
        <Button className="tool" onPress={() => keep(all, 'all')}>
          {say('keepAll')}
        </Button>
        <Button className="tool" onPress={() => keep(core, 'core')} isDisabled={core.length === 0}>
          {say('keepCore')}
        </Button>
      </div>
      <CodeList members={shown} kept={kept} turn={turn} />
      {goods.length === 0 ? null : (
        <details>
          <summary>
            {say('goods', { count: goods.filter(({ code }) => kept.includes(code)).length, of: goods.length })}
          </summary>
          <CodeList members={goods} kept={kept} turn={turn} />
        </details>
      )}
    </fieldset>
  );
});

function CodeList(props: {
  readonly members: GroupView['members'];
  readonly kept: readonly string[];
  readonly turn: (code: string) => void;
}): ReactNode {
  const { members, kept, turn } = props;
  const say = useSpeech(defineWords);
  return (
    <ul className="code-list">
      {members.map(({ code, name, reason, howSure }) => (
        <li key={code}>
          <label className="code-line">
            <input type="checkbox" checked={kept.includes(code)} onChange={() => turn(code)} />
            <span className="code">{code}</span>
            <span>
              <span className="code-name">{say.of(name)}</span>{' '}
              <span className={`sure sure-${howSure}`}>{say(SURENESS.find((each) => each === howSure) ?? 'own')}</span>
              <span className="code-reason">{say.of(reason)}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
