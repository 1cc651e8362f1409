import type { Derivation, Figure } from '../../evidence/figure.ts';
import type { DossierFile } from './dossier-file.ts';

/** Why a figure moved: one of the four causes, or a changed method, or several at once that two files alone cannot tell apart. */
export type Cause =
  | 'economy'
  | 'boundary'
  | 'classification'
  | 'revision'
  | 'method'
  | 'several'
  | 'appeared'
  | 'disappeared';

export interface FigureDifference {
  readonly name: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly cause: Cause;
  /** What differs in the two derivations, in the words of the derivation. */
  readonly because: readonly string[];
}

export interface DossierDifference {
  readonly figures: readonly FigureDifference[];
  readonly answers: readonly {
    readonly asOf: string;
    readonly rung: string;
    readonly before: string;
    readonly now: string;
  }[];
  readonly releases: readonly { readonly name: string; readonly before: string; readonly now: string }[];
  readonly unchanged: number;
}

/** What changed between two builds of a dossier, and which cause moved each figure. */
export function diffDossiers(before: DossierFile, now: DossierFile): DossierDifference {
  const names = [...new Set([...Object.keys(before.names), ...Object.keys(now.names)])].sort();
  const figures = names.flatMap((name) => figureDifference(name, [before, now]));
  return {
    figures,
    answers: answerDifferences(before, now),
    releases: releaseDifferences(before, now),
    unchanged: names.length - figures.length,
  };
}

function figureDifference(
  name: string,
  [before, now]: readonly [DossierFile, DossierFile],
): readonly FigureDifference[] {
  const old = figureOf(before, name);
  const fresh = figureOf(now, name);
  if (old === undefined) return [{ name, before: null, now: fresh?.value ?? null, cause: 'appeared', because: [] }];
  if (fresh === undefined) return [{ name, before: old.value, now: null, cause: 'disappeared', because: [] }];
  if (old.id === fresh.id && Object.is(old.value, fresh.value)) return [];
  const causes = causesOf(leaves(before, old), leaves(now, fresh));
  const kinds = [...new Set(causes.map((entry) => entry.cause))];
  if (Object.is(old.value, fresh.value) && Object.is(old.low, fresh.low) && Object.is(old.high, fresh.high)) return [];
  return [
    {
      name,
      before: old.value,
      now: fresh.value,
      cause: kinds.length === 1 ? (kinds[0] ?? 'several') : 'several',
      because: causes.map((entry) => entry.said),
    },
  ];
}

function figureOf(file: DossierFile, name: string): Figure | undefined {
  const id = file.names[name];
  return id === undefined ? undefined : file.figures[id];
}

/** The derivations at the bottom of a figure, where rows are read. */
function leaves(file: DossierFile, figure: Figure): readonly Derivation[] {
  if (figure.derivation.from.length === 0) return [figure.derivation];
  return [
    figure.derivation,
    ...figure.derivation.from.flatMap((id) => (file.figures[id] ? leaves(file, file.figures[id]) : [])),
  ];
}

function causesOf(
  before: readonly Derivation[],
  now: readonly Derivation[],
): readonly { readonly cause: Cause; readonly said: string }[] {
  const found: { readonly cause: Cause; readonly said: string }[] = [];
  const compare = (cause: Cause, read: (derivation: Derivation) => readonly string[]): void => {
    const old = [...new Set(before.flatMap(read))].sort().join(', ');
    const fresh = [...new Set(now.flatMap(read))].sort().join(', ');
    if (old !== fresh) found.push({ cause, said: `${old || '–'} → ${fresh || '–'}` });
  };
  const parameter =
    (name: string) =>
    (derivation: Derivation): readonly string[] => {
      const value = derivation.parameters[name];
      return value === undefined ? [] : [String(value)];
    };
  compare('method', (derivation) => [derivation.method]);
  compare('economy', parameter('period'));
  compare('boundary', parameter('places'));
  compare('classification', (derivation) => [
    ...parameter('classification')(derivation),
    ...parameter('level')(derivation).map((level) => `level ${level}`),
  ]);
  compare('revision', (derivation) =>
    derivation.inputs.map(
      (input) => `${input.release.name}@${input.release.version} ${input.release.hash.slice(7, 15)}`,
    ),
  );
  return found.length > 0 ? found : [{ cause: 'method', said: 'parameters' }];
}

function answerDifferences(before: DossierFile, now: DossierFile): DossierDifference['answers'] {
  const old = new Map(before.answers.map((entry) => [`${entry.asOf} ${entry.rung}`, entry.answer]));
  return now.answers.flatMap((entry) => {
    const was = old.get(`${entry.asOf} ${entry.rung}`) ?? '–';
    return was === entry.answer ? [] : [{ asOf: entry.asOf, rung: entry.rung, before: was, now: entry.answer }];
  });
}

function releaseDifferences(before: DossierFile, now: DossierFile): DossierDifference['releases'] {
  const versions = (file: DossierFile): ReadonlyMap<string, string> =>
    new Map(file.releases.map((ref) => [ref.name, `${ref.version} ${ref.hash.slice(7, 15)}`]));
  const old = versions(before);
  const fresh = versions(now);
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((name) => {
    const was = old.get(name) ?? '–';
    const is = fresh.get(name) ?? '–';
    return was === is ? [] : [{ name, before: was, now: is }];
  });
}
