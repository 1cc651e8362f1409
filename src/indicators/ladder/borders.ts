import type { Bilingual } from '../../model/bilingual.ts';
import { isContiguous } from '../as-of/territory.ts';
import type { Measured } from '../measured.ts';
import type { Concentration } from './concentration.ts';
import { aboveThreshold } from './concentration.ts';
import { clusterQuotient } from './quotient.ts';
import type { Answer, LadderFrame, RungOutcome } from './rung.ts';

/**
 * Rung 4: do places on both sides of a border belong together? Holds when the units hang together by shared borders and at least two
 * neighbours reach the concentration threshold each by itself.
 */
export function borders(ladder: LadderFrame, concentration: Concentration): RungOutcome {
  const { places, atlas } = ladder.frame;
  if (places.length < 2) return { ...outcome('not-applicable', 'borders.one-place', ladder), settle: [] };
  const contiguous = isContiguous(atlas, places);
  if (contiguous === undefined) return outcome('cannot-tell', 'borders.no-border-data', ladder);
  if (!contiguous && places.length === 2) return outcome('no', 'borders.apart', ladder);
  const deciding = concentration.quotients[0];
  if (deciding === undefined) return outcome('cannot-tell', 'borders.contiguous-unmeasured', ladder);
  const units = places.map((place) => {
    const quotient = clusterQuotient({
      frame: { ...ladder.frame, places: [place] },
      table: deciding.table,
      measure: deciding.measure,
      name: `${ladder.prefix}/borders/${place}`,
      parameters: ladder.parameters,
    });
    const figure = quotient.ok
      ? {
          ...quotient.figure,
          label: { key: 'figure.quotient-of-place', values: { place: ladder.placeNames[place] ?? place } },
        }
      : undefined;
    return {
      place,
      figure,
      answer: figure === undefined ? ('cannot-tell' as const) : aboveThreshold(figure, ladder.parameters.lqThreshold),
    };
  });
  const passing = new Set(units.filter((unit) => unit.answer === 'yes').map((unit) => unit.place));
  const isPair = [...passing].some((place) =>
    [...(atlas.neighbours.get(place) ?? [])].some((other) => passing.has(other)),
  );
  const couldPair = units.filter((unit) => unit.answer !== 'no').length >= 2;
  const answer: Answer = isPair
    ? 'yes'
    : couldPair && units.some((unit) => unit.answer === 'cannot-tell')
      ? 'cannot-tell'
      : 'no';
  const figures = units.flatMap((unit) => (unit.figure ? [unit.figure as Measured] : []));
  return {
    ...outcome(answer, `borders.${answer}`, ladder),
    figures,
    reasons: [
      {
        key: `borders.${answer}`,
        values: {
          passing: passing.size,
          units: places.length,
          threshold: ladder.parameters.lqThreshold,
          places: { list: placeList(ladder) },
        },
      },
    ],
  };
}

function outcome(answer: Answer, key: string, ladder: LadderFrame): RungOutcome {
  return {
    rung: 'borders',
    answer,
    figures: [],
    reasons: [{ key, values: { places: { list: placeList(ladder) } } }],
    settle: answer === 'cannot-tell' ? [{ key: 'settle.place-industry-table' }] : [],
    facts: [],
  };
}

function placeList(ladder: LadderFrame): readonly Bilingual[] {
  return ladder.frame.places.map((place) => ladder.placeNames[place] ?? { vi: place, en: place });
}
