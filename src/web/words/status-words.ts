import type { Catalogue } from './say.ts';

/** How values came to be. */
export const statusWords = {
  official: { vi: 'số liệu chính thức', en: 'official' },
  derived: { vi: 'tính từ số liệu chính thức', en: 'derived' },
  proxy: { vi: 'số liệu thay thế', en: 'proxy' },
  estimated: { vi: 'ước tính', en: 'estimated' },
  synthetic: { vi: 'số liệu giả lập', en: 'synthetic' },
  press: { vi: 'báo chí', en: 'press' },
  academic: { vi: 'nghiên cứu', en: 'academic' },
  company: { vi: 'doanh nghiệp công bố', en: 'company statement' },
  sample: { vi: 'mẫu, không đại diện', en: 'sample, not representative' },
} as const satisfies Catalogue;
