// A workbook as offices send it: merged titles, a numbering row, names composed apart, dates of every kind, faulty codes, a row of totals.
import exceljs from 'exceljs';

/** Rows of the list that are good, and rows that have a fault. */
export const MESSY = { good: 5, faulty: 2, notes: 'Ghi chú', sheet: 'DN CNHT 2025' } as const;

export async function messyList(): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet(MESSY.sheet);
  sheet.addRow(['SỞ CÔNG THƯƠNG']);
  sheet.addRow(['DANH SÁCH DOANH NGHIỆP CÔNG NGHIỆP HỖ TRỢ NĂM 2025']);
  sheet.mergeCells('A1:F1');
  sheet.mergeCells('A2:F2');
  sheet.addRow([]);
  sheet.addRow(['STT', 'Tên doanh nghiệp', 'Mã số thuế', 'Ngày thành lập', 'Địa chỉ', 'Số lao động']);
  sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']);
  // The first zero is lost, as in a cell of numbers.
  sheet.addRow([
    1,
    'Công ty Cổ phần Thử nghiệm Sông Công',
    101248141,
    new Date(Date.UTC(2009, 4, 7)),
    'Sông Công, Thái Nguyên',
    120,
  ]);
  sheet.addRow([
    2,
    'Công ty TNHH Cơ khí Hoà Bình Giả định'.normalize('NFD'),
    null,
    '31/12/2019',
    'Việt Yên, Bắc Giang',
    '1.250',
  ]);
  sheet.addRow([3, 'CTY TNHH MTV Nhựa Giả định', '0100112437', 2018, 'Quế Võ, Bắc Ninh', 45]);
  // Its check digit is wrong: kept as printed.
  sheet.addRow([4, 'DNTN Khuôn mẫu Giả định', '0100112438', '2020-05-01', 'Hà Nội', 9]);
  sheet.addRow([5, 'Hợp tác xã Dệt Giả định', null, null, 'Hà Đông, Hà Nội', '-']);
  sheet.addRow([6, 'Công ty Mã Ngắn', '12345', '1/1/2021', 'Hà Nội', 10]);
  sheet.addRow([7, '=HYPERLINK("http://x")', null, 'tháng Năm', 'Hà Nội', 'nhiều']);
  sheet.addRow([null, 'Tổng cộng', null, null, null, 1424]);
  workbook.addWorksheet(MESSY.notes).addRow(['Số liệu giả định để thử']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
