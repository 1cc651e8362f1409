import type { Bilingual } from '../../model/bilingual.ts';

/** Sentences of Explore. Slots stand in the same order in both languages. */
export const exploreCatalogue = {
  'figure.place-amount': { vi: '{measure}: {place}', en: '{measure}: {place}' },

  'explore.together': { vi: '{count} đơn vị cộng lại', en: 'all {count} units together' },
  'explore.beyond': { vi: 'Không phân về tỉnh nào', en: 'Not assigned to any province' },
  'explore.no-old-shapes': {
    vi: 'Không có ranh giới của 64 tỉnh trước 01/08/2008: bản đồ vẽ theo 63 tỉnh; Hà Nội, Hà Tây, Vĩnh Phúc và Hoà Bình chỉ có trong bảng.',
    en: 'No boundaries of the 64 provinces before 01/08/2008 are at hand: the map draws the 63; Hà Nội, Hà Tây, Vĩnh Phúc and Hoà Bình stand in the table only.',
  },

  'explore.country': {
    vi: 'Cả nước có {figure} ({measure}, {period}, {status}), xem theo {units} đơn vị có hiệu lực ngày {date}.',
    en: 'The whole country has {figure} ({measure}, {period}, {status}), seen by the {units} units in force on {date}.',
  },
  'explore.no-country': {
    vi: '{measure}, {period}: xem theo {units} đơn vị có hiệu lực ngày {date}.',
    en: '{measure}, {period}: seen by the {units} units in force on {date}.',
  },
  'explore.place': {
    vi: '{place} có {figure} ({measure}, {period}, {status})',
    en: '{place} has {figure} ({measure}, {period}, {status})',
  },
  'explore.place-colon': {
    vi: '{place}: {figure} ({measure}, {period}, {status})',
    en: '{place}: {figure} ({measure}, {period}, {status})',
  },
  'explore.now-in': {
    vi: '; theo địa giới ngày {date} phần này thuộc {units}.',
    en: '; by the boundaries of {date} this land lies in {units}.',
  },
  'explore.made-of': {
    vi: '; theo địa giới ngày {date} nơi này gồm {parts}.',
    en: '; by the boundaries of {date} it is made of {parts}.',
  },
  'explore.later-in': {
    vi: '; vào ngày {date} đơn vị này chưa có, phần đất ấy khi đó là {parts}.',
    en: '; on {date} this unit did not exist yet: its land was {parts}.',
  },
  'explore.stop': { vi: '.', en: '.' },

  'explore.break.boundary': {
    vi: '{from} → {into}: trước ngày này cộng từ các đơn vị cũ',
    en: '{from} → {into}: before this day added up from the old units',
  },
  'explore.break.boundary-partial': {
    vi: '{from} → {into}: có phần đất tách ra, trước ngày này chỉ biết khoảng',
    en: '{from} → {into}: some land was split off, before this day only bounds are known',
  },
  'explore.break.table': { vi: 'Sang bảng khác: {table}', en: 'Another table from here: {table}' },
  'explore.break.classification': { vi: 'Đổi hệ ngành: {to}', en: 'Classification changes: {to}' },
  'explore.part-of': { vi: 'Một phần {place}', en: 'A part of {place}' },
} as const satisfies Record<string, Bilingual>;
