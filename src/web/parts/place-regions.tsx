import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RegionLine } from '../../http/contract/definition-contract.ts';
import { besideRegions, onPlaces } from '../state/definition-edits.ts';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { useAsk } from '../state/use-ask.ts';
import { defineWords } from '../words/define-words.ts';

/** A whole region taken as the places of the cluster, and regions set beside it. */
export function PlaceRegions(props: { readonly editor: LoadedEditor; readonly geography: string }): ReactNode {
  const { editor, geography } = props;
  const say = useSpeech(defineWords);
  const { recipe, change, isReadOnly } = editor;
  const regions = useAsk('GET /regions').data?.regions ?? [];
  const [taken, setTaken] = useState('');
  const own = regions.filter((region) => region.geography === geography);
  const beside = recipe.cluster.regions;
  const members = regions.find(({ id }) => id === taken)?.members.map(({ id }) => id) ?? [];
  const nameOf = useRegionName();
  const turn = (id: string): void =>
    change(
      (now) => besideRegions(now, beside.includes(id) ? beside.filter((each) => each !== id) : [...beside, id]),
      `region ${id}`,
    );
  return (
    <>
      {isReadOnly ? null : (
        <div className="define-row">
          <label className="define-field">
            <span className="react-aria-Label">{say('placeRegion')}</span>
            <select value={taken} onChange={({ target }) => setTaken(target.value)}>
              <option value="">{say('regionNone')}</option>
              {own.map((region) => (
                <option key={region.id} value={region.id}>
                  {nameOf(region)}
                </option>
              ))}
            </select>
          </label>
          <Button
            className="button"
            isDisabled={members.length === 0}
            onPress={() => change((now) => onPlaces(now, members), 'region')}
          >
            {say('regionTake')}
          </Button>
        </div>
      )}
      <details>
        <summary>{`${say('regionsBeside')} (${beside.length})`}</summary>
        <fieldset className="place-list" disabled={isReadOnly} aria-label={say('regionsBeside')}>
          <p className="quiet">{say('regionsHelp')}</p>
          <ul className="code-list">
            {regions.map((region) => (
              <li key={region.id}>
                <label className="code-line">
                  <input type="checkbox" checked={beside.includes(region.id)} onChange={() => turn(region.id)} />
                  <span>{nameOf(region)}</span>
                  <span className="code quiet">{region.id}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      </details>
    </>
  );
}

/** A region with the days on which it holds, and whether it is only proposed. */
function useRegionName(): (region: RegionLine) => string {
  const say = useSpeech(defineWords);
  return ({ name, geography, from, to, standing }) => {
    const days = `${from === null ? '…' : say.date(from)} – ${to === null ? '…' : say.date(to)}`;
    return [say.of(name), geography, days, ...(standing === 'proposal' ? [say('proposal')] : [])].join(' · ');
  };
}
