import type { TextRow } from '../pack-writer.ts';
import { GEOGRAPHY_STARTS } from './place-rows.ts';
import { cell } from './raw-places.ts';

const EVENT_2008 = { event_date: GEOGRAPHY_STARTS.VN63, legal_source: 'nq-15-2008-qh12' };
const EVENT_2025 = { event_date: GEOGRAPHY_STARTS.VN34, legal_source: 'nq-202-2025-qh15' };

/** Two provinces gave a part of their land to Hà Nội in 2008; the rest went on under the old code. */
const GAVE_A_PART_2008: Readonly<Record<string, string>> = {
  '26': 'Huyện Mê Linh chuyển về Hà Nội; không có số liệu để tách phần này (chắc chắn về sự kiện: B).',
  '17': 'Bốn xã Đông Xuân, Tiến Xuân, Yên Bình, Yên Trung (huyện Lương Sơn) chuyển về Hà Nội; không có số liệu để tách (chắc chắn về sự kiện: B).',
};

/** Lineage of provinces at the two events: 1 August 2008 and 1 July 2025. */
export function provinceLineage(provinces63: readonly TextRow[]): readonly TextRow[] {
  return [...provinces63.flatMap(in2008), haTayIn2008(), ...provinces63.map(in2025)];
}

function in2008(row: TextRow): readonly TextRow[] {
  const code = cell(row, 'code');
  const from = { from_id: `VN64-${code}`, ...EVENT_2008 };
  const part = GAVE_A_PART_2008[code];
  if (part === undefined) {
    const note = code === '01' ? 'Giữ mã 01, nhận thêm Hà Tây, Mê Linh và bốn xã của Hoà Bình.' : 'Không đổi.';
    return [{ ...from, to_id: `VN63-${code}`, extent: 'whole', note_vi: note }];
  }
  return [
    { ...from, to_id: `VN63-${code}`, extent: 'partial', note_vi: `Phần còn lại. ${part}` },
    { ...from, to_id: 'VN63-01', extent: 'partial', note_vi: part },
  ];
}

function haTayIn2008(): TextRow {
  return {
    from_id: 'VN64-28',
    to_id: 'VN63-01',
    extent: 'whole',
    note_vi: 'Toàn bộ tỉnh Hà Tây nhập vào Hà Nội.',
    ...EVENT_2008,
  };
}

function in2025(row: TextRow): TextRow {
  const [from, to] = [cell(row, 'code'), cell(row, 'new_code_2025')];
  const sameName = cell(row, 'name_vi') === cell(row, 'new_name_2025');
  const note = sameName
    ? `Mã ${from} → ${to}, giữ tên ${cell(row, 'name_vi')}.`
    : `${cell(row, 'name_vi')} nhập vào ${cell(row, 'new_name_2025')}.`;
  return { from_id: `VN63-${from}`, to_id: `VN34-${to}`, extent: 'whole', note_vi: note, ...EVENT_2025 };
}
