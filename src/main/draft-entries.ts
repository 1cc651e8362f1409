import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandEntry } from '../cli/command-list.ts';
import type { ReadDraft } from '../documents/read-draft.ts';
import type { IsoDate } from '../model/dates.ts';
import type { Parsed } from '../model/refusal.ts';
import { bytesOf } from './add-data-ports.ts';
import { wordWriter } from './authority-ports.ts';
import { keptActs } from './kept-acts.ts';
import { writtenNew } from './task-entries.ts';
import type { House } from './wire.ts';

/** The commands that read what people wrote elsewhere. */
export function draftEntries(house: House): readonly CommandEntry[] {
  return [
    {
      name: 'lint',
      about: {
        vi: 'soát một dự thảo (.docx, .md): văn bản được dẫn, số học, nguồn, thuật ngữ, thể thức, tên nơi và mã',
        en: 'check a draft (.docx, .md): acts cited, arithmetic, sources, terms, form, names of places and codes',
      },
      load: async () =>
        (await import('../cli/lint.ts')).lintCommand({
          source: async () => ({
            shelf: await house.shelf(),
            tables: await house.tables(),
            ownActs: () => keptActs(house),
          }),
          draft: async (path) => part(await opened(path), ({ draft }) => draft),
          async silences(path) {
            const { parseSilences } = await import('../evidence/lint/silences.ts');
            const text = await readFile(path, 'utf8').catch(() => undefined);
            return text === undefined ? undefined : parseSilences(text, path);
          },
          today: () => new Date().toISOString().slice(0, 10) as IsoDate,
          writeDocument: wordWriter(house),
          write: writtenNew,
        }),
    },
    {
      name: 'comments',
      about: {
        vi: 'lấy góp ý và sửa đổi theo dõi trong tệp Word ra bảng, không bỏ sót mục nào',
        en: 'take comments and tracked changes out of a Word file into a table, none left out',
      },
      load: async () =>
        (await import('../cli/comments.ts')).commentsCommand({
          marks: async (path) => part(await opened(path), ({ marks }) => marks),
          async writeTable(path, rows) {
            const { tableBytes } = await import('../documents/table-in/write-template.ts');
            const bytes = await tableBytes(rows, path.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx');
            return writtenNew(path, bytes);
          },
        }),
    },
  ];
}

async function opened(path: string): Promise<Parsed<ReadDraft> | undefined> {
  const [{ readDraft }, bytes] = await Promise.all([import('../documents/read-draft.ts'), bytesOf(path)]);
  return bytes && readDraft(bytes, basename(path));
}

function part<T>(read: Parsed<ReadDraft> | undefined, of: (whole: ReadDraft) => T): Parsed<T> | undefined {
  return read?.ok === true ? { ok: true, value: of(read.value) } : read;
}
