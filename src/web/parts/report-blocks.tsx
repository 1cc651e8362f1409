import type { ReactNode } from 'react';
import type { Block } from '../../http/contract/dossier-contract.ts';
import { useLanguage } from '../state/language.tsx';
import type { ReportOutline } from '../state/report-outline.ts';
import { ReportPicture } from './report-picture.tsx';
import { ReportTable } from './report-table.tsx';
import { type Grounds, RunsText } from './runs-text.tsx';

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly grounds: Grounds;
  readonly outline: ReportOutline;
}

/** The blocks of a section in their order: paragraphs, lists, tables, pictures and boxes that stand out. */
export function ReportBlocks({ blocks, ...scene }: BlocksProps): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a report keep their order and have no other identity.
  return blocks.map((block, place) => <BlockView key={place} block={block} {...scene} />);
}

function BlockView(props: Omit<BlocksProps, 'blocks'> & { readonly block: Block }): ReactNode {
  const { block, grounds, outline } = props;
  const language = useLanguage();
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <RunsText runs={block.runs} grounds={grounds} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((runs, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list keep their order.
            <li key={place}>
              <RunsText runs={runs} grounds={grounds} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <ReportTable table={block.table} grounds={grounds} outline={outline} />;
    case 'picture':
      return <ReportPicture picture={block.picture} outline={outline} />;
    case 'callout':
      return (
        <div role="note" className={`callout callout-${block.tone}`} aria-label={block.title[language]}>
          <p className="callout-title">{block.title[language]}</p>
          <ReportBlocks blocks={block.blocks} grounds={grounds} outline={outline} />
        </div>
      );
  }
}
