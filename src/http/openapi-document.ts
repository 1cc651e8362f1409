import { z } from 'zod';
import type { Bilingual, Language } from '../model/bilingual.ts';
import { API_ROOT } from './api-root.ts';
import { API } from './contract/api.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { bilingual, named, refusal, text } from './contract/words-contract.ts';

type Json = Readonly<Record<string, unknown>>;

z.object({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  instance: text,
  titles: bilingual,
  details: bilingual,
  faults: z.array(refusal).optional(),
  newest: z.int().optional(),
}).register(named, { id: 'Problem' });

const PROBLEMS: Readonly<Record<string, Bilingual>> = {
  '400': { vi: 'Tham số hoặc địa chỉ sai', en: 'A parameter or the address is malformed' },
  '401': { vi: 'Cần đăng nhập', en: 'Logging in is needed' },
  '403': { vi: 'Không được phép', en: 'Not allowed' },
  '404': { vi: 'Không tìm thấy', en: 'Not found' },
  '429': { vi: 'Hỏi quá nhiều', en: 'Too many requests' },
  '500': { vi: 'Lỗi của chương trình', en: 'A fault in the program' },
};

const WRITING: Readonly<Record<string, Bilingual>> = {
  '412': { vi: 'Có người đã lưu trước', en: 'Somebody else saved first' },
  '422': { vi: 'Nội dung chưa nhận được, kèm mọi lỗi', en: 'The content was refused, with all its faults' },
};

/** How much may be asked of what is published. */
const PUBLISHED: Bilingual = {
  vi: 'Ai cũng hỏi được, không cần khóa: mỗi địa chỉ mạng có một hạn mức mỗi giây (thường 50, LIENKET_PUBLIC_LIMIT). Gửi khóa API (Authorization: Bearer lk_…) thì tính theo khóa, hạn mức cao hơn (thường 200, LIENKET_KEY_LIMIT), và số lần hỏi của khóa hiện ở trang tài khoản. Quá hạn mức: 429 kèm Retry-After (giây). Khóa sai hoặc hết hạn được tính như không có khóa.',
  en: 'Everybody may ask, without a key: each network address has an allowance a second (50 unless LIENKET_PUBLIC_LIMIT says otherwise). With an API key (Authorization: Bearer lk_…) the key is counted instead, its allowance is higher (200 unless LIENKET_KEY_LIMIT says otherwise), and the account page shows how often it was used. Beyond the allowance: 429 with Retry-After in seconds. A key that is wrong or past its day counts as none.',
};

/** `/a/:id` as OpenAPI writes it: `/a/{id}`. */
export const templatePath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const uri = (id: string): string => `#/components/schemas/${id}`;

/** A schema as JSON Schema; what has a name stands as a reference. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const {
    $schema: _,
    $defs: __,
    ...made
  } = z.toJSONSchema(schema, { metadata: named, io, unrepresentable: 'any' }) as Json;
  return JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function parametersOf(endpoint: Endpoint): readonly Json[] {
  const part = (where: 'path' | 'query', schema: z.ZodObject | undefined): readonly Json[] =>
    Object.entries(schema?.shape ?? {}).map(([name, each]) => ({
      name,
      in: where,
      required: where === 'path' || !(each as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(each as z.ZodType, 'input'),
    }));
  return [...part('path', endpoint.params), ...part('query', endpoint.query)];
}

function contentOf(endpoint: Endpoint): Json {
  if (endpoint.gives === 'redirect') return {};
  if (endpoint.gives === 'events') return { 'text/event-stream': {} };
  if (endpoint.gives === 'file') {
    const types = endpoint.files ?? ['application/octet-stream'];
    return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  }
  return endpoint.answer === undefined ? {} : { 'application/json': { schema: schemaOf(endpoint.answer, 'output') } };
}

function bodyOf({ body }: Endpoint): Json {
  if (body === undefined) return {};
  const content =
    body === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(body, 'input') } };
  return { requestBody: { required: true, content } };
}

const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replace(/^:/, 'by-').replace(/(^|[-.])(\w)/g, (_, __, letter: string) => letter.toUpperCase()))
    .join('');

function operationOf(call: string, endpoint: Endpoint, language: Language): Json {
  const [method = '', path = ''] = call.split(' ');
  const refusals = Object.entries({ ...PROBLEMS, ...(method === 'GET' ? {} : WRITING) }).map(([status, words]) => [
    status,
    {
      description: words[language],
      content: { 'application/problem+json': { schema: { $ref: uri('Problem') } } },
    },
  ]);
  return {
    operationId: operationId(method, path),
    summary: endpoint.summary[language],
    ...(path.startsWith('/published') ? { description: PUBLISHED[language], security: [{}, { key: [] }] } : {}),
    'x-action': endpoint.action,
    parameters: [
      ...parametersOf(endpoint),
      { name: 'lang', in: 'query', required: false, schema: { type: 'string', enum: ['vi', 'en'] } },
    ],
    ...bodyOf(endpoint),
    responses: {
      [String(endpoint.status ?? 200)]: { description: endpoint.summary[language], content: contentOf(endpoint) },
      ...Object.fromEntries(refusals),
    },
  };
}

/** The OpenAPI 3.1 description of the contract. */
export function openApiDocument(asked: { readonly version: string; readonly language: Language }): Json {
  const { version, language } = asked;
  const paths: Record<string, Record<string, Json>> = {};
  for (const [call, endpoint] of Object.entries(API)) {
    const [method = '', path = ''] = call.split(' ');
    const at = `${API_ROOT}${templatePath(path)}`;
    paths[at] = { ...paths[at], [method.toLowerCase()]: operationOf(call, endpoint, language) };
  }
  const { schemas } = z.toJSONSchema(named, { uri, unrepresentable: 'any' });
  const strip = ({ $schema: _, $id: __, ...schema }: Json): Json => schema;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liên Kết',
      version,
      summary:
        language === 'vi'
          ? 'Chứng cứ về cụm liên kết ngành: con số, cách tính và dòng số liệu gốc'
          : 'Linkage-cluster evidence: figures, derivations and source rows',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'lk_…' } },
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, strip(schema as Json)])),
    },
  };
}
