import { MISSING_KINDS, STATUSES } from '../model/status.ts';

type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' };
const WHOLE: Schema = { type: 'integer', minimum: 0 };
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });

function objectOf(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required };
}

const REPORT = objectOf({
  id: TEXT,
  title: ref('Bilingual'),
  subtitle: ref('Bilingual'),
  asOf: listOf(TEXT),
  dated: TEXT,
  head: { type: 'object' },
  legalBases: listOf(TEXT),
  summary: listOf(ref('Block')),
  sections: listOf(ref('Section')),
  figures: mapOf(ref('Figure')),
  facts: mapOf(ref('CitedFact')),
  acts: mapOf(ref('CitedAct')),
  releases: listOf(ref('CitedRelease')),
  seal: objectOf({ recipe: TEXT, figures: TEXT, program: TEXT }),
});

const FIGURE = objectOf(
  {
    id: TEXT,
    label: objectOf({ key: TEXT, values: { type: 'object' } }, ['values']),
    value: { type: ['number', 'null'] },
    missing: { enum: [...MISSING_KINDS] },
    low: { type: 'number' },
    high: { type: 'number' },
    boundsKind: { enum: ['interval', 'conversion'] },
    unit: TEXT,
    digits: WHOLE,
    period: TEXT,
    status: ref('Status'),
    vintage: TEXT,
    derivation: ref('Derivation'),
  },
  ['missing', 'low', 'high', 'boundsKind'],
);

const CITED_FACT = objectOf({
  id: TEXT,
  statement: ref('Bilingual'),
  value: { type: ['number', 'null'] },
  valueMax: { type: ['number', 'null'] },
  unit: TEXT,
  period: TEXT,
  status: TEXT,
  strength: { enum: ['strong', 'medium', 'weak'] },
  conflictGroup: { type: ['string', 'null'] },
  source: objectOf({
    title: TEXT,
    publisher: TEXT,
    date: { type: ['string', 'null'] },
    url: { type: ['string', 'null'] },
  }),
  release: TEXT,
  row: WHOLE,
});

const INPUT_ROWS = objectOf({
  release: ref('ReleaseRef'),
  table: TEXT,
  where: mapOf(listOf(TEXT)),
  column: TEXT,
  rows: listOf(WHOLE),
  matched: WHOLE,
});

/** What the API answers, as JSON Schema; a test holds every answer against it. */
export const API_SCHEMAS: Readonly<Record<string, Schema>> = {
  Bilingual: objectOf({ vi: TEXT, en: TEXT }),
  Status: { enum: [...STATUSES] },
  DossierList: objectOf({ dossiers: listOf(ref('DossierCard')) }),
  DossierCard: objectOf(
    {
      id: TEXT,
      title: ref('Bilingual'),
      subtitle: ref('Bilingual'),
      origin: { enum: ['example', 'own'] },
      asOf: listOf(TEXT),
      dated: TEXT,
      finding: ref('Bilingual'),
    },
    ['finding'],
  ),
  Report: REPORT,
  Section: objectOf({
    id: TEXT,
    heading: ref('Bilingual'),
    blocks: listOf(ref('Block')),
    sections: listOf(ref('Section')),
  }),
  Block: objectOf({ kind: { enum: ['paragraph', 'list', 'table', 'picture', 'callout'] } }),
  Figure: FIGURE,
  Derivation: objectOf({
    method: TEXT,
    parameters: { type: 'object' },
    inputs: listOf(ref('InputRows')),
    from: listOf(TEXT),
  }),
  InputRows: INPUT_ROWS,
  CitedFact: CITED_FACT,
  CitedAct: objectOf(
    {
      id: TEXT,
      number: TEXT,
      issued: TEXT,
      issuer: ref('Bilingual'),
      title: ref('Bilingual'),
      type: ref('Bilingual'),
      status: TEXT,
      howSure: TEXT,
      warning: ref('Bilingual'),
    },
    ['warning'],
  ),
  CitedRelease: objectOf(
    {
      name: TEXT,
      version: TEXT,
      hash: TEXT,
      title: ref('Bilingual'),
      licence: TEXT,
      vintage: TEXT,
      sources: listOf(TEXT),
      newer: TEXT,
    },
    ['newer'],
  ),
  ReleaseRef: objectOf({ name: TEXT, version: TEXT, hash: TEXT }),
  ReleaseList: objectOf({ releases: listOf(ref('Release')) }),
  Release: objectOf({ ref: ref('ReleaseRef'), descriptor: { type: 'object' }, origin: { enum: ['pack', 'added'] } }),
  RowsPage: objectOf(
    {
      release: ref('Release'),
      table: TEXT,
      column: TEXT,
      slice: ref('TableSlice'),
      page: { type: 'integer', minimum: 1 },
      pages: WHOLE,
      names: mapOf(ref('Bilingual')),
    },
    ['names'],
  ),
  TableSlice: objectOf({
    rowNumbers: listOf({ type: 'integer', minimum: 1 }),
    columns: mapOf(listOf({ type: ['string', 'number', 'null'] })),
    matched: WHOLE,
  }),
  MethodList: objectOf({ methods: listOf(ref('MethodCard')) }),
  MethodCard: objectOf({
    id: TEXT,
    version: { type: 'integer', minimum: 1 },
    title: ref('Bilingual'),
    purpose: ref('Bilingual'),
    formula: TEXT,
    reads: ref('Bilingual'),
    warns: ref('Bilingual'),
    sources: listOf(TEXT),
  }),
  Problem: objectOf({
    type: TEXT,
    title: TEXT,
    status: { type: 'integer' },
    detail: TEXT,
    instance: TEXT,
    titles: ref('Bilingual'),
    details: ref('Bilingual'),
  }),
};
