import type { Composition, CompositionPart } from '../../indicators/composition.ts';
import type { RungOutcome } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { inSentence } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import { coded, codeNames } from '../compose/compose-composition.ts';
import { messageRuns, words } from '../message-runs.ts';
import type { Reading } from '../reading.ts';
import type { Run } from '../report.ts';
import type { CompositionView, PartView } from './view.ts';
import type { ViewInput } from './view-input.ts';

/** What the cluster is made of on one day: industries, owners, and the firms that sources name. */
export function compositionView(input: ViewInput, reading: Reading): CompositionView {
  const { composition } = reading;
  const nameOf = codeNames(input.content);
  const part =
    (name: (key: string) => Bilingual) =>
    (entry: CompositionPart): PartView => ({
      key: entry.key,
      name: name(entry.key),
      amount: input.book.enter(entry.amount),
      share: entry.share === undefined ? null : input.book.enter(entry.share),
    });
  return {
    sentence: compositionSentence(input, reading),
    measure: composition?.measure ?? null,
    period: composition === undefined ? null : formatPeriod(composition.period),
    industries: composition?.industries.map(part((code) => coded(code, nameOf))) ?? [],
    owners: composition?.owners.map(part((owner) => words(`owner.${owner}`))) ?? [],
    firms: firmsOf(input, reading),
  };
}

/** The foreign share where ownership is known, otherwise the largest industry; then what is known of the largest plant. */
function compositionSentence(input: ViewInput, reading: Reading): readonly Run[] {
  const { composition } = reading;
  if (composition === undefined)
    return messageRuns({ key: 'screen.composition.none', values: { date: { date: reading.asOf } } });
  return [...mainPart(input, composition), ...largestPlant(input, reading)];
}

function mainPart(input: ViewInput, composition: Composition): readonly Run[] {
  const said = { measure: inSentence(composition.measure), period: formatPeriod(composition.period) };
  const foreign = composition.owners.find((owner) => owner.key === 'foreign')?.share;
  if (foreign !== undefined)
    return messageRuns({
      key: 'screen.composition.foreign',
      values: { share: { figure: input.book.enter(foreign) }, ...said },
    });
  const [largest] = composition.industries;
  if (largest?.share === undefined) return messageRuns({ key: 'screen.composition.bounded', values: said });
  return messageRuns({
    key: 'screen.composition.industry',
    values: {
      ...said,
      industry: coded(largest.key, codeNames(input.content)),
      share: { figure: input.book.enter(largest.share) },
    },
  });
}

function largestPlant(input: ViewInput, reading: Reading): readonly Run[] {
  const rung: RungOutcome | undefined = reading.ladder.rungs.find((outcome) => outcome.rung === 'one-plant');
  const share = rung?.figures.find((figure) => figure.name.endsWith('/one-plant/share'));
  if (share === undefined) return messageRuns({ key: 'screen.composition.no-largest' });
  const kind = share.parameters['isStated'] === true ? 'largest' : 'largest-cell';
  return messageRuns({ key: `screen.composition.${kind}`, values: { share: { figure: input.book.enter(share) } } });
}

/** Firms that sources name inside the cluster's units, each once. */
function firmsOf(input: ViewInput, reading: Reading): CompositionView['firms'] {
  const firms = new Map<string, CompositionView['firms'][number]>();
  for (const firm of reading.ladder.legal.boundaries.flatMap((boundary) => boundary.namedFirms))
    firms.set(`${firm.name} ${firm.placeId}`, {
      name: firm.name,
      place: input.placeName(firm.placeId),
      placeId: firm.placeId,
    });
  return [...firms.values()];
}
