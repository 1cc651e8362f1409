import { figureBook } from '../../evidence/figure-book.ts';
import { messageRuns, words } from '../../evidence/message-runs.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { unitWords } from '../../evidence/wording/unit-words.ts';
import type { Measured, Reason } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import { explained } from '../computing/explained.ts';
import type { FigureMaker, LeadingPorts } from '../computing/led-figure.ts';
import { ledAgain, ledFigures, ledHome, ledRows, namedHome } from '../computing/led-figure.ts';
import type { DossierAddress, FigureAddress } from '../desks/dossier-desk.ts';
import type {
  GroundsView,
  NetworkKind,
  NetworkView,
  ProductSpaceView,
  TiesDesk,
  TiesView,
} from '../desks/ties-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { firmNetwork } from './firm-network.ts';
import { flowNetworks } from './flow-network.ts';
import { industryNetwork } from './industry-network.ts';
import { figureName, type MadeNetwork, PARTS } from './made-network.ts';
import { productNetwork } from './product-network.ts';
import { SPACE, spaceFigure, spaceProducts } from './product-space.ts';
import { type TiesScene, tiesScene } from './ties-scene.ts';

export interface TiesPorts extends LeadingPorts {
  /** The recipe of a dossier, or of a reader's link. */
  recipeOf(address: DossierAddress): Promise<Recipe | undefined>;
}

/** Ties and product space of dossiers, read from packs when asked. */
export function openTies(ports: TiesPorts): TiesDesk {
  const seen = async <T>(
    address: DossierAddress,
    day: string | undefined,
    work: (scene: TiesScene) => Promise<T>,
  ): Promise<T | undefined> => {
    const recipe = await ports.recipeOf(address);
    if (recipe === undefined) return undefined;
    return explained(async () => work(await tiesScene(ports, recipe, day ?? recipe.asOf.at(-1) ?? recipe.dated)));
  };
  const maker =
    (address: FigureAddress): FigureMaker =>
    async (made) => {
      const recipe = await ports.recipeOf(address);
      if (recipe === undefined) return undefined;
      const day = address.asOf ?? recipe.asOf.at(-1) ?? recipe.dated;
      return explained(async () => figureNamed(await tiesScene(made, recipe, day), address.figure));
    };
  return {
    ties: (address, day) => seen(address, day, (scene) => tiesView(ports, scene, address)),
    productSpace: (address, day) => seen(address, day, (scene) => spaceView(ports, scene, address)),
    async figure(address) {
      const home = await ledHome(ports, maker(address), patternOf(address, address.asOf));
      return home && { ...home, names: quotedAs(address, await ports.recipeOf(address)) };
    },
    inputRows: (address, asked) => ledRows(ports, maker(address), asked),
    recompute: (address) => ledAgain(ports, maker(address)),
  };
}

/** The name under which the dossier itself holds a figure: of the ties, the share bought inside on one of its own days. */
function quotedAs({ figure, asOf }: FigureAddress, recipe: Recipe | undefined): readonly string[] {
  const share = /^flows\.(.+)~share$/.exec(figure)?.[1];
  return share !== undefined && asOf !== undefined && recipe?.asOf.includes(asOf) === true
    ? [`${asOf}/linkage/${share}`]
    : [];
}

/** Address of a derivation, with `{figure}` where its name stands. */
function patternOf({ id, revision }: DossierAddress, asOf: string | undefined): string {
  const query = new URLSearchParams({
    ...(asOf === undefined ? {} : { asOf }),
    ...(revision === undefined ? {} : { revision: String(revision) }),
  }).toString();
  return `/api/v1/dossiers/${id}/ties/figures/{figure}${query === '' ? '' : `?${query}`}`;
}

async function networksOf(scene: TiesScene): Promise<readonly MadeNetwork[]> {
  const [flows, products, industries, firms] = await Promise.all([
    flowNetworks(scene),
    productNetwork(scene),
    industryNetwork(scene),
    firmNetwork(scene),
  ]);
  return [...flows, products, industries, firms].filter((network) => network !== undefined);
}

