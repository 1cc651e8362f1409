import { unzipSync } from 'fflate';
import type { Refusal } from '../../model/refusal.ts';
import { workbookFault } from './workbook-bounds.ts';

export type FileKind = 'xlsx' | 'text';

/** Nothing larger is read into memory. */
export const LARGEST_FILE_BYTES = 300 * 1024 * 1024;
/** A workbook may unpack to this much; more is a defect or an attack. */
const LARGEST_WORKBOOK_BYTES = 300 * 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** What a file is by its first bytes (its name may lie), or why it cannot be read. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind | Refusal {
  const refuse = (code: string, vi: string, en: string): Refusal => ({
    code,
    where: { file: fileName },
    said: { vi, en },
  });
  if (bytes.length === 0) return refuse('empty-file', 'Tệp rỗng (0 byte).', 'The file is empty (0 bytes).');
  const large = sizeRefusal({ bytes: bytes.length, largest: LARGEST_FILE_BYTES }, fileName);
  if (large !== undefined) return large;
  if (startsWith(bytes, [0x50, 0x4b])) return workbookKind(bytes, refuse);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundRefusal(bytes, refuse);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return refuse(
      'not-a-table',
      'Đây là tệp PDF. Hãy xuất bảng ra .xlsx hoặc .csv.',
      'This is a PDF. Export the table to .xlsx or .csv.',
    );
  }
  if (startsWith(bytes, [0x1f, 0x8b])) {
    return refuse(
      'packed-file',
      'Tệp đang nén (gzip). Hãy giải nén trước.',
      'The file is packed (gzip). Unpack it first.',
    );
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart().toLowerCase();
  if (/^(?:\ufeff|ï»¿)?<(?:!doctype|html|table|\?xml|meta|head)/u.test(head)) {
    return refuse(
      'not-a-table',
      'Tệp là trang HTML hoặc XML, không phải bảng tính. Hãy mở trong Excel và lưu lại thành .xlsx.',
      'The file is an HTML or XML page, not a spreadsheet. Open it in Excel and save it as .xlsx.',
    );
  }
  return 'text';
}

/** The refusal of a file that is larger than is read; undefined where it is not. */
export function sizeRefusal(
  { bytes, largest }: { readonly bytes: number; readonly largest: number },
  fileName: string,
): Refusal | undefined {
  if (bytes <= largest) return undefined;
  return {
    code: 'file-too-large',
    where: { file: fileName },
    said: {
      vi: `Tệp ${megabytes(bytes)}, lớn hơn giới hạn ${megabytes(largest)}. Hãy chia tệp hoặc bỏ cột không dùng.`,
      en: `The file has ${megabytes(bytes)}, more than the limit of ${megabytes(largest)}. Split it, or leave out columns.`,
    },
  };
}

type Refuse = (code: string, vi: string, en: string) => Refusal;

function workbookKind(bytes: Uint8Array, refuse: Refuse): FileKind | Refusal {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: (file) => {
        sizes.set(file.name, file.originalSize);
        return false;
      },
    });
  } catch {
    return damaged(refuse);
  }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (whole > LARGEST_WORKBOOK_BYTES) return tooLarge(refuse, megabytes(whole));
  if (sizes.has('xl/workbook.xml')) return boundsRefusal(bytes, refuse) ?? 'xlsx';
  const what = sizes.has('xl/workbook.bin')
    ? '.xlsb'
    : sizes.has('word/document.xml')
      ? '.docx'
      : sizes.has('mimetype')
        ? '.ods'
        : '.zip';
  return refuse(
    'not-a-table',
    `Tệp là ${what}, không phải .xlsx. Hãy lưu lại thành .xlsx hoặc .csv.`,
    `The file is ${what}, not .xlsx. Save it as .xlsx or .csv.`,
  );
}

function tooLarge(refuse: Refuse, size: string): Refusal {
  const limit = megabytes(LARGEST_WORKBOOK_BYTES);
  return refuse(
    'workbook-too-large',
    `Tệp giải nén thành ${size}, quá giới hạn ${limit}. Nếu dữ liệu thật sự lớn, hãy lưu thành .csv.`,
    `The file unpacks to ${size}, over the limit of ${limit}. If it is truly that large, save it as .csv.`,
  );
}

/** The directory of the archive may lie, and a sheet may merge billions of cells: both are found before it is opened. */
function boundsRefusal(bytes: Uint8Array, refuse: Refuse): Refusal | undefined {
  const fault = workbookFault(bytes, LARGEST_WORKBOOK_BYTES);
  if (fault === 'too-large') return tooLarge(refuse, `> ${megabytes(LARGEST_WORKBOOK_BYTES)}`);
  if (fault === 'too-many-merged') {
    return refuse(
      'merged-too-wide',
      'Trang tính gộp quá nhiều ô (hàng triệu ô). Hãy bỏ gộp các ô ngoài bảng rồi lưu lại.',
      'A sheet merges millions of cells. Unmerge the cells outside the table and save it again.',
    );
  }
  return fault === undefined ? undefined : damaged(refuse);
}

function damaged(refuse: Refuse): Refusal {
  return refuse(
    'damaged-file',
    'Tệp .xlsx bị hỏng hoặc bị cắt cụt (không đọc được mục lục nén). Hãy chép hoặc tải lại tệp.',
    'The .xlsx file is damaged or cut short (its directory cannot be read). Copy or download it again.',
  );
}

function compoundRefusal(bytes: Uint8Array, refuse: Refuse): Refusal {
  const sought = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(sought)
    ? refuse(
        'password-protected',
        'Tệp Excel có mật khẩu. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi thêm lại.',
        'The workbook is protected by a password. Remove it (File › Info › Protect) and add it again.',
      )
    : refuse(
        'old-excel-file',
        'Tệp Excel dạng cũ (.xls). Hãy mở trong Excel và lưu thành .xlsx hoặc .csv.',
        'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx or .csv.',
      );
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
