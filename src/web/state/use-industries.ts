import { useMemo } from 'react';
import { type CodeLinks, codeLinks } from './code-links.ts';
import { type CodeTree, codeTree } from './code-tree.ts';
import { useAsk } from './use-ask.ts';

/** Two classifications side by side with the official conversion between them. */
export interface IndustriesOnScreen {
  readonly tree: CodeTree;
  readonly other: CodeTree;
  readonly links: CodeLinks;
  readonly back: CodeLinks;
}

const EMPTY = codeTree([]);

/** The tree of the leading classification, the other beside it, and the links between; undefined while they are read. */
export function useIndustries(lead: string): IndustriesOnScreen | undefined {
  const isOld = lead === 'vsic2018';
  const old = useAsk('GET /industries', { query: { classification: 'vsic2018' } }).data;
  const fresh = useAsk('GET /industries', { query: { classification: 'vsic2025' } }).data;
  const abroad = useAsk(
    'GET /industries',
    { query: { classification: 'naics2012' } },
    { isWanted: lead === 'naics2012' },
  ).data;
  const rows = useAsk('GET /industries/conversions', { query: { from: 'vsic2018', to: 'vsic2025' } }).data;
  return useMemo(() => {
    if (lead === 'naics2012') {
      const none: CodeLinks = new Map();
      return abroad === undefined ? undefined : { tree: codeTree(abroad.codes), other: EMPTY, links: none, back: none };
    }
    if (old === undefined || fresh === undefined || rows === undefined) return undefined;
    const [forward, backward] = [codeLinks(rows.rows, 'forward'), codeLinks(rows.rows, 'backward')];
    const [first, second] = [codeTree(old.codes), codeTree(fresh.codes)];
    return isOld
      ? { tree: first, other: second, links: forward, back: backward }
      : { tree: second, other: first, links: backward, back: forward };
  }, [lead, isOld, old, fresh, abroad, rows]);
}
