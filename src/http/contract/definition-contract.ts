import { z } from 'zod';
import type {
  ClassificationView,
  ConversionRow,
  DefinitionSurvey,
  GroupView,
  RegionLine,
} from '../../app/desks/definition-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { rungId } from './view-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type {
  BearingTable,
  ClassificationView,
  ConversionRow,
  DefinitionSurvey,
  GroupView,
  IndustryCode,
  RegionLine,
  RungOutlook,
} from '../../app/desks/definition-desk.ts';

const classification = z.string().regex(/^[a-z]+\d{0,4}$/);
const place = z.object({ id: text, name: bilingual });

const industries: z.ZodType<ClassificationView> = z
  .object({
    id: text,
    validFrom: text.nullable(),
    validTo: text.nullable(),
    codes: z.array(z.object({ code: text, level: whole, parent: text.nullable(), name: bilingual })),
  })
  .register(named, { id: 'Classification' });

const conversion: z.ZodType<ConversionRow> = z.object({ from: text, to: text, level: whole, isPartial: z.boolean() });

const groupView: z.ZodType<GroupView> = z
  .object({
    id: text,
    version: text,
    name: bilingual,
    note: bilingual,
    members: z.array(z.object({ classification: text, code: text, name: bilingual, reason: bilingual, howSure: text })),
  })
  .register(named, { id: 'SectorGroup' });

const region: z.ZodType<RegionLine> = z
  .object({
    id: text,
    set: text,
    name: bilingual,
    geography: text,
    standing: z.enum(['in-force', 'proposal']),
    from: text.nullable(),
    to: text.nullable(),
    members: z.array(place),
  })
  .register(named, { id: 'RegionLine' });

const draftGroup = z.object({
  id: text,
  version: text,
  sure: z.array(text).exactOptional(),
  only: z.array(text).exactOptional(),
  own: z
    .object({
      name: bilingual,
      note: bilingual.exactOptional(),
      members: z.array(z.object({ classification: text, code: text, reason: bilingual.exactOptional() })),
    })
    .exactOptional(),
});

const survey: z.ZodType<DefinitionSurvey> = z
  .object({
    codes: z.array(z.object({ classification: text, stated: whole, classes: whole })),
    days: z.array(z.object({ asOf: text, geography: text, classification: text, units: z.array(place) })),
    tables: z.array(
      z.object({
        release: text,
        version: text,
        table: text,
        title: bilingual,
        kind: z.enum(['place-industry', 'place', 'industry']),
        origin: z.enum(['pack', 'added']),
        measures: z.array(bilingual),
        first: text,
        last: text,
        units: z.object({ held: whole, of: whole, geography: text }).nullable(),
        codes: z.object({ inside: whole, touching: whole, classification: text }).nullable(),
      }),
    ),
    rungs: z.array(z.object({ rung: rungId, name: bilingual, hasGround: z.boolean(), why: bilingual })),
  })
  .register(named, { id: 'DefinitionSurvey' });

/** What a cluster may be defined from, and what exists for a definition. */
export const definitionApi = {
  'GET /industries': {
    action: 'public.read',
    summary: { vi: 'Cả bảng mã ngành, tên hai thứ tiếng', en: 'A whole classification with names in both languages' },
    query: z.object({ classification }),
    answer: industries,
  },
  'GET /industries/conversions': {
    action: 'public.read',
    summary: {
      vi: 'Bảng chuyển đổi chính thức giữa hai bảng mã',
      en: 'The official conversion between two classifications',
    },
    query: z.object({ from: classification, to: classification }),
    answer: z.object({ rows: z.array(conversion) }),
  },
  'GET /groups': {
    action: 'data.read',
    summary: { vi: 'Các nhóm ngành có tên, kèm lý lẽ từng mã', en: 'Named groups with the argument for each code' },
    answer: z.object({ groups: z.array(groupView) }),
  },
  'GET /regions': {
    action: 'public.read',
    summary: { vi: 'Các vùng, theo ngày', en: 'Regions, by day' },
    query: z.object({ asOf: day.optional() }),
    answer: z.object({ regions: z.array(region) }),
  },
  'GET /definitions/parameters': {
    action: 'public.read',
    summary: { vi: 'Ngưỡng mặc định của các bậc', en: 'Default thresholds of the rungs' },
    answer: z.object({ parameters: z.record(text, z.number()) }),
  },
  'POST /definitions/survey': {
    action: 'data.read',
    summary: { vi: 'Có gì cho một định nghĩa', en: 'What exists for a definition' },
    body: z.object({
      cluster: z.object({ group: draftGroup, places: z.array(text).min(1) }),
      asOf: z.array(day).min(1),
    }),
    answer: survey,
  },
} as const satisfies Endpoints;
