import type { OwnLawPorts } from '../app/law/own-law.ts';
import type { LintPorts } from '../app/lint/open-lint.ts';
import type { Records } from '../app/ports-records.ts';
import { programVersion } from './program-version.ts';
import type { House } from './wire.ts';

/** What acts that people add need, over the records of the house. */
export function ownLawPorts(records: () => Promise<Records>): OwnLawPorts {
  return {
    authority: async () => (await records()).authority,
    async readTable(bytes, fileName) {
      return (await import('../documents/table-in/read-table.ts')).readTable(bytes, fileName);
    },
    now: () => new Date().toISOString(),
  };
}

/** What the checks on screen need besides the packs. */
export function lintPorts(
  house: House,
  records: () => Promise<Records>,
): Pick<LintPorts, 'authority' | 'readDraft' | 'writeDocument' | 'now'> {
  return {
    writeDocument: wordWriter(house),
    authority: async () => (await records()).authority,
    async readDraft(bytes, fileName) {
      const read = await (await import('../documents/read-draft.ts')).readDraft(bytes, fileName);
      return read.ok ? { ok: true, value: read.value.draft } : read;
    },
    now: () => new Date().toISOString(),
  };
}

/** Documents as Word files in the form of Decree 30. */
export function wordWriter(house: House): LintPorts['writeDocument'] {
  return async (printed, language) => {
    const { printedDocx } = await import('../documents/docx/printed-docx.ts');
    return printedDocx(printed, language, `lienket ${programVersion(house.root)}`);
  };
}
