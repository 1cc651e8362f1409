import type { Catalogue } from './say.ts';

/** Words of the screen on which many pairs are settled at once. */
export const sureWords = {
  asks: { vi: 'Những cặp nào chắc là một?', en: 'Which pairs are surely one and the same?' },
  link: { vi: 'Quyết định một loạt cặp chắc', en: 'Settle many sure pairs at once' },
  tried: {
    vi: 'Thử {looked} cặp từ {percent} %: {joined} cặp sẽ là một, {held} cặp vẫn chờ người xem.',
    en: 'A trial of {looked} {looked|pair|pairs} from {percent} %: {joined} would become one, {held} still {held|waits|wait} for a person.',
  },
  triedMore: {
    vi: 'Mới thử {looked} cặp chắc nhất từ {percent} %: {joined} cặp sẽ là một, {held} cặp vẫn chờ người xem; các cặp sau được xét khi ghi.',
    en: 'A trial of the {looked} likeliest pairs from {percent} %: {joined} would become one, {held} still wait for a person; those after them are looked at when it is written.',
  },
  trying: { vi: 'Đang thử…', en: 'Trying …' },
  from: { vi: 'Xác suất từ', en: 'Probability from' },
  percentOf: { vi: '{percent} %', en: '{percent} %' },
  how: {
    vi: 'Hai hồ sơ được so lại như hiện nay. Không bao giờ nhập: hai mã số thuế khác nhau, cặp đã có người nói không phải một, hai dòng của một danh sách ghi mỗi doanh nghiệp một lần; cũng không nhập khi hồ sơ quá lớn, tên giống quá ít hoặc khác loại hình, hoặc có hồ sơ thứ ba cũng khả dĩ. Mỗi cặp là một quyết định riêng và hoàn tác được.',
    en: 'The two records are compared as they stand today. Never merged: two tax codes that differ, pairs that somebody kept apart, two rows of a list that has an enterprise once; nor where the record would be too large, the names are hardly alike or say another legal form, or a third record is as likely. Every pair is a decision of its own and can be undone.',
  },
  pairs: { vi: 'Các cặp', en: 'The pairs' },
  would: { vi: 'Sẽ là một', en: 'Would become one' },
  became: { vi: 'Đã là một', en: 'Became one' },
  wait: { vi: 'Vẫn chờ người xem', en: 'Still wait for a person' },
  kept: { vi: 'Hồ sơ được giữ', en: 'Record that is kept' },
  gone: { vi: 'Hồ sơ dẫn tới nó', en: 'Record that leads to it' },
  probability: { vi: 'Xác suất (%)', en: 'Probability (%)' },
  why: { vi: 'Vì sao còn chờ', en: 'Why it waits' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  look: { vi: 'Xem cạnh nhau', en: 'Side by side' },
  lookOf: { vi: 'Xem cạnh nhau {one} và {other}', en: '{one} and {other} side by side' },
  shownOf: { vi: '{shown} cặp đầu trong {all}.', en: 'The first {shown} of {all} pairs.' },
  confirm: { vi: 'Nhập tất cả các cặp chắc', en: 'Merge all sure pairs' },
  running: {
    vi: 'Đã nhập {joined} cặp, giữ lại {held} cặp…',
    en: '{joined} {joined|pair|pairs} merged, {held} held back …',
  },
  undoing: { vi: 'Đã hoàn tác {undone}…', en: '{undone} undone …' },
  stop: { vi: 'Dừng', en: 'Stop' },
  done: {
    vi: 'Đã nhập {joined} cặp; {held} cặp vẫn chờ người xem.',
    en: '{joined} {joined|pair|pairs} merged; {held} still {held|waits|wait} for a person.',
  },
  doneUndone: {
    vi: 'Đã hoàn tác {undone} quyết định; các cặp ấy chờ lại.',
    en: '{undone} {undone|decision is undone; that pair waits|decisions are undone; those pairs wait} again.',
  },
  undoAll: { vi: 'Hoàn tác cả loạt', en: 'Undo them all' },
  queue: { vi: 'Xem từng cặp trong hàng chờ', en: 'Look at pairs one by one' },
  nothing: { vi: 'Không có cặp nào chắc như vậy đang chờ.', en: 'No pair as sure as this waits.' },
} as const satisfies Catalogue;
