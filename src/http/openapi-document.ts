import type { Bilingual, Language } from '../model/bilingual.ts';
import { API_SCHEMAS } from './openapi-schemas.ts';
import type { Operation, Route } from './routes/route.ts';

export interface DescribedApi {
  readonly routes: readonly Route[];
  readonly version: string;
  readonly language: Language;
}

const LANGUAGE_PARAMETER = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'vi / en',
  schema: { type: 'string', enum: ['vi', 'en'] },
};

const PROBLEMS: Readonly<Record<string, Bilingual>> = {
  '400': { vi: 'Tham số hoặc địa chỉ sai', en: 'A parameter or the address is malformed' },
  '404': { vi: 'Không tìm thấy', en: 'Not found' },
  '406': { vi: 'Chỉ có dạng application/json', en: 'Only application/json is available' },
  '500': { vi: 'Lỗi của chương trình', en: 'A fault in the program' },
};

/** `/a/:id` as OpenAPI writes it: `/a/{id}`. */
export const templatePath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

function operationObject(operation: Operation, language: Language): Readonly<Record<string, unknown>> {
  const problems = Object.entries(PROBLEMS).map(([status, words]) => [
    status,
    {
      description: words[language],
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return {
    operationId: operation.id,
    summary: operation.summary[language],
    parameters: [
      ...operation.parameters.map((parameter) => ({
        name: parameter.name,
        in: parameter.in,
        required: parameter.in === 'path',
        description: parameter.about[language],
        schema: parameter.schema,
      })),
      LANGUAGE_PARAMETER,
    ],
    responses: {
      '200': {
        description: operation.summary[language],
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${operation.returns}` } } },
      },
      ...Object.fromEntries(problems),
    },
  };
}

/** The OpenAPI 3.1 description of the routes. */
export function openApiDocument({ routes, version, language }: DescribedApi): Readonly<Record<string, unknown>> {
  const paths = routes.flatMap((route) =>
    route.operation === undefined
      ? []
      : [[templatePath(route.path), { get: operationObject(route.operation, language) }] as const],
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liên Kết',
      version,
      summary:
        language === 'vi'
          ? 'Hồ sơ chứng cứ về cụm liên kết ngành: con số, cách tính và dòng số liệu gốc'
          : 'Linkage-cluster evidence: figures, derivations and source rows',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(paths),
    components: { schemas: API_SCHEMAS },
  };
}
