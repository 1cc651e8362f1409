import type { Recipe } from '../../http/contract/recipe-contract.ts';
import { parseIsoDate } from '../../model/dates.ts';

type ExpertVerdict = Recipe['experts'][number];

/** An opinion as it is typed. */
export interface ExpertDraft {
  readonly name: string;
  /** As a person writes a day: 18/09/2023. */
  readonly date: string;
  readonly holds: boolean;
  readonly vi: string;
  readonly en: string;
}

/** The opinion that a draft stands for; undefined while name, day or reason are missing. A reason in one language stands for both. */
export function expertOf({ name, date, holds, vi, en }: ExpertDraft): ExpertVerdict | undefined {
  const day = parseIsoDate(date);
  const [one, other] = [vi.trim() || en.trim(), en.trim() || vi.trim()];
  if (name.trim() === '' || day === undefined || one === '') return undefined;
  return { name: name.trim(), date: day, holds, text: { vi: one, en: other } };
}
