import type { Composition, CompositionPart } from '../../indicators/composition.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { inSentence } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { FigureBook } from '../figure-book.ts';
import { words } from '../message-runs.ts';
import type { DossierContent, Reading } from '../reading.ts';
import type { Block, Section } from '../report.ts';
import { figureCell, plain, section, sentence, tableOf, textCell, titled, wordsCell } from './pieces.ts';

/** What the cluster is made of on each date: industries and owners, with shares. */
export function composeComposition(content: DossierContent, book: FigureBook): Section {
  const nameOf = codeNames(content);
  return section(
    'composition',
    words('composition.heading'),
    content.readings.flatMap((reading) => readingBlocks(reading, book, nameOf)),
  );
}

/** Names of the group's codes. */
export function codeNames(content: DossierContent): (code: string) => Bilingual {
  return (code) => content.codes.find((entry) => entry.code === code)?.name ?? plain(code);
}

function readingBlocks(reading: Reading, book: FigureBook, nameOf: (code: string) => Bilingual): readonly Block[] {
  const { composition, asOf } = reading;
  const date = { date: asOf };
  if (composition === undefined) return [sentence('composition.none', { date })];
  const [largest] = composition.industries;
  const said = largest?.share
    ? [
        sentence('composition.sentence', {
          date,
          measure: inSentence(composition.measure),
          period: formatPeriod(composition.period),
          industry: coded(largest.key, nameOf),
          share: { figure: book.enter(largest.share) },
        }),
      ]
    : [];
  return [
    ...said,
    partsTable('industries', {
      reading,
      parts: composition.industries,
      book,
      label: (part) => textCell(coded(part.key, nameOf)),
    }),
    ...ownerBlocks(reading, composition, book),
  ];
}

/** A code with its name, or the code alone. */
export function coded(code: string, nameOf: (code: string) => Bilingual): Bilingual {
  const name = nameOf(code);
  return name.vi === code ? name : { vi: `${code} ${name.vi}`, en: `${code} ${name.en}` };
}

function ownerBlocks(reading: Reading, composition: Composition, book: FigureBook): readonly Block[] {
  if (composition.owners.length === 0) return [sentence('composition.no-owners')];
  return [
    partsTable('owners', { reading, parts: composition.owners, book, label: (part) => wordsCell(`owner.${part.key}`) }),
  ];
}

interface PartsRequest {
  readonly reading: Reading;
  readonly parts: readonly CompositionPart[];
  readonly book: FigureBook;
  label(part: CompositionPart): ReturnType<typeof textCell>;
}

function partsTable(kind: 'industries' | 'owners', request: PartsRequest): Block {
  const { reading, parts, book } = request;
  return tableOf(
    `composition-${kind}-${reading.asOf}`,
    titled(`composition.${kind}`, { date: { date: reading.asOf } }),
    {
      heads: ['composition.part', 'composition.amount#', 'composition.share#'],
      rows: parts.map((part) => [
        request.label(part),
        figureCell(book, part.amount),
        part.share ? figureCell(book, part.share) : textCell(plain('–')),
      ]),
    },
  );
}