/** The figure of a name such as `flows.CHN-2018~edge~26~27` or `space~8542~density`. */
async function figureNamed(scene: TiesScene, name: string): Promise<Measured | undefined> {
  const [network = '', ...part] = name.split(PARTS);
  if (network === SPACE) return spaceFigure(scene, part);
  const made = await networksOf(scene);
  return made.find(({ view }) => view.id === network)?.measured(part);
}

const KINDS: readonly NetworkKind[] = ['flows', 'products', 'industries', 'firms'];

async function tiesView(ports: TiesPorts, scene: TiesScene, address: DossierAddress): Promise<TiesView> {
  const made = await networksOf(scene);
  const pattern = patternOf(address, scene.asOf);
  const book = figureBook(ports.digest);
  const shown = new Set(made.map(({ view }) => view.kind));
  const networks = made.map((network): NetworkView => {
    const { view } = network;
    const home = (...part: readonly string[]): string =>
      namedHome(pattern, figureName(view.id, ...part))
        .replaceAll('%7B', '{')
        .replaceAll('%7D', '}');
    return {
      ...view,
      sentence: messageRuns(book.message(network.sentence)),
      unit: afterNumber(view.unit),
      sizeUnit: view.sizeUnit === null ? null : afterNumber(view.sizeUnit),
      period: formatPeriod(view.period),
      statusWords: documentWords(`status.${view.status}`),
      edgeHome: home('edge', '{a}', '{b}'),
      sizeHome: view.sizeMeasure === null ? null : home('size', '{id}'),
    };
  });
  return {
    ...(await grounds(ports, scene, {
      id: address.id,
      sentences: made.map(({ sentence }) => sentence),
      pattern,
      releases: networks.flatMap(({ releases }) => releases),
    })),
    networks,
    absent: KINDS.filter((kind) => !shown.has(kind) && isAsked(scene, kind)).map((kind) => ({
      kind,
      words: words(`ties.absent.${kind}`),
    })),
  };
}

/** Goods and firms are at hand for Vietnamese places only; elsewhere nobody misses them. */
function isAsked({ isVietnamese }: TiesScene, kind: NetworkKind): boolean {
  return isVietnamese || kind === 'flows' || kind === 'industries';
}

const afterNumber = (unit: string): Bilingual => ({ vi: unitWords(unit, 'vi'), en: unitWords(unit, 'en') });

async function spaceView(ports: TiesPorts, scene: TiesScene, address: DossierAddress): Promise<ProductSpaceView> {
  const pattern = patternOf(address, scene.asOf);
  const found = await spaceProducts(scene);
  return {
    ...(await grounds(ports, scene, { id: address.id, sentences: [], pattern, releases: ['vn-trade-2017'] })),
    ...found,
    groupName: scene.group.name,
    period: formatPeriod('2017'),
    statusWords: documentWords('status.derived'),
    valueHome: namedHome(pattern, figureName(SPACE, '{code}', '{what}'))
      .replaceAll('%7B', '{')
      .replaceAll('%7D', '}'),
  };
}

async function grounds(
  ports: TiesPorts,
  scene: TiesScene,
  made: {
    readonly id: string;
    readonly sentences: readonly Reason[];
    readonly pattern: string;
    readonly releases: readonly string[];
  },
): Promise<GroundsView> {
  const measured = made.sentences
    .flatMap(({ values = {} }) => Object.values(values))
    .filter((value): value is Measured => typeof value === 'object' && 'method' in value);
  const names = [...new Set([...made.releases, 'vn-industries'])].sort();
  return {
    id: made.id,
    asOf: scene.asOf,
    figures: await ledFigures(ports, measured, made.pattern),
    facts: {},
    acts: {},
    releases: await citedReleases(
      ports.shelf,
      names.flatMap((name) => scene.used.get(name) ?? []),
    ),
  };
}
