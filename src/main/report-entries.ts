import type { CommandEntry } from '../cli/command-list.ts';
import type { ReportNeeds } from '../cli/report-needs.ts';
import { bytesOf } from './add-data-ports.ts';
import { programVersion } from './program-version.ts';
import { writtenNew } from './task-entries.ts';
import type { House } from './wire.ts';

function reportNeeds(house: House): ReportNeeds {
  return {
    async withReports(work) {
      const [{ openDesks }, { openDesk }] = await Promise.all([import('./desks.ts'), import('./open-desk.ts')]);
      const program = `lienket ${programVersion(house.root)}`;
      const faults: unknown[] = [];
      const opened = openDesks(house, await openDesk(house, { program }), {
        program,
        onFault: (fault) => void faults.push(fault),
      });
      try {
        return await work(opened.desks);
      } finally {
        await opened.close();
      }
    },
    bytes: bytesOf,
    write: writtenNew,
  };
}

/** The commands of reports: outline, sections, versions, Word in and out. */
export function reportEntries(house: House): readonly CommandEntry[] {
  const needs = reportNeeds(house);
  return sectionEntries(needs);
}

function sectionEntries(needs: ReportNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'report start',
      about: {
        vi: 'lập đề cương ba phần: lý luận và kinh nghiệm; thực trạng; giải pháp',
        en: 'lay out three parts: theory and experience; current state; solutions',
      },
      load: async () => (await import('../cli/report-show.ts')).reportStartCommand(needs),
    },
    {
      name: 'report show',
      about: {
        vi: 'báo cáo của nhiệm vụ: đề cương, ai viết, số liệu nào đã cũ',
        en: 'the report of a task: outline, owners, figures that are old',
      },
      load: async () => (await import('../cli/report-show.ts')).reportShowCommand(needs),
    },
    {
      name: 'report write',
      about: {
        vi: 'viết một mục từ tệp chữ; người khác vừa sửa thì cho thấy khác biệt, không ghi đè',
        en: 'write a section from a text file; if somebody was first the difference is shown, nothing is written over',
      },
      load: async () => (await import('../cli/report-write.ts')).reportWriteCommand(needs),
    },
    {
      name: 'report keep',
      about: { vi: 'giữ một phiên bản của báo cáo', en: 'keep a version of the report' },
      load: async () => (await import('../cli/report-write.ts')).reportKeepCommand(needs),
    },
    {
      name: 'report compare',
      about: {
        vi: 'so hai phiên bản, từng mục, từng chữ; --section thì so hai bản của một mục',
        en: 'compare two versions, section by section, word by word; with --section two revisions of one',
      },
      load: async () => (await import('../cli/report-write.ts')).reportCompareCommand(needs),
    },
    {
      name: 'report export',
      about: {
        vi: 'cả báo cáo ra .docx theo Nghị định 30, hoặc .html',
        en: 'the whole report as .docx in the form of Decree 30, or .html',
      },
      load: async () => (await import('../cli/report-word.ts')).reportExportCommand(needs),
    },
    {
      name: 'report bring',
      about: {
        vi: 'đưa báo cáo từ Word vào: cho thấy thay đổi từng mục, chỉ nhận mục được nêu',
        en: 'bring the report back from Word: changes are shown section by section, only named ones are taken',
      },
      load: async () => (await import('../cli/report-word.ts')).reportBringCommand(needs),
    },
  ];
}
