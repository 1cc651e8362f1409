import { DEFAULT_PARAMETERS } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { type IsoDate, isInForce } from '../../model/dates.ts';
import type { ClassificationView, DefinitionDesk, RegionLine } from '../desks/definition-desk.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import { loadIndustries, wordsOf } from '../knowledge/load-industries.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { rememberedRows, requireRelease } from '../knowledge/table-rows.ts';
import { surveyDefinition } from './survey-definition.ts';

/** What may be asked about definitions, over the packs at hand. */
export function openDefinitions(source: KnowledgeSource): DefinitionDesk {
  return {
    industries: (classification) => classificationView(source, classification),
    async conversions(from, to) {
      const { conversions } = await loadIndustries(source);
      return conversions
        .filter((row) => row.fromClassification === from && row.toClassification === to)
        .map(({ from: code, to: target, level, isPartial }) => ({ from: code, to: target, level, isPartial }));
    },
    async groups() {
      const { groups } = await loadIndustries(source);
      return groups.map(({ id, version, name, note, members }) => ({ id, version, name, note, members }));
    },
    regions: (asOf) => regionLines(source, asOf),
    parameters: () => ({ ...DEFAULT_PARAMETERS }),
    survey: (draft) => surveyDefinition(source, draft),
  };
}

async function classificationView(source: KnowledgeSource, id: string): Promise<ClassificationView | undefined> {
  const release = await requireRelease(source, 'vn-industries');
  const [versions, codes] = await Promise.all([
    rememberedRows(source, release, 'classifications'),
    rememberedRows(source, release, { table: 'industries', where: { classification: [id] } }),
  ]);
  const version = versions.find((row) => row.text('classification') === id);
  if (version === undefined || codes.length === 0) return undefined;
  return {
    id,
    validFrom: orNull(version.text('valid_from')),
    validTo: orNull(version.text('valid_to')),
    codes: codes.map((row) => ({
      code: row.text('code'),
      level: row.number('level') ?? 0,
      parent: orNull(row.text('parent_code')),
      name: wordsOf(row.text('name_vi'), row.text('name_en')),
    })),
  };
}

async function regionLines(source: KnowledgeSource, asOf: string | undefined): Promise<readonly RegionLine[]> {
  const atlas = await loadAtlas(source);
  const nameOf = (id: string): Bilingual => {
    const place = atlas.byId.get(id);
    return { vi: place?.nameVi ?? id, en: place?.nameEn ?? id };
  };
  return atlas.regions
    .filter((region) => asOf === undefined || isInForce(region, asOf as IsoDate))
    .map((region) => ({
      id: region.id,
      set: region.set,
      name: { vi: region.nameVi, en: region.nameEn },
      geography: region.geography,
      standing: region.standing,
      from: region.validFrom,
      to: region.validTo,
      members: region.members.map((member) => ({ id: member, name: nameOf(member) })),
    }));
}

const orNull = (text: string): string | null => (text === '' ? null : text);
