import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { CodeLink } from '../state/code-links.ts';
import { linkedState } from '../state/code-links.ts';
import { type CodeState, codeState, type TreeRow } from '../state/code-tree.ts';
import { useSpeech } from '../state/language.tsx';
import type { IndustriesOnScreen } from '../state/use-industries.ts';
import { defineWords } from '../words/define-words.ts';

interface RowsProps {
  readonly rows: readonly TreeRow[];
  readonly industries: IndustriesOnScreen;
  readonly members: ReadonlySet<string>;
  readonly isFixed: boolean;
  readonly turn: (code: string) => void;
  readonly setOpen: (code: string, isOpen: boolean) => void;
}

const STATE_WORDS = { in: 'inSet', part: 'partInSet', out: 'outOfSet' } as const;
const SIGNS: Readonly<Record<CodeState, string>> = { in: '☑', part: '◩', out: '☐' };
const CHECKED = { in: true, part: 'mixed', out: false } as const;

/** Where the focus goes by a key; undefined where the key does something else. */
function focusAfter(key: string, place: number, rows: readonly TreeRow[]): number | undefined {
  const depth = rows[place]?.depth ?? 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, rows.length - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowLeft':
      return rows[place]?.isOpen === true ? undefined : rows.findLastIndex((row, i) => i < place && row.depth < depth);
    case 'ArrowRight':
      return rows[place]?.isOpen === true ? place + 1 : undefined;
    default:
      return undefined;
  }
}

/** Rows of a tree that is walked with arrow keys: right opens, left folds, space takes a code in or out. */
export function CodeTreeRows(props: RowsProps): ReactNode {
  const { rows, isFixed, turn, setOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string>();
  const focused = Math.max(
    0,
    rows.findIndex(({ code }) => code.code === at),
  );
  const go = (place: number): void => {
    const row = rows[place];
    if (row === undefined) return;
    setAt(row.code.code);
    list.current?.querySelector<HTMLElement>(`[data-code="${row.code.code}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const row = rows[focused];
    if (row === undefined) return;
    const { key } = event;
    if (key === ' ' || key === 'Enter') {
      if (!isFixed) turn(row.code.code);
    } else {
      const next = focusAfter(key, focused, rows);
      if (next !== undefined) go(next);
      else if (key === 'ArrowRight' && row.isParent) setOpen(row.code.code, true);
      else if (key === 'ArrowLeft' && row.isOpen) setOpen(row.code.code, false);
      else return;
    }
    event.preventDefault();
  };
  return (
    <div ref={list} className="tree" role="tree" aria-labelledby="tree-title" aria-multiselectable onKeyDown={press}>
      {rows.map((row, place) => (
        <Row
          key={row.code.code}
          {...props}
          row={row}
          isFocused={place === focused}
          onFocus={() => setAt(row.code.code)}
        />
      ))}
    </div>
  );
}

function Row(
  props: RowsProps & { readonly row: TreeRow; readonly isFocused: boolean; readonly onFocus: () => void },
): ReactNode {
  const { row, industries, members, isFixed, turn, setOpen, isFocused, onFocus } = props;
  const say = useSpeech(defineWords);
  const { code, name } = row.code;
  const state = codeState(industries.tree, code, members);
  const links = industries.links.get(code) ?? [];
  const id = useId();
  return (
    <div
      role="treeitem"
      data-code={code}
      className={`tree-row depth-${row.depth} level-${row.code.level} state-${state}`}
      tabIndex={isFocused ? 0 : -1}
      aria-level={row.depth}
      aria-checked={CHECKED[state]}
      aria-labelledby={`${id}-own ${id}-links ${id}-state`}
      {...(row.isParent ? { 'aria-expanded': row.isOpen } : {})}
      {...(isFixed ? { 'aria-disabled': true } : {})}
      onFocus={onFocus}
    >
      <span className="tree-own">
        <button
          type="button"
          tabIndex={-1}
          className="tree-fold"
          aria-label={say(row.isOpen ? 'fold' : 'open', { code })}
          disabled={!row.isParent}
          onClick={() => setOpen(code, !row.isOpen)}
        >
          <span aria-hidden="true">{row.isParent ? (row.isOpen ? '▾' : '▸') : ''}</span>
        </button>
        <button
          type="button"
          id={`${id}-own`}
          tabIndex={-1}
          className="tree-code"
          disabled={isFixed}
          onClick={() => turn(code)}
        >
          <span aria-hidden="true" className="tree-sign">
            {SIGNS[state]}
          </span>{' '}
          <span className="code">{code}</span> <span className="code-name">{`${say.of(name)} `}</span>
        </button>
      </span>
      {links.length === 0 ? null : <Links id={`${id}-links`} links={links} industries={industries} members={members} />}
      <span id={`${id}-state`} className="unseen">
        {say(STATE_WORDS[state])}
      </span>
    </div>
  );
}

const STEP = 30;

/** What a code becomes, with a line to each: solid where it goes over whole, dashed where only a part of it does. */
function Links(props: {
  readonly id: string;
  readonly links: readonly CodeLink[];
  readonly industries: IndustriesOnScreen;
  readonly members: ReadonlySet<string>;
}): ReactNode {
  const { id, links, industries, members } = props;
  const say = useSpeech(defineWords);
  const { tree, other, back } = industries;
  const height = links.length * STEP;
  return (
    <span id={id} className="tree-links">
      <svg viewBox={`0 0 40 ${height}`} width="40" height={height} className="tree-lines" aria-hidden="true">
        {links.map(({ to, isPartial }, i) => (
          <path
            key={to}
            d={`M0 ${STEP / 2} C 20 ${STEP / 2}, 20 ${(i + 0.5) * STEP}, 40 ${(i + 0.5) * STEP}`}
            className={isPartial ? 'line-partial' : 'line-whole'}
          />
        ))}
      </svg>
      <span className="tree-targets">
        {links.map(({ to, isPartial }) => {
          const state = linkedState(back.get(to) ?? [], (code) => codeState(tree, code, members));
          return (
            <span key={to} className={`tree-target state-${state}`} title={say(STATE_WORDS[state])}>
              <span className="code">{to}</span>{' '}
              <span className="tree-target-name">{`${say.of(other.byCode.get(to)?.name ?? { vi: to, en: to })} `}</span>
              {isPartial ? <span className="partial">{`${say('partial')} `}</span> : null}
            </span>
          );
        })}
      </span>
    </span>
  );
}
