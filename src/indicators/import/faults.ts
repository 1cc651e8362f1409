import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal, Where } from '../../model/refusal.ts';

const SHOWN_ROWS = 12;

/** Gathers faults of one table; the same fault of the same label is told once, with all its rows. */
export interface Faults {
  refuse(code: string, where: Where, said: Bilingual): void;
  warn(code: string, where: Where, said: Bilingual): void;
  /** Like `refuse`/`warn`, told once for each `label`. */
  perLabel(fault: LabelFault): void;
  refusals(): readonly Refusal[];
  warnings(): readonly Refusal[];
}

export interface LabelFault {
  readonly severity: 'refusal' | 'warning';
  readonly code: string;
  readonly label: string;
  readonly row: number;
  readonly column?: string;
  readonly said: Bilingual;
}

interface Grouped {
  readonly fault: LabelFault;
  readonly rows: number[];
  count: number;
}

/** An empty collection of faults for a file and sheet. */
export function collectFaults(base: Where): Faults {
  const single: { readonly severity: LabelFault['severity']; readonly refusal: Refusal }[] = [];
  const grouped = new Map<string, Grouped>();
  const add = (severity: LabelFault['severity'], refusal: Refusal): void => {
    single.push({ severity, refusal: { ...refusal, where: { ...base, ...refusal.where } } });
  };
  const told = (severity: LabelFault['severity']): readonly Refusal[] =>
    [
      ...single.filter((each) => each.severity === severity).map((each) => each.refusal),
      ...[...grouped.values()]
        .filter((each) => each.fault.severity === severity)
        .map((each) => groupedRefusal(each, base)),
    ].sort((one, other) => (one.where.row ?? 0) - (other.where.row ?? 0));
  return {
    refuse: (code, where, said) => add('refusal', { code, where, said }),
    warn: (code, where, said) => add('warning', { code, where, said }),
    perLabel(fault) {
      const key = `${fault.severity}|${fault.code}|${fault.column ?? ''}|${fault.label}`;
      const known = grouped.get(key);
      if (known === undefined) {
        grouped.set(key, { fault, rows: [fault.row], count: 1 });
        return;
      }
      known.count += 1;
      if (known.rows.length < SHOWN_ROWS && known.rows.at(-1) !== fault.row) known.rows.push(fault.row);
    },
    refusals: () => told('refusal'),
    warnings: () => told('warning'),
  };
}

function groupedRefusal({ fault, rows, count }: Grouped, base: Where): Refusal {
  const where = { ...base, row: fault.row, ...(fault.column === undefined ? {} : { column: fault.column }) };
  if (rows.length <= 1) return { code: fault.code, where, said: fault.said };
  const more = count - rows.length;
  const list = rows.join(', ');
  return {
    code: fault.code,
    where,
    said: {
      vi: `${fault.said.vi} (các dòng ${list}${more > 0 ? ` và ${more} ô nữa` : ''})`,
      en: `${fault.said.en} (rows ${list}${more > 0 ? ` and ${more} more cells` : ''})`,
    },
  };
}
