import type { Catalogue } from './say.ts';

/** Words of what a cluster is made of. */
export const compositionWords = {
  industries: { vi: 'Các ngành', en: 'Industries' },
  industriesOf: { vi: 'Các ngành theo {measure}, {period}', en: 'Industries by {measure}, {period}' },
  industriesSpoken: {
    vi: '{count} ngành; lớn nhất là {largest}, {text}. Diện tích mỗi ô theo giá trị.',
    en: '{count} industries; the largest is {largest}, {text}. Each area is in proportion to its amount.',
  },
  industriesTable: { vi: 'Bảng các ngành', en: 'Table of industries' },
  notDrawn: {
    vi: 'Không vẽ được vì chưa biết giá trị: {names}.',
    en: 'Not drawn, since the amount is not known: {names}.',
  },
  pressCell: { vi: 'Bấm một ô để xem cách tính.', en: 'Press an area to see how it was made.' },
  industry: { vi: 'Ngành', en: 'Industry' },
  amount: { vi: 'Giá trị', en: 'Amount' },
  share: { vi: 'Tỷ trọng', en: 'Share' },
  noTable: {
    vi: 'Chưa có bảng nơi × ngành phủ đủ các đơn vị của ngày này',
    en: 'No place × industry table covers all units of this day yet',
  },
  noTableWhy: {
    vi: 'Một bảng có tỉnh, mã ngành và một trong các cột lao động, giá trị tăng thêm, giá trị sản xuất, doanh thu hoặc số cơ sở sẽ cho thấy cơ cấu ngành ở đây; thêm cột loại hình sở hữu thì thấy phần của khu vực nhà nước, tư nhân và đầu tư nước ngoài; thêm lao động của cơ sở lớn nhất thì biết cụm có phụ thuộc một nhà máy không.',
    en: 'A table with province, industry code and one of workers, value added, output, turnover or establishments shows the industries here; with a column of ownership also the shares of state, private and foreign firms; with the workers of the largest establishment also whether the cluster rests on one plant.',
  },
  addTable: { vi: 'Thêm số liệu', en: 'Add data' },
  owners: { vi: 'Sở hữu', en: 'Ownership' },
  ownersOf: { vi: 'Sở hữu theo {measure}, {period}', en: 'Ownership by {measure}, {period}' },
  ownersSpoken: { vi: 'Tỷ trọng từng loại hình: {parts}.', en: 'Share of each kind of owner: {parts}.' },
  ownersUnknown: {
    vi: 'Chưa biết bao nhiêu thuộc nhà nước, tư nhân trong nước và đầu tư nước ngoài: chưa có bảng nào phủ đủ các đơn vị của ngày này mà chia theo sở hữu. Cần bảng có cột ownership với các giá trị state, private, foreign.',
    en: 'How much is state, domestic private and foreign is not known: no table that covers all units of this day is split by owner. A table with a column “ownership” (state, private, foreign) is needed.',
  },
  owner: { vi: 'Loại hình', en: 'Kind of owner' },
  state: { vi: 'Nhà nước', en: 'State' },
  private: { vi: 'Tư nhân trong nước', en: 'Domestic private' },
  foreign: { vi: 'Đầu tư nước ngoài', en: 'Foreign-invested' },
  sizes: { vi: 'Quy mô', en: 'Sizes' },
  sizesKnown: { vi: 'Những gì biết được về cơ sở lớn nhất:', en: 'What is known of the largest plant:' },
  sizesUnknown: {
    vi: 'Chưa biết quy mô doanh nghiệp: các danh sách đang có chỉ nêu tên. Cần cột số cơ sở theo nhóm lao động, hoặc lao động của cơ sở lớn nhất trong mỗi nơi × ngành (largest_establishment_workers).',
    en: 'Sizes of firms are not known: the lists at hand only name them. What is needed is establishments by size class, or the workers of the largest establishment in each place × industry (largest_establishment_workers).',
  },
  stages: { vi: 'Công đoạn của chuỗi giá trị', en: 'Stages of the value chain' },
  stagesUnknown: {
    vi: 'Chưa gói số liệu nào ghi doanh nghiệp hay sản phẩm ở công đoạn nào (vật liệu, linh kiện, lắp ráp, thử nghiệm, phân phối). Mã ngành không nói lên công đoạn, nên ở đây để trống chứ không suy đoán. Cần danh sách doanh nghiệp có mặt hàng chính hoặc công đoạn, kèm nguồn.',
    en: 'No release says at which stage firms or products stand (materials, parts, assembly, testing, distribution). An industry code does not tell the stage, so this is left empty and not guessed. A list of firms with their main product or stage, with sources, is needed.',
  },
  firms: { vi: 'Doanh nghiệp được nêu tên và khu công nghiệp', en: 'Named firms and industrial parks' },
  firmsTable: { vi: 'Doanh nghiệp được nêu tên', en: 'Named firms' },
  firmsNone: {
    vi: 'Chưa nguồn nào nêu tên doanh nghiệp trong địa bàn vào ngày này.',
    en: 'No source names a firm in these places on this day.',
  },
  addFirms: { vi: 'Thêm doanh nghiệp ở màn hình Tiêu chí luật định', en: 'Add firms on the Legal test screen' },
  firm: { vi: 'Doanh nghiệp', en: 'Firm' },
  place: { vi: 'Nơi', en: 'Place' },
  namedBy: { vi: 'Nguồn nêu tên', en: 'Named by' },
  fromList: { vi: 'danh sách nhà cung ứng', en: 'supplier list' },
  firmsNote: {
    vi: 'Danh sách chỉ gồm doanh nghiệp mà nguồn nêu tên, không phải mọi doanh nghiệp trong địa bàn.',
    en: 'Only firms that a source names; not every firm in these places.',
  },
  map: { vi: 'Khu công nghiệp trong các đơn vị của cụm', en: 'Industrial parks in the cluster’s units' },
  mapSpoken: {
    vi: '{parks} khu công nghiệp trong {units}; {firms} doanh nghiệp được nêu tên.',
    en: '{parks} industrial parks in {units}; {firms} firms are named.',
  },
  unitSaid: {
    vi: '{firms} doanh nghiệp được nêu tên, {parks} khu công nghiệp',
    en: '{firms} named firms, {parks} industrial parks',
  },
  park: { vi: 'Khu công nghiệp', en: 'Industrial park' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  latitude: { vi: 'Vĩ độ', en: 'Latitude' },
  longitude: { vi: 'Kinh độ', en: 'Longitude' },
  osmRef: { vi: 'Mã trên OpenStreetMap', en: 'OpenStreetMap reference' },
  parksNote: {
    vi: 'Vị trí khu công nghiệp: © những người đóng góp OpenStreetMap (ODbL 1.0), gói {pack}. Danh sách do cộng đồng vẽ, có thể thiếu; đây là địa điểm sản xuất, không phải cụm liên kết ngành.',
    en: 'Parks: © OpenStreetMap contributors (ODbL 1.0), pack {pack}. The list is drawn by volunteers and may be incomplete; a park is a site of production, not a linkage cluster.',
  },
  noParks: {
    vi: 'Gói khu công nghiệp không có khu nào trong các đơn vị này.',
    en: 'The pack of industrial parks has none in these units.',
  },
} as const satisfies Catalogue;
