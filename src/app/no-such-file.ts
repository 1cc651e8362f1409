import type { Refusal } from '../model/refusal.ts';

/** A file that a person named is not where they said, or may not be read. */
export const noSuchFile = (file: string): Refusal => ({
  code: 'no-such-file',
  where: { file },
  said: { vi: 'Không có tệp này, hoặc không được phép đọc.', en: 'There is no such file, or it may not be read.' },
});
