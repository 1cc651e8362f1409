import type { Bilingual } from '../../model/bilingual.ts';
import type { AuditProof } from '../desks/account-desk.ts';
import type { ReleaseShelf } from '../ports.ts';
import { type CarriedRecords, STORE_FAULTS, type StoreFault } from '../ports-backup.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly id: string;
  readonly level: 'good' | 'warning' | 'fault';
  readonly said: Bilingual;
}

export interface DoctorPorts {
  carried(): Promise<CarriedRecords>;
  /** Whether the audit trail is as it was written. */
  proof(): Promise<AuditProof>;
  /** Whether the chain of baselines is as it was written. */
  baselines(): Promise<{ readonly lines: number; readonly brokenAt: number | null }>;
  shelf(): Promise<ReleaseShelf>;
  /** Whether the data folder can be written; free bytes where it is known. */
  folder(): Promise<{ readonly path: string; readonly isWritable: boolean; readonly freeBytes: number | undefined }>;
  /** What a failure says to people; undefined where it is not one that the stores word. */
  said(error: unknown): Bilingual | undefined;
}

const SCARCE_BYTES = 500_000_000;

const FAULTS: Readonly<Record<StoreFault, Bilingual>> = {
  'links-to-merged-records': { vi: 'dòng còn trỏ tới hồ sơ đã nhập', en: 'rows still point to merged records' },
  'live-records-without-card': {
    vi: 'hồ sơ không tìm thấy được (thiếu thẻ tìm kiếm)',
    en: 'records cannot be found (their search card is missing)',
  },
  'cards-of-merged-records': { vi: 'hồ sơ đã nhập vẫn hiện khi tìm', en: 'merged records are still found' },
  'circles-of-merging': { vi: 'mã cũ dẫn vòng tròn', en: 'old ids lead in a circle' },
  'rows-without-record': { vi: 'dòng nguồn không thuộc hồ sơ nào', en: 'source rows belong to no record' },
  'words-miscounted': { vi: 'từ điển tên đếm sai', en: 'words of the name dictionary are miscounted' },
};
const ADVICE: Bilingual = { vi: 'Hãy sao lưu ngay và báo lỗi.', en: 'Make a backup now and report it.' };

/** Looks at folder, store and releases, and says what is wrong and what to do; it changes nothing. */
export async function lookAfter(ports: DoctorPorts): Promise<readonly Finding[]> {
  return [...(await folderFindings(ports)), ...(await storeFindings(ports)), ...(await shelfFindings(ports))];
}

async function folderFindings({ folder }: DoctorPorts): Promise<readonly Finding[]> {
  const { path, isWritable, freeBytes } = await folder();
  const gigabytes = freeBytes === undefined ? undefined : (freeBytes / 1e9).toFixed(1);
  if (!isWritable)
    return [
      {
        id: 'data-folder',
        level: 'fault',
        said: {
          vi: `Không ghi được vào ${path}: kiểm tra quyền của thư mục.`,
          en: `${path} cannot be written: check its permissions.`,
        },
      },
    ];
  if (freeBytes !== undefined && freeBytes < SCARCE_BYTES)
    return [
      {
        id: 'data-folder',
        level: 'warning',
        said: {
          vi: `${path}: đĩa chỉ còn ${gigabytes} GB.`,
          en: `${path}: only ${gigabytes} GB are left on the disk.`,
        },
      },
    ];
  return [
    {
      id: 'data-folder',
      level: 'good',
      said: {
        vi: `Thư mục dữ liệu ${path}, còn ${gigabytes ?? '?'} GB.`,
        en: `Data folder ${path}, ${gigabytes ?? '?'} GB free.`,
      },
    },
  ];
}

