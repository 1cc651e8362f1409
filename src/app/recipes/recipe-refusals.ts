import type { Refusal } from '../../model/refusal.ts';

/** The text names another recipe than the one that it is to be kept as. */
export function otherId(id: string, found: string): Refusal {
  return {
    code: 'other-id',
    where: { column: 'id' },
    said: {
      vi: `mã trong nội dung là “${found}”, còn công thức đang lưu là “${id}”; hãy nhân bản nếu muốn đổi mã`,
      en: `the text has the id "${found}", but "${id}" is being saved; duplicate it to change the id`,
    },
  };
}

/** A recipe of this id was put aside. */
export function isAside(id: string): Refusal {
  return {
    code: 'put-aside',
    where: {},
    said: {
      vi: `công thức “${id}” đã được cất đi; hãy lấy lại rồi lưu`,
      en: `the recipe "${id}" was put aside; bring it back, then save`,
    },
  };
}
