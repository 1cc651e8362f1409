import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { named, text } from './words-contract.ts';

/** A link for close readers, without its secret. */
const readerLink = z
  .object({ id: text, label: text, madeAt: text, revokedAt: text.nullable() })
  .register(named, { id: 'ReaderLink' });

const params = z.object({ id: z.string().regex(/^[\w-]{1,120}$/) });

/** Links by which somebody may read one state of a dossier and nothing else. */
export const linkApi = {
  'GET /dossiers/:id/links': {
    action: 'dossier.share',
    summary: { vi: 'Các đường dẫn đã gửi cho người đọc kỹ', en: 'Links given to close readers' },
    params,
    answer: z.object({ links: z.array(readerLink) }),
  },
  'POST /dossiers/:id/links': {
    action: 'dossier.share',
    summary: {
      vi: 'Tạo đường dẫn chỉ đọc tới hồ sơ như đang có',
      en: 'Make a read-only link to the dossier as it stands',
    },
    params,
    query: z.object({ revision: z.coerce.number().int().min(1).optional() }),
    body: z.object({ label: z.string().trim().min(1).max(200) }),
    answer: z.object({ link: readerLink, reader: text }),
    status: 201,
  },
  'DELETE /links/:link': {
    action: 'dossier.share',
    summary: { vi: 'Thu hồi một đường dẫn', en: 'Take a link back' },
    params: z.object({ link: z.string().regex(/^[0-9a-f]{64}$/) }),
    status: 204,
  },
} as const satisfies Endpoints;
