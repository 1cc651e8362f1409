import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { FigureBook } from '../../evidence/figure-book.ts';
import type { FigureId } from '../../evidence/figure-id.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { ComputingRoom, FigureAsked, Following, RecomputedFigure } from '../computing-room.ts';
import type { BuiltDossier } from '../dossier/build-dossier.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import type { BuildPorts } from '../dossier/build-ports.ts';
import { diffDossiers } from '../dossier/diff-dossiers.ts';
import { exportDossier } from '../dossier/export-dossier.ts';
import { madeBook } from '../dossier/made-book.ts';
import type { MadeReading } from '../dossier/reading-view.ts';
import { makeReading } from '../dossier/reading-view.ts';
import type { ReleaseMemory } from '../knowledge/release-memory.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { dossierFinding } from './dossier-finding.ts';
import { explained } from './explained.ts';
import type { FilledBook } from './figure-derivation.ts';
import { figureDerivation } from './figure-derivation.ts';
import { followedPorts, partOf } from './followed-ports.ts';
import type { RoomPorts } from './room-ports.ts';
import { verifiedFile } from './verified-file.ts';

/** Dossiers and days that are kept whole for the next question about them. */
const KEPT = 12;

/** Dossiers computed on this thread. What was read from releases is kept for the next question, bounded. */
export function roomHere(given: RoomPorts): ComputingRoom {
  const room: Room = { ports: { ...given, memory: given.memory ?? releaseMemory() }, made: releaseMemory(KEPT) };
  const { ports } = room;
  return {
    reading: async ({ recipe, day, home }) => (await readingOf(room, { recipe, day, home })).view,
    book: async ({ recipe, home }) => madeBook(await builtOf(room, recipe), homesAt(home)),
    async report(recipe) {
      const made = await builtOf(room, recipe);
      const finding = dossierFinding(made);
      return finding === undefined ? { report: made.report } : { report: made.report, finding };
    },
    figure: async (asked) =>
      figureDerivation(ports.shelf, await filledBook(room, asked), {
        figure: asked.figure,
        homeOf: homesAt(asked.home),
      }),
    sealed: async (recipe) => ({ ...(await builtOf(room, recipe)).file, carried: [] }),
    exported: (asked, following) => exported(ports, asked, following),
    recompute: (asked, following) => recomputed(room, asked, following),
    async verify(file, following) {
      const started = ports.milliseconds();
      const carried = await ports.withCarried(file);
      try {
        const seen = followedPorts({ ...carried.ports, ...memoryOf(ports) }, following);
        const verified = await explained(() => verifiedFile(seen, file, following));
        return { ...verified, milliseconds: ports.milliseconds() - started };
      } finally {
        await carried.close();
      }
    },
    async compare({ before, now }, following) {
      const followed = followedPorts(ports, following);
      const build = (recipe: Recipe): Promise<BuiltDossier> => explained(() => buildDossier(followed, recipe));
      const [old, fresh] = [await build(before), await build(now)];
      return diffDossiers({ ...old.file, carried: [] }, { ...fresh.file, carried: [] });
    },
    close: async () => undefined,
  };
}

interface Room {
  readonly ports: RoomPorts;
  /** Whole dossiers and days, by recipe and releases at hand. */
  readonly made: ReleaseMemory;
}

function memoryOf({ memory }: RoomPorts): Pick<BuildPorts, 'memory'> {
  return memory === undefined ? {} : { memory };
}

function homesAt(home: string): (figureId: string) => string {
  return (figureId) => home.replace('{figure}', figureId);
}

async function builtOf({ ports, made }: Room, recipe: Recipe): Promise<BuiltDossier> {
  const what = { kind: 'dossier', releases: await atHand(ports), detail: ports.digest(canonicalJson(recipe)) };
  return made.take(what, () => explained(() => buildDossier(ports, recipe)));
}

interface DayAsked {
  readonly recipe: Recipe;
  readonly day: string;
  readonly home: string;
}

async function readingOf({ ports, made }: Room, { recipe, day, home }: DayAsked): Promise<MadeReading> {
  const detail = ports.digest(canonicalJson([recipe, day, home]));
  const what = { kind: 'day', releases: await atHand(ports), detail };
  return made.take(what, () => explained(() => makeReading(ports, { recipe, day, homeOf: homesAt(home) })));
}

async function atHand({ shelf }: RoomPorts): Promise<Parameters<ReleaseMemory['take']>[0]['releases']> {
  return (await shelf.list()).releases.map((release) => release.ref);
}

/** The book in which a figure stands: the dossier's, or that of one day. */
async function filledBook(room: Room, asked: FigureAsked): Promise<FilledBook> {
  const { recipe, day, home } = asked;
  if (day !== undefined) return { recipe, ...(await readingOf(room, { recipe, day, home })) };
  const { book, report } = await builtOf(room, recipe);
  return { recipe, book, releases: report.releases };
}

async function exported(
  ports: RoomPorts,
  { recipe, ...asked }: Parameters<ComputingRoom['exported']>[0],
  following: Following | undefined,
): Promise<Awaited<ReturnType<ComputingRoom['exported']>>> {
  const followed = followedPorts(ports, following);
  const total = DOSSIER_STEPS + 1;
  const building = { ...followed, ...partOf(followed.progress, { before: 0, after: 1 }) };
  const made = await explained(() => buildDossier(building, recipe));
  followed.progress?.step({ vi: 'ghi tệp', en: 'writing the file' }, DOSSIER_STEPS, total);
  followed.signal?.throwIfAborted();
  const file = await exportDossier(followed, made, asked);
  followed.progress?.step({ vi: 'xong', en: 'done' }, total, total);
  return file;
}

/** The steps of making a dossier. */
const DOSSIER_STEPS = 4;

/** Makes a figure again with nothing remembered and compares it bit for bit with the one at hand. */
async function recomputed(
  room: Room,
  asked: FigureAsked,
  following: Following | undefined,
): Promise<RecomputedFigure | undefined> {
  const { ports } = room;
  const id = asked.figure as FigureId;
  const known = (await filledBook(room, asked)).book.figures.get(id);
  if (known === undefined) return undefined;
  const { memory: _, ...fresh } = followedPorts(ports, following);
  const started = ports.milliseconds();
  const { recipe, day, home } = asked;
  const { book } = await explained<{ readonly book: FigureBook }>(() =>
    day === undefined ? buildDossier(fresh, recipe) : makeReading(fresh, { recipe, day, homeOf: homesAt(home) }),
  );
  const made = book.figures.get(id);
  const milliseconds = ports.milliseconds() - started;
  const isSame =
    made !== undefined && (['value', 'low', 'high'] as const).every((part) => Object.is(made[part], known[part]));
  return { isSame, value: made?.value ?? null, low: made?.low ?? null, high: made?.high ?? null, milliseconds };
}
