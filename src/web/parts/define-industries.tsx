import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { GroupView } from '../../http/contract/definition-contract.ts';
import { namedOwn, onNamedGroup } from '../state/definition-edits.ts';
import { chosenGroup, groupChoices } from '../state/group-choices.ts';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { defineWords } from '../words/define-words.ts';
import { GroupCodes } from './group-codes.tsx';
import { IndustryTree } from './industry-tree.tsx';

interface Props {
  readonly editor: LoadedEditor;
  readonly groups: readonly GroupView[];
}

/** The industries of the cluster: a named group to start from, its codes with their argument, and the whole tree. */
export function DefineIndustries({ editor, groups }: Props): ReactNode {
  const say = useSpeech(defineWords);
  const { group } = editor.recipe.cluster;
  const [isTreeOpen, setTreeOpen] = useState(group.own !== undefined);
  const named = groups.find(({ id, version }) => id === group.id && version === group.version);
  return (
    <section aria-labelledby="define-industries">
      <h2 id="define-industries">{say('industries')}</h2>
      <ChooseGroup editor={editor} groups={groups} />
      {group.own === undefined ? (
        named === undefined ? null : (
          <>
            <p className="quiet">{say.of(named.note)}</p>
            <GroupCodes
              group={named}
              kept={group}
              places={editor.recipe.cluster.places}
              isReadOnly={editor.isReadOnly}
              change={editor.change}
            />
          </>
        )
      ) : (
        <OwnName editor={editor} />
      )}
      {isTreeOpen ? (
        <IndustryTree editor={editor} group={named} />
      ) : (
        <Button className="button" onPress={() => setTreeOpen(true)}>
          {say('showTree')}
        </Button>
      )}
    </section>
  );
}

function ChooseGroup({ editor, groups }: Props): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe, change, isReadOnly } = editor;
  const { group } = recipe.cluster;
  const value = group.own === undefined ? `${group.id}@${group.version}` : 'own';
  return (
    <label className="define-field">
      <span className="react-aria-Label">{say('group')}</span>
      <select
        value={value}
        disabled={isReadOnly}
        onChange={({ target }) => {
          const chosen = chosenGroup(target.value);
          if (chosen !== undefined) change((now) => onNamedGroup(now, chosen), 'group');
        }}
      >
        {group.own === undefined ? null : <option value="own">{say('ownGroup')}</option>}
        {groupChoices(groups).map(({ key, name }) => (
          <option key={key} value={key}>
            {say.of(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The name of a set that the authors made. */
function OwnName({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe, change, isReadOnly } = editor;
  const { own } = recipe.cluster.group;
  if (own === undefined) return null;
  return (
    <>
      <div className="define-names">
        {(['vi', 'en'] as const).map((language) => (
          <TextField
            key={language}
            lang={language}
            value={own.name[language]}
            isReadOnly={isReadOnly}
            onChange={(text) => change((now) => namedOwn(now, { ...own.name, [language]: text }), `own-${language}`)}
          >
            <Label>{`${say('ownName')} (${language})`}</Label>
            <Input />
          </TextField>
        ))}
      </div>
      <p className="quiet">{say('ownSaid')}</p>
    </>
  );
}
