import type { OutputScope } from '../../indicators/microdata/output-scope.ts';
import type { MicroOutput } from '../ports-microdata.ts';
import type { Withheld } from './withheld.ts';

/** What a tabulation would tell and would not, without anything having left the zone. */
export interface TabulateReport {
  readonly set: string;
  readonly scope: OutputScope;
  readonly periods: readonly string[];
  readonly withheld: readonly Withheld[];
  readonly cells: MicroOutput['cells'];
  readonly audit: MicroOutput['audit'];
  /** The output that asked the same before; it is told again as it was. */
  readonly again: string | undefined;
}
