import { figureBook } from '../../evidence/figure-book.ts';
import { figureView } from '../../evidence/screens/figure-view.ts';
import type { FigureView } from '../../evidence/screens/view.ts';
import { staleInputs, staleReleases } from '../../evidence/stale-inputs.ts';
import type { InputRows, Measured } from '../../indicators/measured.ts';
import type { Release } from '../../model/release.ts';
import type { FigureHomeView, InputAsk, RecomputedView } from '../desks/dossier-desk.ts';
import type { BuildPorts } from '../dossier/build-ports.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { figureHomeView } from '../dossiers/figure-home.ts';
import { inputPage } from '../input-page.ts';
import type { MethodCard, RowsPage } from '../workbench.ts';
import { figureDerivation } from './figure-derivation.ts';

export interface LeadingPorts extends Pick<BuildPorts, 'shelf' | 'tables' | 'memory' | 'digest'> {
  readonly methods: readonly MethodCard[];
  milliseconds(): number;
}

/** Makes the figure of a name; undefined where there is none. Without a memory everything is read again. */
export type FigureMaker = (ports: Omit<LeadingPorts, 'methods'>) => Promise<Measured | undefined>;

/** Address of a derivation by the figure's own name. */
export const namedHome = (pattern: string, name: string): string =>
  pattern.replace('{figure}', encodeURIComponent(name));

/** Figures that stand on a screen outside any dossier's book: those of its sentences, by id, with their addresses. */
export async function ledFigures(
  ports: Pick<LeadingPorts, 'shelf' | 'digest'>,
  measured: readonly Measured[],
  pattern: string,
): Promise<Readonly<Record<string, FigureView>>> {
  const { book, stale } = await filled(ports, measured);
  const named = new Map([...book.names].map(([name, id]) => [id, name]));
  return Object.fromEntries(
    [...book.figures.values()].map((figure) => [
      figure.id,
      figureView(figure, {
        home: namedHome(pattern, named.get(figure.id) ?? ''),
        isStale: staleInputs(book.figures, figure.id, stale).length > 0,
      }),
    ]),
  );
}

/** A figure that is made when asked, led home like those of a dossier; no claim can quote it. */
export async function ledHome(
  ports: LeadingPorts,
  make: FigureMaker,
  pattern: string,
): Promise<FigureHomeView | undefined> {
  const measured = await make(ports);
  if (measured === undefined) return undefined;
  const { book, releases } = await filled(ports, [measured]);
  const named = new Map([...book.names].map(([name, id]) => [id as string, name]));
  const derivation = await figureDerivation(
    ports.shelf,
    { recipe: { claims: [] }, book, releases },
    { figure: book.enter(measured), homeOf: (id) => namedHome(pattern, named.get(id) ?? '') },
  );
  return derivation && { ...figureHomeView(derivation, ports.methods), names: [] };
}

/** A page of the rows behind an input of such a figure. */
export async function ledRows(ports: LeadingPorts, make: FigureMaker, asked: InputAsk): Promise<RowsPage | undefined> {
  const input = (await make(ports))?.inputs[asked.input - 1];
  return input && inputPage(ports, input, asked);
}

/** Makes such a figure again with nothing remembered and compares it bit for bit. */
export async function ledAgain(ports: LeadingPorts, make: FigureMaker): Promise<RecomputedView | undefined> {
  const known = await make(ports);
  if (known === undefined) return undefined;
  const { memory: _, ...fresh } = ports;
  const started = ports.milliseconds();
  const again = await make(fresh);
  const milliseconds = ports.milliseconds() - started;
  const isSame =
    again !== undefined && (['value', 'low', 'high'] as const).every((part) => Object.is(again[part], known[part]));
  return { isSame, value: again?.value ?? null, low: again?.low ?? null, high: again?.high ?? null, milliseconds };
}

async function filled(
  { shelf, digest }: Pick<LeadingPorts, 'shelf' | 'digest'>,
  measured: readonly Measured[],
): Promise<{
  readonly book: ReturnType<typeof figureBook>;
  readonly releases: Awaited<ReturnType<typeof citedReleases>>;
  readonly stale: ReturnType<typeof staleReleases>;
}> {
  const book = figureBook(digest);
  for (const each of measured) book.enter(each);
  const refs = new Map(measured.flatMap(allInputs).map(({ release }) => [release.hash, release]));
  const used: Release[] = [];
  for (const { name, version } of refs.values()) {
    const release = await shelf.find(name, version);
    if (release !== undefined) used.push(release);
  }
  const releases = await citedReleases(shelf, used);
  return { book, releases, stale: staleReleases(releases) };
}

function allInputs(measured: Measured): readonly InputRows[] {
  return [...measured.inputs, ...measured.from.flatMap(allInputs)];
}
