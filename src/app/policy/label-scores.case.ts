import { instrumentsIn } from '../../evidence/completeness/instruments-in.ts';
import { SIDES } from '../../evidence/completeness/two-sides.ts';
import { INSTRUMENT_CLASSES, type InstrumentClass } from '../../model/instrument-classes.ts';
import { readLabelled } from '../labelled-files.case.ts';

/** A paragraph with what a reader saw in it; word lists are mended on one half, and the other is kept for measuring. */
export interface LabelledParagraph {
  readonly id: string;
  readonly half: 'mend' | 'kept';
  readonly text: string;
  readonly source: string;
  readonly classes: readonly InstrumentClass[];
  readonly worked: boolean;
  readonly didNot: boolean;
}

/** A file of the labelled set, and who labelled it how. */
export interface LabelledFile {
  readonly name: string;
  readonly about: { readonly what: string; readonly labelled: string; readonly licence: string };
  readonly paragraphs: readonly LabelledParagraph[];
}

const NAMES = ['lessons', 'texts', 'instruments', 'facts'] as const;

/** Every file of the labelled set. */
export const labelledFiles = (): readonly LabelledFile[] => readLabelled(import.meta.dirname, NAMES);

/** What is looked for: each class of instruments, and the two sides. */
export const LABELS = [...INSTRUMENT_CLASSES, 'worked', 'did-not'] as const;
export type Label = (typeof LABELS)[number];

/** What a reader saw in a paragraph. */
export const seenLabels = ({ classes, worked, didNot }: LabelledParagraph): ReadonlySet<Label> =>
  new Set<Label>([...classes, ...(worked ? (['worked'] as const) : []), ...(didNot ? (['did-not'] as const) : [])]);

/** What the program finds in a paragraph. */
export const foundLabels = ({ text }: LabelledParagraph): ReadonlySet<Label> =>
  new Set<Label>([
    ...instrumentsIn(text),
    ...(SIDES.worked(text) === undefined ? [] : (['worked'] as const)),
    ...(SIDES.didNot(text) === undefined ? [] : (['did-not'] as const)),
  ]);

/** How often the program and the reader agree on a label. */
export interface LabelScore {
  readonly label: Label | 'instruments';
  readonly labelled: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Counts of each label over paragraphs, and of all classes of instruments together. */
export function labelScores(paragraphs: readonly LabelledParagraph[]): readonly LabelScore[] {
  const judged = paragraphs.map((each) => ({ seen: seenLabels(each), found: foundLabels(each) }));
  const scores = LABELS.map((label) => {
    const count = (isSeen: boolean, isFound: boolean): number =>
      judged.filter(({ seen, found }) => seen.has(label) === isSeen && found.has(label) === isFound).length;
    const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
    return { label, labelled: right + missed, right, wrong, missed };
  });
  const classes = scores.slice(0, INSTRUMENT_CLASSES.length);
  const sum = (part: 'labelled' | 'right' | 'wrong' | 'missed'): number =>
    classes.reduce((all, each) => all + each[part], 0);
  const whole = { labelled: sum('labelled'), right: sum('right'), wrong: sum('wrong'), missed: sum('missed') };
  return [...classes, { label: 'instruments', ...whole }, ...scores.slice(INSTRUMENT_CLASSES.length)];
}

export const HALVES = ['kept', 'mend'] as const;

/** The counts of a half as lines of the published table. */
export const scoreLines = (half: LabelledParagraph['half'], paragraphs: readonly LabelledParagraph[]) =>
  labelScores(paragraphs).map(({ label, labelled, right, wrong, missed }) =>
    [half, label, labelled, right, wrong, missed].join(','),
  );
