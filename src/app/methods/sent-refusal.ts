import type { RunRefusal } from '../../methods/registry/run-refusal.ts';
import type { Refusal } from '../../model/refusal.ts';

/** A refusal of a method by table and row; rows count from 1. */
export const sentRefusal = ({ code, table, row, column, said }: RunRefusal): Refusal => ({
  code,
  where: {
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(column === undefined ? {} : { column }),
  },
  said,
});
