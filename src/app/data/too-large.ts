import type { Refusal } from '../../model/refusal.ts';

/** The refusal of a file that is larger than is taken through a browser. */
export function tooLarge(file: string, largest: number): Refusal {
  const most = `${Math.floor(largest / 1024 / 1024)} MB`;
  return {
    code: 'file-too-large',
    where: { file },
    said: {
      vi: `Tệp lớn hơn ${most}, là mức lớn nhất nhận qua trình duyệt. Hãy chia tệp hoặc bỏ cột không dùng.`,
      en: `The file is larger than ${most}, the most that is taken through the browser. Split it, or leave out columns.`,
    },
  };
}
