import type { BookView, FigureView } from '../../evidence/screens/view.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PinnedFigure } from '../../programme/section.ts';
import { mentionParts, mentionsIn } from '../../programme/section-text.ts';
import type { MentionView } from '../desks/section-desk.ts';
import { refusal } from '../tasks/keep-changes.ts';
import { DossierError } from '../workbench.ts';
import type { ReportPorts } from './report-ports.ts';

/** Figures of dossiers by the mention that a report quotes them by. */
export type LiveFigures = ReadonlyMap<string, FigureView>;

/** The figures behind mentions, as their dossiers give them today; a dossier that is not there or can not be computed gives none. */
export async function liveFigures(ports: ReportPorts, mentions: readonly string[]): Promise<LiveFigures> {
  const live = new Map<string, FigureView>();
  const dossiers = Map.groupBy(mentions, (mention) => mentionParts(mention).dossier);
  for (const [dossier, own] of dossiers) {
    const book = await dossierBook(ports, dossier);
    for (const mention of own) {
      const { name } = mentionParts(mention);
      const id = book?.ledger.names.find((each) => each.name === name)?.figure;
      const figure = id === undefined ? undefined : book?.figures[id];
      if (figure !== undefined) live.set(mention, figure);
    }
  }
  return live;
}

async function dossierBook(ports: ReportPorts, dossier: string): Promise<BookView | undefined> {
  try {
    return await ports.dossiers().book({ id: dossier });
  } catch (error) {
    if (error instanceof DossierError) return undefined;
    throw error;
  }
}

/** The figures that a text quotes, pinned as they are today; those that `kept` holds stay as they were pinned. Mentions that lead nowhere are refused. */
export async function pinnedFigures(
  ports: ReportPorts,
  text: string,
  kept: readonly PinnedFigure[],
): Promise<{ readonly pinned: readonly PinnedFigure[]; readonly faults: readonly Refusal[] }> {
  const mentions = mentionsIn(text);
  const fresh = mentions.filter((mention) => !kept.some((each) => each.mention === mention));
  const live = await liveFigures(ports, fresh);
  const faults: Refusal[] = [];
  const pinned: PinnedFigure[] = [];
  for (const mention of mentions) {
    const old = kept.find((each) => each.mention === mention);
    const figure = live.get(mention);
    if (old !== undefined) pinned.push(old);
    else if (figure === undefined) faults.push(noFigure(mention));
    else pinned.push(await pinnedFigure(ports, mention, figure));
  }
  return { pinned, faults };
}

async function pinnedFigure(ports: ReportPorts, mention: string, figure: FigureView): Promise<PinnedFigure> {
  const { id, label, text, period, statusWords, vintage } = figure;
  const home = await ports.dossiers().figure({ id: mentionParts(mention).dossier, figure: id });
  const own = home?.inputs.flatMap(({ sources }) => sources) ?? [];
  const source = [...new Set(own)].join('; ');
  return { mention, figure: id, label, text, period, status: statusWords, vintage, source: source || figure.method };
}

const noFigure = (mention: string): Refusal =>
  refusal('no-such-figure', {
    vi: `không có số liệu “${mention}”; chọn trong danh sách số liệu của hồ sơ`,
    en: `there is no figure “${mention}”; choose it from the list of figures of a dossier`,
  });

/** Every figure that sections quote, numbered in the order of the text, with how it stands to today. */
export function mentionViews(
  sections: readonly { readonly text: string; readonly pinned: readonly PinnedFigure[] }[],
  live: LiveFigures,
): readonly MentionView[] {
  const views = new Map<string, MentionView>();
  for (const { text, pinned } of sections)
    for (const mention of mentionsIn(text)) {
      const pin = pinned.find((each) => each.mention === mention) ?? null;
      const now = live.get(mention) ?? null;
      const known = views.get(mention);
      const state = mentionState(pin, now);
      // Sections that pinned one figure on different days: the oldest is the one to look after.
      if (known === undefined) views.set(mention, { mention, number: views.size + 1, pinned: pin, now, state });
      else if (known.state === 'fresh' && state !== 'fresh') views.set(mention, { ...known, pinned: pin, state });
    }
  return [...views.values()];
}

function mentionState(pin: PinnedFigure | null, now: FigureView | null): MentionView['state'] {
  if (now === null) return 'lost';
  if (pin !== null && (pin.figure !== now.id || pin.text.vi !== now.text.vi)) return 'changed';
  return now.isStale ? 'stale' : 'fresh';
}
