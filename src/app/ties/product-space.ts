import type { Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ProductSpaceView, SpaceProduct } from '../desks/ties-desk.ts';
import { groupProducts, PRODUCT_SPACE, productNames, productReading } from '../dossier/product-readings.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import { figureName } from './made-network.ts';
import type { TiesScene } from './ties-scene.ts';

/** Groups of the new-industry list, each of which names goods by HS codes. */
const NEW_INDUSTRIES = ['semiconductors', 'robots', 'environmental-industry', 'renewable-energy', 'new-materials'];
const VALUES = ['density', 'complexity', 'advantage', 'exports'] as const;

/** What the network of figures' names calls the product space. */
export const SPACE = 'space';

/** Every heading of the product space: how near, how complex, and to which new-industry groups it belongs. */
export async function spaceProducts(
  scene: TiesScene,
): Promise<Pick<ProductSpaceView, 'productsBy' | 'groups' | 'products'>> {
  const { source, industries, group } = scene;
  const { productsBy, isOwn } = groupProducts(industries, group);
  const release = scene.isVietnamese ? await source.shelf.find('vn-trade-2017') : undefined;
  const groups = newGroups(scene);
  if (release === undefined) return { productsBy, groups: [], products: [] };
  const rows = await rememberedRows(source, release, PRODUCT_SPACE);
  const nameOf = productNames(industries);
  const products = rows.map((row): SpaceProduct => {
    const code = row.text('hs4');
    return {
      code,
      name: nameOf(row),
      density: row.number('vn_density'),
      complexity: row.number('pci'),
      advantage: row.number('vn_rca'),
      exports: row.number('vn_export_usd'),
      isInGroup: isOwn(row),
      groups: groups.filter(({ codes }) => codes.has(code)).map(({ id }) => id),
    };
  });
  return { productsBy, groups: groups.map(({ id, name }) => ({ id, name })), products };
}

/** One value of a heading, led to its cell. */
export async function spaceFigure(scene: TiesScene, part: readonly string[]): Promise<Measured | undefined> {
  const [code = '', what] = part;
  const value = VALUES.find((known) => known === what);
  const release = await scene.source.shelf.find('vn-trade-2017');
  if (release === undefined || value === undefined) return undefined;
  const row = (await rememberedRows(scene.source, release, PRODUCT_SPACE)).find((each) => each.text('hs4') === code);
  if (row === undefined) return undefined;
  return {
    ...productReading(release, row, productNames(scene.industries)(row))[value],
    name: figureName(SPACE, code, value),
  };
}

interface NewGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly codes: ReadonlySet<string>;
}

function newGroups({ industries }: TiesScene): readonly NewGroup[] {
  return NEW_INDUSTRIES.flatMap((id) => {
    const versions = industries.groups.filter((group) => group.id === id);
    const newest = versions.at(-1);
    if (newest === undefined) return [];
    const goods = newest.members.filter((member) => member.classification.startsWith('hs'));
    return [{ id, name: newest.name, codes: new Set(goods.map((member) => member.code.slice(0, 4))) }];
  });
}
