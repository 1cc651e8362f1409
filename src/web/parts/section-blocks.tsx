import type { ReactNode } from 'react';
import type { MentionView, SectionView } from '../../http/contract/section-contract.ts';
import { keyed } from '../state/keyed.ts';
import { useSpeech } from '../state/language.tsx';
import { sectionWords } from '../words/section-words.ts';
import { FigureLink } from './figure-link.tsx';
import '../styles/task-report.css';

type Blocks = SectionView['blocks'];
type Runs = Extract<Blocks[number], { readonly runs: unknown }>['runs'];

interface Props {
  readonly blocks: Blocks;
  readonly mentions: readonly MentionView[];
}

/** The text of a section as a reader sees it: every figure leads home, and an old one says so. */
export function SectionBlocks({ blocks, mentions }: Props): ReactNode {
  const known = new Map(mentions.map((view) => [view.mention, view]));
  const runs = (list: Runs): ReactNode => <BlockRuns runs={list} known={known} />;
  return (
    <div className="section-blocks">
      {keyed(blocks).map(({ each: block, key }) => {
        if (block.kind === 'table') return <BlockTable key={key} block={block} runs={runs} />;
        if (block.kind === 'heading') return <h4 key={key}>{runs(block.runs)}</h4>;
        return (
          <p key={key} className={block.kind === 'bullet' ? 'section-bullet' : undefined}>
            {runs(block.runs)}
          </p>
        );
      })}
    </div>
  );
}

function BlockTable(props: {
  readonly block: Extract<Blocks[number], { readonly kind: 'table' }>;
  readonly runs: (list: Runs) => ReactNode;
}): ReactNode {
  const { block, runs } = props;
  const [heads = [], ...rows] = block.rows;
  return (
    <div className="scroll">
      <table>
        {block.title === '' ? null : <caption>{block.title}</caption>}
        <thead>
          <tr>
            {keyed(heads).map(({ each: cell, key }) => (
              <th key={key} scope="col">
                {runs(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ each: row, key }) => (
            <tr key={key}>
              {keyed(row).map(({ each: cell, key: place }) => (
                <td key={place}>{runs(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockRuns({
  runs,
  known,
}: {
  readonly runs: Runs;
  readonly known: ReadonlyMap<string, MentionView>;
}): ReactNode {
  return keyed(runs).map(({ each: run, key }) => {
    if ('words' in run) return <span key={key}>{run.words}</span>;
    const view = known.get(run.mention);
    return view === undefined ? <code key={key}>{run.mention}</code> : <Mention key={key} view={view} />;
  });
}

/** A quoted figure as it was written, with its number; where it is old, what it is now. */
export function Mention({ view }: { readonly view: MentionView }): ReactNode {
  const say = useSpeech(sectionWords);
  const { pinned, now, state, number } = view;
  const mark = <sup className="quiet">{`[${number}]`}</sup>;
  if (state === 'fresh' && now !== null)
    return (
      <>
        <FigureLink figure={now} />
        {mark}
      </>
    );
  return (
    <>
      {state === 'stale' && now !== null ? (
        <FigureLink figure={now} />
      ) : (
        <span className="mention-old">{pinned === null ? view.mention : say.of(pinned.text)}</span>
      )}
      {mark} <span className="tag">{say(`figure-${state}`)}</span>
      {state === 'changed' && now !== null ? (
        <>
          {` ${say('nowIs')} `}
          <FigureLink figure={now} />
        </>
      ) : null}
    </>
  );
}
