import type { Bilingual } from '../../model/bilingual.ts';

/** Sentences and labels of ties, of the product space and of other countries. Slots stand in the same order in both languages. */
export const tiesCatalogue = {
  'figure.flow': {
    vi: '{seller} bán cho {buyer} ({country})',
    en: '{seller} sold to {buyer} ({country})',
  },
  'figure.sector-output': { vi: 'Giá trị sản xuất của {sector} ({country})', en: 'Output of {sector} ({country})' },
  'figure.product-proximity': { vi: 'Độ gần giữa {a} và {b}', en: 'Proximity of {a} and {b}' },
  'figure.industry-proximity': { vi: 'Độ gần giữa {a} và {b}', en: 'Proximity of {a} and {b}' },
  'figure.recorded-ties': { vi: 'Lần ghi nhận {a} giao dịch với {b}', en: 'Records of dealings of {a} with {b}' },
  'figure.indicator': { vi: '{indicator}, {country}, {year}', en: '{indicator}, {country}, {year}' },
  'figure.analogue-given': {
    vi: 'Khoảng cách giữa các giá trị đã nhập và {other} năm {otherYear}',
    en: 'Distance between the values given and {other} in {otherYear}',
  },
  'figure.analogue': {
    vi: 'Khoảng cách giữa {country} năm {year} và {other} năm {otherYear}',
    en: 'Distance between {country} in {year} and {other} in {otherYear}',
  },

  'ties.flows.own': {
    vi: 'Theo bảng của {country}, các ngành trong cụm mua {share} đầu vào trung gian từ chính các ngành ấy. Ngoài cụm, dòng lớn nhất là {seller} bán cho {buyer}: {flow}.',
    en: 'By the table of {country}, the industries of the cluster buy {share} of their intermediate inputs from one another. Beyond the cluster, the largest flow is {seller} selling to {buyer}: {flow}.',
  },
  'ties.flows.proxy': {
    vi: 'Chưa có bảng cân đối liên ngành của Việt Nam. Bảng thay thế, {country}: các ngành trong cụm mua {share} đầu vào trung gian từ chính các ngành ấy; ngoài cụm, dòng lớn nhất là {seller} bán cho {buyer}: {flow}.',
    en: 'There is no input–output table of Viet Nam here. A stand-in, {country}: the industries of the cluster buy {share} of their intermediate inputs from one another; beyond the cluster, the largest flow is {seller} selling to {buyer}: {flow}.',
  },
  'ties.flows.no-share': {
    vi: 'Bảng của {country} chia ngành rộng hơn cụm, nên chưa tính được phần mua bán trong cụm. Dòng lớn nhất giữa ngành có phần thuộc cụm và ngành khác là {seller} bán cho {buyer}: {flow}.',
    en: 'The table of {country} has sectors wider than the cluster, so the part bought within it cannot be computed. The largest flow between a sector that touches the cluster and another is {seller} selling to {buyer}: {flow}.',
  },
  'ties.flows.no-share-proxy': {
    vi: 'Chưa có bảng cân đối liên ngành của Việt Nam. Bảng thay thế, {country}, chia ngành rộng hơn cụm, nên chưa tính được phần mua bán trong cụm. Dòng lớn nhất giữa ngành có phần thuộc cụm và ngành khác là {seller} bán cho {buyer}: {flow}.',
    en: 'There is no input–output table of Viet Nam here. The stand-in, {country}, has sectors wider than the cluster, so the part bought within it cannot be computed. The largest flow between a sector that touches the cluster and another is {seller} selling to {buyer}: {flow}.',
  },
  'ties.flows.share-only': {
    vi: 'Theo bảng của {country}, các ngành trong cụm mua {share} đầu vào trung gian từ chính các ngành ấy.',
    en: 'By the table of {country}, the industries of the cluster buy {share} of their intermediate inputs from one another.',
  },
  'ties.products': {
    vi: '{tied} trong {all} sản phẩm của nhóm gần ít nhất một sản phẩm khác cùng nhóm (từ 0,50). Gần nhau nhất là {a} và {b}: {proximity}.',
    en: '{tied} of the {all} goods of the group are near at least one other good of the group (0.50 or more). The nearest are {a} and {b}: {proximity}.',
  },
  'ties.products.none': {
    vi: 'Không sản phẩm nào trong {all} sản phẩm của nhóm gần một sản phẩm khác cùng nhóm từ 0,50 trở lên.',
    en: 'None of the {all} goods of the group is near another good of the group by 0.50 or more.',
  },
  'ties.industries': {
    vi: 'Trong các ngành của cụm, hay có mặt cùng nơi nhất là {a} và {b}: độ gần {proximity}. Ngành ngoài cụm gần nhất là {outside}, gần {inside}: {nearness}.',
    en: 'Among the industries of the cluster, those most often found together are {a} and {b}: proximity {proximity}. The nearest industry outside is {outside}, near {inside}: {nearness}.',
  },
  'ties.industries.outside': {
    vi: 'Cụm chỉ có một ngành trong bảng này. Ngành ngoài cụm gần nhất là {outside}, gần {inside}: {nearness}.',
    en: 'The cluster has one industry only in this table. The nearest industry outside is {outside}, near {inside}: {nearness}.',
  },
  'ties.firms': {
    vi: 'Nguồn ghi {ties} quan hệ giữa các doanh nghiệp được nêu tên: {firms} doanh nghiệp trong địa bàn. Danh sách không đầy đủ: không thấy không có nghĩa là không có.',
    en: 'Sources record {ties} ties between firms that are named: {firms} firms in the places. The lists are incomplete: not seen is not absent.',
  },

  'ties.absent.flows': {
    vi: 'Chưa có bảng cân đối liên ngành nào có các ngành này: cơ quan thống kê có thể mang đến.',
    en: 'No input–output table at hand has these industries: the statistics office could bring one.',
  },
  'ties.absent.products': {
    vi: 'Nhóm ngành không có sản phẩm nào trong không gian sản phẩm.',
    en: 'The group has no goods in the product space.',
  },
  'ties.absent.industries': {
    vi: 'Chưa có bảng nơi × ngành với trên 30 nơi, nên chưa đo được ngành nào hay có mặt cùng nơi. Thêm bảng tỉnh × ngành thì hình này hiện ra.',
    en: 'No place × industry table with more than 30 places is at hand, so which industries are found together cannot be measured. Add a province × industry table and this picture appears.',
  },
  'ties.absent.firms': {
    vi: 'Chưa nguồn nào ghi hai doanh nghiệp của cụm giao dịch với nhau. Dẫn liệu về hợp đồng cung ứng, gắn vào doanh nghiệp trong công thức, sẽ hiện ở đây.',
    en: 'No source at hand records that two firms of the cluster deal with each other. Facts about supply contracts, tied to firms of the recipe, appear here.',
  },

  'ties.title.flows': { vi: 'Mua bán giữa các ngành: {country}', en: 'Purchases between industries: {country}' },
  'ties.title.flows-proxy': {
    vi: 'Mua bán giữa các ngành: {country} (bảng thay thế)',
    en: 'Purchases between industries: {country} (stand-in)',
  },
  'ties.title.products': {
    vi: 'Sản phẩm hay được xuất khẩu cùng nhau, 2017',
    en: 'Goods that are exported together, 2017',
  },
  'ties.title.industries': {
    vi: 'Ngành hay có mặt cùng nơi, {period}',
    en: 'Industries found in the same places, {period}',
  },
  'ties.title.firms': { vi: 'Quan hệ được ghi giữa doanh nghiệp', en: 'Recorded ties between firms' },

  'ties.measure.flows': { vi: 'Giá trị mua', en: 'Purchases' },
  'ties.measure.products': { vi: 'Độ gần', en: 'Proximity' },
  'ties.measure.industries': { vi: 'Độ gần', en: 'Proximity' },
  'ties.measure.firms': { vi: 'Lần được ghi', en: 'Records' },
  'ties.size.flows': { vi: 'Giá trị sản xuất', en: 'Output' },
  'ties.size.products': { vi: 'Xuất khẩu của Việt Nam', en: 'Exports of Viet Nam' },

  'ties.note.flows': {
    vi: 'Bảng cả nước nói các ngành như vậy thường mua bán ra sao, không nói doanh nghiệp của cụm làm gì. Chỉ vẽ dòng có ít nhất một đầu thuộc cụm; dòng ngoài cụm không vẽ.',
    en: 'A national table tells how such industries usually trade, not what the firms of the cluster do. Only flows with at least one end in the cluster are drawn; flows outside are not.',
  },
  'ties.note.flows-proxy': {
    vi: 'Bảng thay thế của nước khác và năm khác: chỉ gợi ý, không kết luận về Việt Nam. Chỉ ngành chế biến, chế tạo (06–22) có số mua vào; chỉ vẽ dòng có ít nhất một đầu thuộc cụm.',
    en: 'A stand-in of another country and year: it suggests and does not decide about Viet Nam. Only manufacturing sectors (06–22) have purchases; only flows with at least one end in the cluster are drawn.',
  },
  'ties.note.products': {
    vi: 'Độ gần: xác suất một nước xuất khẩu mạnh sản phẩm này cũng mạnh sản phẩm kia, lấy chiều thấp hơn. Số liệu cả nước và thế giới năm 2017, không phải của địa bàn. Cặp dưới 0,50 không có trong bảng: không phải bằng không.',
    en: 'Proximity: the chance that a country strong in one good is strong in the other, the lower of both directions. Of countries and 2017, not of the places. Pairs below 0.50 are not in the table: that is not zero.',
  },
  'ties.note.industries': {
    vi: 'Độ gần: trong các nơi có ngành phổ biến hơn, phần cũng có ngành kia. Cùng nơi chưa phải là mua bán với nhau.',
    en: 'Proximity: of the places that have the more widespread industry, the part that has the other too. Being together is not trading together.',
  },
  'ties.note.firms': {
    vi: 'Một dòng của danh sách nhà cung ứng, hoặc một dẫn liệu gắn với cả hai doanh nghiệp, là một lần được ghi. Danh sách không tách theo ngành; quy mô giao dịch chưa biết.',
    en: 'A row of a supplier list, or a fact tied to both firms, is one record. The lists are not sorted by industry; the size of the dealings is not known.',
  },

  'analogue.nearest': {
    vi: 'Trên {count} chỉ tiêu đã chọn, giống {country} năm {year} nhất là {other} năm {otherYear}: khoảng cách {distance} trên thang từ 0 đến 1.',
    en: 'On the {count} indicators chosen, most like {country} in {year} is {other} in {otherYear}: a distance of {distance} on a scale of 0 to 1.',
  },
  'analogue.given': {
    vi: 'Theo {count} chỉ tiêu đã nhập cho vùng, giống nhất là {other} năm {otherYear} (khoảng cách {distance}).',
    en: 'By {count} indicators given for the region, {other} in {otherYear} was most like it (distance {distance}).',
  },
  'analogue.no-year': {
    vi: '{country} không có năm nào đủ cả {count} chỉ tiêu đã chọn: hãy bớt chỉ tiêu.',
    en: '{country} has no year with all {count} indicators chosen: take fewer.',
  },
  'analogue.none': {
    vi: 'Không nước nào khác có đủ cả {count} chỉ tiêu trong cùng một năm: hãy bớt chỉ tiêu.',
    en: 'No other country has all {count} indicators in one year: take fewer.',
  },
} as const satisfies Record<string, Bilingual>;
