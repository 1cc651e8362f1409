import type { Catalogue } from './say.ts';

/** Words of what could come next. */
export const nextWords = {
  above: {
    vi: '{product} gần năng lực hiện có nhất (mật độ {density}), phức tạp hơn bình quân {complexity} độ lệch chuẩn.',
    en: '{product} is nearest to present capabilities (density {density}), more complex than average by {complexity} standard deviations.',
  },
  below: {
    vi: '{product} gần năng lực hiện có nhất (mật độ {density}), đơn giản hơn bình quân {complexity} độ lệch chuẩn.',
    en: '{product} is nearest to present capabilities (density {density}), simpler than average by {complexity} standard deviations.',
  },
  noGoods: {
    vi: 'Chưa đủ dữ liệu: nhóm ngành này không có sản phẩm trong không gian sản phẩm, và không bảng nào có đủ nơi để đo ngành gần.',
    en: 'Not enough data: this group has no goods in the product space, and no table has enough places to measure nearness.',
  },
  noneChosen: {
    vi: 'Không sản phẩm nào của lựa chọn này còn chưa có lợi thế so sánh.',
    en: 'No good of this choice is still without a comparative advantage.',
  },
  warning: {
    vi: 'Mật độ là độ gần, không phải lời khuyên: nó nói các nước giống Việt Nam thường cũng làm được gì, không nói nên đầu tư gì. Không gian sản phẩm là của cả nước, năm 2017; địa bàn của hồ sơ có thể khác.',
    en: 'Density is nearness, not advice: it tells what countries like Viet Nam usually also make, not what to invest in. The product space is of the whole country, 2017; the places of the dossier may differ.',
  },
  warningTable: {
    vi: 'Mật độ là độ gần, không phải lời khuyên: nó nói những nơi giống địa bàn này thường cũng có ngành gì.',
    en: 'Density is nearness, not advice: it tells which industries places like these usually also have.',
  },
  show: { vi: 'Làm nổi', en: 'Highlight' },
  showGroup: { vi: 'Sản phẩm của nhóm: {group}', en: 'Goods of the group: {group}' },
  showAll: { vi: 'Mọi sản phẩm', en: 'All goods' },
  newGroups: { vi: 'Ngành công nghiệp mới', en: 'New industries' },
  only: { vi: 'Sản phẩm', en: 'Goods' },
  onlyNew: { vi: 'Chưa có lợi thế so sánh', en: 'Without an advantage yet' },
  onlyAll: { vi: 'Cả sản phẩm đã có lợi thế', en: 'Also with an advantage' },
  byIsic: {
    vi: 'Sản phẩm của nhóm lấy theo lớp ISIC chính của mỗi mã HS.',
    en: 'Goods of the group are taken by the main ISIC class of each HS heading.',
  },
  byHs: { vi: 'Sản phẩm của nhóm lấy theo mã HS của nhóm.', en: 'Goods of the group are taken by its HS codes.' },
  title: { vi: 'Gần và phức tạp: {count} sản phẩm', en: 'Near and complex: {count} goods' },
  density: { vi: 'Mật độ', en: 'Density' },
  densityAxis: { vi: 'gần năng lực hiện có hơn', en: 'nearer to present capabilities' },
  complexity: { vi: 'Độ phức tạp', en: 'Complexity' },
  complexityAxis: { vi: 'phức tạp hơn (độ lệch chuẩn)', en: 'more complex (standard deviations)' },
  average: { vi: 'bình quân', en: 'average' },
  advantage: { vi: 'Lợi thế so sánh', en: 'Comparative advantage' },
  exports: { vi: 'Xuất khẩu (USD)', en: 'Exports (USD)' },
  groups: { vi: 'Ngành mới', en: 'New industry' },
  code: { vi: 'Mã HS', en: 'HS' },
  product: { vi: 'Sản phẩm', en: 'Good' },
  isFront: { vi: 'Đường biên', en: 'Frontier' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  legendRest: { vi: 'mọi sản phẩm khác', en: 'all other goods' },
  legendOpen: { vi: 'chưa có lợi thế so sánh', en: 'without an advantage yet' },
  legendFull: { vi: 'đã có lợi thế so sánh', en: 'with an advantage' },
  legendLine: {
    vi: 'đường biên: không sản phẩm nào khác vừa gần hơn vừa phức tạp hơn',
    en: 'frontier: no other good is both nearer and more complex',
  },
  legend: { vi: 'Chú giải', en: 'Legend' },
  spoken: {
    vi: '{shown} sản phẩm được làm nổi trong {all}. Trên đường biên, từ gần ít đến gần nhiều: {front}.',
    en: '{shown} goods are highlighted of {all}. On the frontier, from less near to nearer: {front}.',
  },
  spokenNone: { vi: 'Không sản phẩm nào được làm nổi trong {all}.', en: 'No good is highlighted of {all}.' },
  point: {
    vi: '{name}: mật độ {density}, độ phức tạp {complexity}',
    en: '{name}: density {density}, complexity {complexity}',
  },
  list: { vi: 'Danh sách và lý do', en: 'The list, with reasons' },
  reasonAbove: {
    vi: 'gần năng lực hiện có (mật độ {density}), phức tạp hơn bình quân {complexity} độ lệch chuẩn',
    en: 'near to present capabilities (density {density}), more complex than average by {complexity} standard deviations',
  },
  reasonBelow: {
    vi: 'gần năng lực hiện có (mật độ {density}), đơn giản hơn bình quân {complexity} độ lệch chuẩn',
    en: 'near to present capabilities (density {density}), simpler than average by {complexity} standard deviations',
  },
  reasonSells: {
    vi: '; Việt Nam đã xuất khẩu {exports} USD, lợi thế so sánh {advantage}.',
    en: '; Viet Nam exports {exports} USD of it, comparative advantage {advantage}.',
  },
  reasonUnsold: { vi: '; chưa thấy xuất khẩu.', en: '; no exports seen yet.' },
  front: { vi: 'đường biên', en: 'frontier' },
  more: { vi: 'Xem thêm {count} sản phẩm', en: 'Show {count} more' },
  tableNote: {
    vi: 'Bấm một con số để tới dòng gốc của nó.',
    en: 'Press a number to reach its source row.',
  },
  outside: {
    vi: '{count} sản phẩm nằm xa ngoài khung, không vẽ.',
    en: '{count} goods lie far outside the frame and are not drawn.',
  },
  chosen: { vi: 'Sản phẩm đang xem', en: 'Good in view' },
  chooseHint: {
    vi: 'Chọn một chấm trong hình hoặc một dòng trong danh sách.',
    en: 'Choose a dot in the picture or a line of the list.',
  },
  find: { vi: 'Tìm sản phẩm', en: 'Find a good' },
  findHint: { vi: 'Gõ tên hoặc mã HS…', en: 'Type a name or an HS code…' },
  industries: { vi: 'Ngành gần nhất với những gì địa bàn đang có', en: 'Industries nearest to what the places have' },
  industryList: { vi: 'Danh sách', en: 'The list' },
  industryPoint: {
    vi: '{name}: mật độ {density}, thương số vị trí {quotient}',
    en: '{name}: density {density}, location quotient {quotient}',
  },
  industry: { vi: 'Ngành', en: 'Industry' },
  quotient: { vi: 'Thương số vị trí', en: 'Location quotient' },
  quotientAxis: { vi: 'thương số vị trí hiện nay', en: 'location quotient now' },
  evenShare: { vi: 'bằng tỷ trọng chung', en: 'same share as everywhere' },
  spokenIndustries: {
    vi: '{count} ngành chưa có mặt nhiều, gần nhất trước: {names}.',
    en: '{count} industries that are not yet strong here, nearest first: {names}.',
  },
  lookAt: { vi: '{name}: xem trong hình', en: '{name}: see it in the picture' },
} as const satisfies Catalogue;
