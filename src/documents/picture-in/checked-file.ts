import type { Parsed, Refusal } from '../../model/refusal.ts';
import { zipEntries } from '../table-in/zip-entries.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';

/** A file that a task may keep: a photograph without what the camera wrote, or a paper that can run nothing. */
export interface CheckedFile {
  readonly bytes: Uint8Array;
  /** What was left out of a photograph. */
  readonly removed: readonly string[];
}

const MOST_PHOTOGRAPH_BYTES = 20 * 1024 * 1024;
const MOST_SIDE = 20_000;

/** Checks a photograph by its content and takes position, camera and comments out; the picture itself is not touched. */
export function checkedPhotograph(bytes: Uint8Array, file: string): Parsed<CheckedFile> {
  if (bytes.length > MOST_PHOTOGRAPH_BYTES) return refused(file, 'file-too-large', TOO_LARGE);
  const clean = cleanJpeg(bytes) ?? cleanPng(bytes);
  if (clean === undefined || clean.width < 1 || clean.height < 1)
    return refused(file, 'not-a-photograph', NO_PHOTOGRAPH);
  if (Math.max(clean.width, clean.height) > MOST_SIDE) return refused(file, 'file-too-large', TOO_LARGE);
  return { ok: true, value: { bytes: clean.bytes, removed: clean.removed } };
}

/** How large a photograph is; undefined for what is none. */
export function photographSize(
  bytes: Uint8Array,
): { readonly kind: 'jpg' | 'png'; readonly width: number; readonly height: number } | undefined {
  const jpeg = cleanJpeg(bytes);
  if (jpeg !== undefined) return { kind: 'jpg', width: jpeg.width, height: jpeg.height };
  const png = cleanPng(bytes);
  return png === undefined ? undefined : { kind: 'png', width: png.width, height: png.height };
}

/** Checks that a paper holds nothing that runs: an office file with macros or embedded programs is refused. */
export function checkedPaper(bytes: Uint8Array, file: string): Parsed<CheckedFile> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const entries = isZip ? zipEntries(bytes) : [];
  if (entries === undefined) return refused(file, 'damaged-file', DAMAGED);
  const runs = entries.find(({ name }) =>
    /vbaProject|activeX|(?:^|\/)(?:Basic|Scripts)\/|\.(?:exe|dll|js|vbs|bat|cmd|ps1|sh|jar|msi|scr|html?)$/iu.test(
      name,
    ),
  );
  return runs === undefined ? { ok: true, value: { bytes, removed: [] } } : refused(file, 'runs', RUNS);
}

const refused = (file: string, code: string, said: Refusal['said']): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals: [{ code, where: { file }, said }],
});
const TOO_LARGE = {
  vi: `Ảnh lớn hơn ${MOST_PHOTOGRAPH_BYTES / 1024 / 1024} MB hoặc ${MOST_SIDE} điểm mỗi chiều.`,
  en: `The photograph is larger than ${MOST_PHOTOGRAPH_BYTES / 1024 / 1024} MB or ${MOST_SIDE} pixels a side.`,
};
const NO_PHOTOGRAPH = {
  vi: 'Ảnh phải là tệp JPEG hoặc PNG còn nguyên vẹn.',
  en: 'A photograph must be a whole JPEG or PNG file.',
};
const DAMAGED = { vi: 'Tệp hỏng, không đọc được.', en: 'The file is damaged and can not be read.' };
const RUNS = {
  vi: 'Tệp có macro hoặc chương trình bên trong; hãy lưu lại không có macro rồi gửi.',
  en: 'The file holds macros or programs; save it without them and send it again.',
};
