import type { NamedLack } from '../evidence/completeness/completeness.ts';
import { type RankedFit, rankedFit } from '../model/ranked-fit.ts';
import type { Fit } from './policy-things.ts';

/** The weights that the writers of a fit gave. */
export const fitWeights = ({ criteria }: Fit): Readonly<Record<string, number>> =>
  Object.fromEntries(criteria.map(({ id, weight }) => [id, weight]));

/** A fit ranked by the weights of its writers. */
export const fitRank = (fit: Fit): RankedFit =>
  rankedFit(
    fit.options.map(({ country, marks }) => ({
      id: country,
      marks: Object.fromEntries(marks.map(({ criterion, mark }) => [criterion, mark])),
    })),
    fitWeights(fit),
  );

/** What keeps a fit from being a ranked argument: each by name. */
export function fitLacks(fit: Fit | undefined): readonly NamedLack[] {
  const lacks: NamedLack[] = [];
  const lack = (code: string, vi: string, en: string): void =>
    void lacks.push({ code: `fit.${code}`, said: { vi, en } });
  if (fit === undefined) {
    lack(
      'none',
      'chưa xếp hạng nước nào phù hợp nhất với Việt Nam',
      'no ranking of which country’s way suits Viet Nam best',
    );
    return lacks;
  }
  if (fit.options.length < 2)
    lack('countries', 'cần ít nhất hai nước để xếp hạng', 'a ranking needs two countries or more');
  if (fit.criteria.filter(({ weight }) => weight > 0).length === 0)
    lack('weights', 'chưa có tiêu chí nào có trọng số', 'no criterion has a weight');
  for (const { country, argument, marks } of fit.options) {
    if (argument === null) lack(`${country}.argument`, `${country}: chưa có lập luận`, `${country}: no argument`);
    for (const { id, title } of fit.criteria) {
      const given = marks.find(({ criterion }) => criterion === id);
      if (given === undefined || given.mark === null)
        lack(`${country}.${id}.mark`, `${country}: chưa chấm “${title.vi}”`, `${country}: “${title.en}” is not marked`);
      else if (given.why === null)
        lack(
          `${country}.${id}.reason`,
          `${country}: điểm “${title.vi}” chưa có lý do`,
          `${country}: the mark for “${title.en}” has no reason`,
        );
    }
  }
  if (lacks.length === 0 && fitRank(fit).first === null)
    lack('level', 'hai nước bằng điểm: chưa có nước đứng đầu', 'two countries are level: none stands first');
  return lacks;
}
