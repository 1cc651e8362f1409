import type { RawWorkbook } from '../../model/raw-grid.ts';
import type { ListShelf, OpenList } from '../ports-lists.ts';

/** A shelf on which every file is this one workbook, held in memory. */
export function memoryLists({ sheets, ...facts }: RawWorkbook): ListShelf {
  const kept: string[] = [];
  const list: OpenList = {
    ...facts,
    sheets: sheets.map(({ name, rows, width, isHidden = false }) => ({ name, rows: rows.length, width, isHidden })),
    async *pages(sheet) {
      const rows = sheets[sheet]?.rows ?? [];
      for (let from = 0; from < rows.length; from += 500) yield rows.slice(from, from + 500);
    },
    async keepRows() {
      kept.length = 0;
      return { add: async (lines) => void kept.push(...lines), close: async () => undefined };
    },
    async *keptRows() {
      for (let from = 0; from < kept.length; from += 500) yield kept.slice(from, from + 500);
    },
  };
  return {
    lay: async () => ({ ok: true, value: list }),
    open: async () => list,
    keep: async () => undefined,
    forget: async () => undefined,
    tidy: async () => undefined,
  };
}