function trailFinding({ entries, hash, brokenAt }: AuditProof): Finding {
  if (brokenAt === null)
    return {
      id: 'audit-trail',
      level: 'good',
      said: {
        vi: `Nhật ký kiểm soát nguyên vẹn: ${entries} dòng, đầu chuỗi ${hash.slice(0, 16)}.`,
        en: `The audit trail is whole: ${entries} lines, head of the chain ${hash.slice(0, 16)}.`,
      },
    };
  return {
    id: 'audit-trail',
    level: 'fault',
    said: {
      vi: `Nhật ký kiểm soát bị sửa: chuỗi đứt ở dòng ${brokenAt}. Đừng xóa gì; so với bản sao lưu và báo người kiểm soát.`,
      en: `The audit trail was tampered with: its chain breaks at line ${brokenAt}. Delete nothing; hold it against a backup and tell the auditor.`,
    },
  };
}

function chainFinding({ lines, brokenAt }: { readonly lines: number; readonly brokenAt: number | null }): Finding {
  if (brokenAt === null)
    return {
      id: 'baselines',
      level: 'good',
      said: { vi: `Mốc cơ sở nguyên vẹn: ${lines} dòng.`, en: `Baselines are whole: ${lines} lines.` },
    };
  return {
    id: 'baselines',
    level: 'fault',
    said: {
      vi: `Mốc cơ sở bị sửa: chuỗi đứt ở dòng ${brokenAt}. Đừng xóa gì; so với bản sao lưu.`,
      en: `Baselines were tampered with: their chain breaks at line ${brokenAt}. Delete nothing; hold it against a backup.`,
    },
  };
}

async function storeFindings({ carried, said, proof, baselines }: DoctorPorts): Promise<readonly Finding[]> {
  try {
    const health = await (await carried()).health();
    const { engine, migrations, faults, unfinishedBatches, syncs } = health;
    const broken = STORE_FAULTS.filter((fault) => faults[fault] > 0).map((fault): Finding => {
      const { vi, en } = FAULTS[fault];
      return {
        id: fault,
        level: 'fault',
        said: { vi: `${faults[fault]} ${vi}. ${ADVICE.vi}`, en: `${faults[fault]} ${en}. ${ADVICE.en}` },
      };
    });
    const open: Finding = {
      id: 'store',
      level: 'good',
      said: {
        vi: `Kho hồ sơ mở được: PostgreSQL ${engine}, ${migrations} bước lược đồ.`,
        en: `The store of records opens: PostgreSQL ${engine}, ${migrations} schema steps.`,
      },
    };
    const unsafe: Finding = {
      id: 'fsync',
      level: 'warning',
      said: {
        vi: 'fsync tắt: mất điện có thể mất điều đã lưu. Hãy bật fsync.',
        en: 'fsync is off: a power cut may take back what was kept. Turn fsync on.',
      },
    };
    const cut: Finding = {
      id: 'cut-imports',
      level: 'warning',
      said: {
        vi: `${unfinishedBatches} lần nhập dở dang: nhập lại đúng tệp đó để đi tiếp.`,
        en: `${unfinishedBatches} imports were cut off: import the same file again to go on.`,
      },
    };
    const trail = trailFinding(await proof());
    return [
      open,
      ...(syncs ? [] : [unsafe]),
      ...(unfinishedBatches > 0 ? [cut] : []),
      ...broken,
      trail,
      chainFinding(await baselines()),
    ];
  } catch (error) {
    const known = said(error);
    if (known === undefined) throw error;
    return [{ id: 'store', level: 'fault', said: known }];
  }
}

async function shelfFindings({ shelf }: DoctorPorts): Promise<readonly Finding[]> {
  const { releases, broken } = await (await shelf()).list();
  const faults = broken.map(({ folder, why }): Finding => {
    return { id: 'release', level: 'fault', said: { vi: `${folder}: ${why}`, en: `${folder}: ${why}` } };
  });
  return [
    {
      id: 'releases',
      level: 'good',
      said: { vi: `${releases.length} bản số liệu đọc được.`, en: `${releases.length} releases can be read.` },
    },
    ...faults,
  ];
}
