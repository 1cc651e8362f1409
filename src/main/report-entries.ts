import { createHash } from 'node:crypto';
import type { DossierFile } from '../app/dossier/dossier-file.ts';
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
    async verified(bytes, fileName, terminal) {
      const [{ unpackedFiles }, { openDesk, deskWithCarried }, { verifiedPackage }, { verifyDossier }] =
        await Promise.all([
          import('../documents/packed-files.ts'),
          import('./open-desk.ts'),
          import('../app/readings/verify-package.ts'),
          import('../app/dossier/verify-dossier.ts'),
        ]);
      const files = unpackedFiles(bytes, fileName);
      if (!files.ok) return files;
      const program = `lienket ${programVersion(house.root)}`;
      const ports = await openDesk(house, { program, signal: terminal.signal });
      const verify = async (file: DossierFile) => {
        const carried = await deskWithCarried(ports, file);
        try {
          return await verifyDossier(carried.ports, file);
        } finally {
          await carried.close();
        }
      };
      const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
      return { ok: true, value: await verifiedPackage({ files: files.value, digest, verify }) };
    },
    bytes: bytesOf,
    write: writtenNew,
  };
}

/** The commands of reports: outline, sections, versions, Word in and out. */
export function reportEntries(house: House): readonly CommandEntry[] {
  const needs = reportNeeds(house);
  return [...sectionEntries(needs), ...eventEntries(needs), ...readingEntries(needs)];
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

function eventEntries(needs: ReportNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'workshop photo',
      about: {
        vi: 'thêm ảnh hội thảo; vị trí và dữ liệu máy ảnh bị bỏ',
        en: 'add a photograph of a workshop; position and camera data are left out',
      },
      load: async () => (await import('../cli/workshop.ts')).workshopPhotoCommand(needs),
    },
    {
      name: 'workshop minutes',
      about: { vi: 'biên bản hội thảo theo Nghị định 30', en: 'minutes of a workshop in the form of Decree 30' },
      load: async () => (await import('../cli/workshop.ts')).workshopMinutesCommand(needs),
    },
  ];
}

function readingEntries(needs: ReportNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'reading link',
      about: {
        vi: 'đường dẫn chỉ đọc cho chuyên gia đọc kỹ: dự thảo, mọi số tính lại được, góp ý được',
        en: 'a read-only link for close readers: the draft, every number made again, comments possible',
      },
      load: async () => (await import('../cli/reading.ts')).readingLinkCommand(needs),
    },
    {
      name: 'reading list',
      about: { vi: 'các đường dẫn đọc kỹ đã gửi', en: 'links for close readers that were sent' },
      load: async () => (await import('../cli/reading.ts')).readingListCommand(needs),
    },
    {
      name: 'reading revoke',
      about: { vi: 'thu hồi một đường dẫn đọc kỹ', en: 'take a link for close readers back' },
      load: async () => (await import('../cli/reading.ts')).readingRevokeCommand(needs),
    },
    {
      name: 'reading pack',
      about: {
        vi: 'gói đọc kỹ .zip: dự thảo, số liệu, hồ sơ; máy khác kiểm lại được',
        en: 'a package .zip for close readers: draft, figures, dossiers; another machine can verify it',
      },
      load: async () => (await import('../cli/reading.ts')).readingPackCommand(needs),
    },
    {
      name: 'reading verify',
      about: {
        vi: 'kiểm gói đọc kỹ: từng tệp, từng số liệu trong dự thảo, mọi số của hồ sơ',
        en: 'verify a package: each file, each figure of the draft, every number of its dossiers',
      },
      load: async () => (await import('../cli/reading.ts')).readingVerifyCommand(needs),
    },
  ];
}
