import { type CrossedTable, memberOf } from './crossed-table.ts';
import type { DisclosureRules } from './disclosure-rules.ts';

/** What one tabulation of microdata tells: by which keys, down to which levels, of which measures, under which rules. */
export interface OutputScope {
  readonly by: readonly ('place' | 'industry' | 'ownership' | 'size' | 'year')[];
  /** Levels of industries that are shown: 1 section, 2 division … */
  readonly levels: readonly number[];
  readonly sizes: readonly number[];
  /** The set of regions whose sums are told beside their provinces. */
  readonly regions?: string | undefined;
  readonly measures: readonly string[];
  readonly rules: DisclosureRules;
}

/** A tabulation that was made: the keys of the cells that it did not tell, for each period. */
export interface EarlierOutput extends OutputScope {
  readonly hidden: Readonly<Record<string, readonly string[]>>;
}

/** Names of the dimensions that a tabulation crosses; size classes of other bounds are another dimension. */
export function dimensionNames({ by, sizes }: Pick<OutputScope, 'by' | 'sizes'>): readonly string[] {
  return by.filter((name) => name !== 'year').map((name) => (name === 'size' ? `size ${sizes.join(',')}` : name));
}

/** The level of an industry by its code: letters 1, digits as many as there are. */
export function industryLevel(code: string): number {
  return /^\d/u.test(code) ? code.length : 1;
}

/** For each cell of a wider table whether the tabulation has it. */
export function scopeCells(table: CrossedTable, scope: OutputScope): Uint8Array {
  const names = dimensionNames(scope);
  const allowed = table.dimensions.map(({ name, codes, paths }) =>
    codes.map(
      (code, member) =>
        member === 0 ||
        (names.includes(name) &&
          (name !== 'industry' || scope.levels.includes(industryLevel(code))) &&
          (name !== 'place' || scope.regions !== undefined || paths[member]?.length !== 0)),
    ),
  );
  return Uint8Array.from({ length: table.cells }, (_, cell) =>
    allowed.every((members, at) => members[memberOf(table, cell, at)]) ? 1 : 0,
  );
}

/** The key of a cell in the tabulation's own dimensions. */
export function scopeKey(table: CrossedTable, scope: Pick<OutputScope, 'by' | 'sizes'>, cell: number): string {
  return dimensionNames(scope)
    .map((name) => {
      const at = table.dimensions.findIndex((each) => each.name === name);
      return table.dimensions[at]?.codes[memberOf(table, cell, at)] ?? '';
    })
    .join('|');
}
