// A small register of made enterprises, with pairs that wait for a steward: brought in by the real command before the server starts.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './whole-program.ts';

/** Valid codes of made enterprises: ten digits of which the last fits. */
const FIRST = [
  'Tên;MST;Địa chỉ;KCN;Sở hữu;Quốc gia;Khâu;Sản phẩm',
  'Công ty TNHH Cơ khí Sao Mai;0101248141;Lô B2, Xã Tiên Sơn, Việt Yên, Bắc Giang;;tư nhân;;sản xuất;khuôn đúc',
  'Công ty Cổ phần Điện tử Đông Á;0100112437;Số 5 Phường Hồng Hà, Hà Nội;;nước ngoài;Nhật Bản;chế biến;bo mạch',
  'Công ty TNHH Bao bì Hướng Dương;0300588569;Phường 7, Quận 3, TP Hồ Chí Minh;;nhà nước;;;thùng giấy',
];
const SECOND = [
  'Tên;Địa chỉ;Sở hữu;Sản phẩm',
  'Công ty CP Cơ khí Sao Mai;Việt Yên, Bắc Giang;tư nhân;khuôn ép',
  'CTY TNHH Điện tử Đông Á;Hà Nội;nước ngoài;linh kiện',
  'Công ty CP Bao bì Hướng Dương;TP Hồ Chí Minh;tư nhân;bao bì giấy',
];
const SITES = [
  'Tên nhà máy;Địa chỉ;Khu công nghiệp;Lô;Vĩ độ;Kinh độ',
  'Nhà máy Cơ khí Sao Mai;KCN Đình Trám, Việt Yên, Bắc Giang;KCN Đình Trám;B2;21.2636;106.1452',
];

/** Fills the register of a data folder. */
export async function madeRegister(dataFolder: string): Promise<void> {
  const lists = [
    { name: 'so-2023', lines: FIRST, more: ['--as-of', '2023-12-31'] },
    { name: 'hoi-2025', lines: SECOND, more: ['--as-of', '2025-12-31'] },
    { name: 'nha-may', lines: SITES, more: ['--rows', 'site', '--as-of', '2024-12-31'] },
  ];
  for (const { name, lines, more } of lists) {
    const file = join(dataFolder, `${name}.csv`);
    await writeFile(file, `${lines.join('\n')}\n`);
    const end = await command('register', 'import', file, '--source', name, '--data', dataFolder, ...more);
    assert.equal(end.code, 0, end.error + end.out);
  }
}
