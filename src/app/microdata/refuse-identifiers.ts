import { parseTaxCode } from '../../model/tax-code.ts';
import type { MicroLook } from '../ports-microdata.ts';
import type { PrivateFaults } from './private-faults.ts';

/** A record of the register: a letter for its level and eight symbols that are not mistaken for each other. */
const RECORD_ID = /^[EDS][0-9A-HJKMNP-TV-Z]{8}$/u;
const PHONE = /^(?:\+?84|0)[\s.-]?\d{2,3}(?:[\s.-]?\d{3}){2,3}$/u;
/** Ten digits look like a tax code by chance once in eleven. */
const MOST_BY_CHANCE = 0.4;

/** Refuses to tabulate by what names an enterprise of the register, or to add it up: the two zones never meet. */
export function refuseIdentifiers(look: MicroLook, used: readonly number[], faults: PrivateFaults): void {
  for (const column of used) {
    const cells = look.sample
      .map(({ cells: row }) => (row[column] ?? '').trim().replace(/^=/u, ''))
      .filter((cell) => cell !== '');
    if (cells.length === 0 || cells.filter(isIdentifier).length <= MOST_BY_CHANCE * cells.length) continue;
    faults.refuse(
      'identifier-not-a-key',
      { column: look.columns[column] ?? '' },
      {
        vi: 'Cột này chứa mã số thuế, mã hồ sơ sổ đăng ký hoặc số điện thoại: không được dùng làm chiều hay chỉ tiêu (sổ đăng ký và số liệu thống kê không gặp nhau). Hãy thêm --map none="cột này" hoặc --map enterprise="cột này".',
        en: 'This column holds tax codes, record ids of the register or phone numbers: it may be neither a dimension nor a measure (register and statistical records never meet). Add --map none="this column" or --map enterprise="this column".',
      },
    );
  }
}

/** Refuses a file whose first row is a record: its cells would be taken, and told, as names of columns. */
export function refuseNoHeader(look: MicroLook, faults: PrivateFaults): boolean {
  const values = look.columns.filter((name) => /^[\d.,\s+-]+$/u.test(name) || isIdentifier(name));
  if (values.length === 0) return false;
  faults.refuse(
    'no-header',
    { row: 1 },
    {
      vi: 'Dòng đầu có ô chỉ gồm số hoặc mã: cần một dòng tên cột ở đầu tệp.',
      en: 'The first row has cells of digits or codes only: a row of column names is needed at the head of the file.',
    },
  );
  return true;
}

function isIdentifier(cell: string): boolean {
  const code = parseTaxCode(cell);
  return (
    RECORD_ID.test(cell) ||
    PHONE.test(cell) ||
    code?.kind === 'personal' ||
    (code?.kind !== undefined && code.isChecked)
  );
}
