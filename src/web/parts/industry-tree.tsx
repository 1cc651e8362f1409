import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { GroupView } from '../../http/contract/definition-contract.ts';
import type { OwnGroup } from '../../http/contract/recipe-shape-contract.ts';
import { restatedCodes } from '../state/code-links.ts';
import { codesAbove, foundRows, toggledCode, treeRows } from '../state/code-tree.ts';
import { isKept, onOwnGroup } from '../state/definition-edits.ts';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { type IndustriesOnScreen, useIndustries } from '../state/use-industries.ts';
import { bothSaid } from '../words/both-said.ts';
import { defineWords } from '../words/define-words.ts';
import { frameWords } from '../words/frame-words.ts';
import { CodeTreeRows } from './code-tree-rows.tsx';
import { shownClassification } from './group-codes.tsx';

interface Props {
  readonly editor: LoadedEditor;
  readonly group: GroupView | undefined;
}

type Member = OwnGroup['members'][number];

/** The members that the recipe keeps now, whether of a named group or of its own set. */
function keptMembers({ editor, group }: Props): readonly Member[] {
  const { own, ...named } = editor.recipe.cluster.group;
  return own?.members ?? (group?.members ?? []).filter((member) => isKept(named, member));
}

/** The classification in which the set is stated. */
function statedIn({ editor, group }: Props): string {
  const own = editor.recipe.cluster.group.own?.members.find(({ classification }) => classification !== 'hs2017');
  if (own !== undefined) return own.classification;
  return group === undefined ? 'vsic2018' : shownClassification(group, editor.recipe.cluster.places);
}

function WholeTree(props: Props): ReactNode {
  const say = useSpeech({ ...defineWords, ...frameWords });
  const stated = statedIn(props);
  const [chosenLead, setLead] = useState<string>();
  const isAbroad = stated === 'naics2012';
  const lead = isAbroad ? stated : (chosenLead ?? (stated === 'vsic2025' ? stated : 'vsic2018'));
  const other = lead === 'vsic2018' ? 'vsic2025' : 'vsic2018';
  const industries = useIndustries(lead);
  return (
    <div className="tree-box">
      <h3 id="tree-title">{say('tree')}</h3>
      {isAbroad ? null : (
        <p className="quiet">{say('treeHelp', { lead: say(lead as 'vsic2018'), other: say(other) })}</p>
      )}
      {isAbroad ? null : (
        <label className="define-field">
          <span className="react-aria-Label">{say('lead')}</span>
          <select value={lead} onChange={({ target }) => setLead(target.value)}>
            <option value="vsic2018">{say('vsic2018')}</option>
            <option value="vsic2025">{say('vsic2025')}</option>
          </select>
        </label>
      )}
      {industries === undefined ? (
        <p className="reading" role="status">
          {say('loading')}
        </p>
      ) : (
        <Walk {...props} industries={industries} lead={lead} stated={stated} />
      )}
    </div>
  );
}

const isSameTree = (before: Props, now: Props): boolean =>
  before.editor.recipe.cluster === now.editor.recipe.cluster &&
  before.editor.change === now.editor.change &&
  before.editor.isReadOnly === now.editor.isReadOnly &&
  before.group === now.group;

/** The whole classification as a tree, what each code becomes in the other one beside it, and a search within words. */
export const IndustryTree = memo(WholeTree, isSameTree);

interface WalkProps extends Props {
  readonly industries: IndustriesOnScreen;
  readonly lead: string;
  readonly stated: string;
}

function Walk(props: WalkProps): ReactNode {
  const { editor, group, industries, lead, stated } = props;
  const say = useSpeech(defineWords);
  const { tree } = industries;
  const [sought, setSought] = useState('');
  const text = useDeferredValue(sought);
  const kept = keptMembers({ editor, group });
  const codes = kept.filter(({ classification }) => classification === lead).map(({ code }) => code);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(codes.flatMap((code) => codesAbove(tree, code))));
  const rows = useMemo(() => (text.trim() === '' ? treeRows(tree, open) : foundRows(tree, text)), [tree, open, text]);
  const isOwn = editor.recipe.cluster.group.own !== undefined;
  const isStated = !isOwn || lead === stated;
  const name = ownName(editor, group);
  const make = (classification: string, made: readonly string[]): void => {
    const others = kept.filter((member) => member.classification === 'hs2017');
    const reasons = new Map(kept.map((member) => [`${member.classification} ${member.code}`, member.reason]));
    const members = made.map((code): Member => {
      const reason = reasons.get(`${classification} ${code}`);
      return reason === undefined ? { classification, code } : { classification, code, reason };
    });
    if (made.length > 0) editor.change((now) => onOwnGroup(now, { name, members: [...members, ...others] }), 'tree');
  };
  return (
    <>
      {isOwn ? null : <p className="quiet">{say('treeTurns')}</p>}
      {isStated ? null : (
        <Restate {...props} make={make} codes={restatedCodes(codesOf(kept, stated), industries.back)} />
      )}
      <SearchField value={sought} onChange={setSought} className="tree-find">
        <Label>{say('find')}</Label>
        <Input />
      </SearchField>
      {text.trim() === '' ? null : (
        <p className="quiet" role="status">
          {rows.length === 0 ? say('foundNone') : say('foundMany', { count: rows.length })}
        </p>
      )}
      <CodeTreeRows
        rows={rows}
        industries={industries}
        members={new Set(isStated ? codes : restatedCodes(codesOf(kept, stated), industries.back))}
        isFixed={editor.isReadOnly || !isStated}
        turn={(code) => make(lead, toggledCode(tree, code, new Set(codes)))}
        setOpen={(code, isOpen) => setOpen((now) => turned(now, code, isOpen))}
      />
    </>
  );
}

const codesOf = (members: readonly Member[], of: string): readonly string[] =>
  members.filter(({ classification }) => classification === of).map(({ code }) => code);

function turned(set: ReadonlySet<string>, code: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(code);
  else next.delete(code);
  return next;
}

function ownName(editor: LoadedEditor, group: GroupView | undefined): OwnGroup['name'] {
  const { own } = editor.recipe.cluster.group;
  if (own !== undefined) return own.name;
  return group === undefined ? defineWords.ownGroup : bothSaid(defineWords.ownCopy, { name: group.name });
}

/** A set is stated in one classification; to tick codes of the other it is restated first, by the official conversion. */
function Restate(
  props: WalkProps & {
    readonly codes: readonly string[];
    readonly make: (classification: string, codes: readonly string[]) => void;
  },
): ReactNode {
  const { lead, stated, codes, make, editor } = props;
  const say = useSpeech(defineWords);
  const words = { stated: say(stated as 'vsic2018'), other: say(lead as 'vsic2018') };
  return (
    <div className="restate">
      <p>{say('restateHelp', words)}</p>
      {editor.isReadOnly ? null : (
        <Button className="button" onPress={() => make(lead, codes)}>
          {say('restate', { other: words.other })}
        </Button>
      )}
    </div>
  );
}
