import { parseTaskSearch, type TaskSearch } from './task-search.ts';

/** What the address of a report says besides: the section that lies open, and how. */
export interface ReportSearch extends TaskSearch {
  readonly part?: string;
  readonly open?: 'write' | 'arrange' | 'history';
}

const OPENS = ['write', 'arrange', 'history'] as const;

/** Reads the query of a report; what is unknown is left out. */
export function parseReportSearch(search: Readonly<Record<string, unknown>>): ReportSearch {
  const part = typeof search['part'] === 'string' && /^m\d{1,6}$/u.test(search['part']) ? search['part'] : undefined;
  const open = OPENS.find((each) => each === search['open']);
  return { ...parseTaskSearch(search), ...(part === undefined || open === undefined ? {} : { part, open }) };
}

/** The address in which a section lies open in some way, or none does. */
export function laidOpen(search: ReportSearch, part: string, open: ReportSearch['open']): ReportSearch {
  const { part: _, open: __, ...rest } = search;
  return open === undefined ? rest : { ...rest, part, open };
}
