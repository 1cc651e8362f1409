import type { Bilingual } from '../../model/bilingual.ts';

/** Headings, table heads and fixed sentences of the three-part report. */
export const reportCatalogue = {
  'part.1': { vi: 'Cơ sở lý luận và thực tiễn', en: 'Concepts and experience' },
  'part.2': { vi: 'Thực trạng', en: 'The current state' },
  'part.3': { vi: 'Quan điểm, cơ chế và giải pháp', en: 'Viewpoints, mechanisms and solutions' },

  'concept.heading': { vi: 'Khái niệm dùng trong báo cáo', en: 'Words used in this report' },
  'concept.linkage': {
    vi: 'Cụm liên kết ngành là các doanh nghiệp, nhà cung ứng và tổ chức hỗ trợ có liên hệ với nhau, vừa hợp tác vừa cạnh tranh. Khái niệm này khác với cụm công nghiệp (một khu đất có hạ tầng, theo Nghị định 32/2024/NĐ-CP) và cụm nhiệm vụ (một nhóm nhiệm vụ nghiên cứu).',
    en: 'A linkage cluster is a set of related firms, suppliers and support organisations that cooperate and compete. It is not an industrial estate cluster (a serviced piece of land, Decree 32/2024/NĐ-CP), nor a task bundle (a group of research tasks).',
  },
  'concept.legal': { vi: 'Quy định pháp luật dùng để xét', en: 'The legal rules applied' },
  'concept.method': {
    vi: 'Báo cáo không dùng một điểm số duy nhất. Tám bậc được xét riêng; mỗi bậc trả lời có, không hoặc chưa đủ dữ liệu, kèm số liệu và lý do. Số nào cũng dẫn về phương pháp, tham số và dòng dữ liệu gốc.',
    en: 'No single score is used. Eight rungs are examined apart; each answers yes, no or cannot tell, with figures and the reason. Every number leads to its method, parameters and source rows.',
  },

  'lessons.heading': { vi: 'Kinh nghiệm các nước', en: 'Experience of other countries' },
  'lessons.intro': {
    vi: 'Bảng sau ghi, cho từng nước, điều được, điều chưa được và điều kiện để vận dụng ở Việt Nam. Các nhận định là của nhóm soạn thảo, dựa trên dẫn liệu nêu kèm.',
    en: 'For each country the table states what worked, what did not and the condition for Viet Nam. The judgements are the authors’, on the cited facts named beside them.',
  },
  'lessons.country': { vi: 'Nước', en: 'Country' },
  'lessons.worked': { vi: 'Điều được', en: 'What worked' },
  'lessons.didNot': { vi: 'Điều chưa được', en: 'What did not' },
  'lessons.condition': { vi: 'Điều kiện cho Việt Nam', en: 'Condition for Viet Nam' },
  'lessons.set': { vi: 'về kinh nghiệm các nước', en: 'on other countries' },
  'lessons.facts': { vi: 'Dẫn liệu', en: 'Cited facts' },

  'definition.heading': { vi: 'Phạm vi cụm', en: 'What the cluster is' },
  'definition.sentence': {
    vi: 'Cụm gồm nhóm ngành {group} tại {places}; công thức đề ngày {dated}.',
    en: 'The cluster is the sector group {group} in {places}; the recipe is dated {dated}.',
  },
  'definition.units': { vi: 'Đơn vị hành chính theo từng ngày', en: 'Administrative units by date' },
  'definition.asOf': { vi: 'Ngày', en: 'As of' },
  'definition.unit': { vi: 'Đơn vị', en: 'Unit' },
  'definition.madeOf': { vi: 'Gồm', en: 'Made of' },
  'definition.region': { vi: 'Thuộc vùng', en: 'Region' },
  'definition.proposal': { vi: 'đề xuất, chưa xác nhận đã ban hành', en: 'proposal, adoption not confirmed' },
  'definition.outside': { vi: 'ngoài phạm vi ban đầu', en: 'outside the original places' },
  'definition.noRegion': {
    vi: 'không có phân vùng đang có hiệu lực trong gói số liệu',
    en: 'no region set in force in the packs',
  },
  'definition.codes': { vi: 'Mã ngành và chuyển đổi', en: 'Industry codes and their conversion' },
  'definition.code': { vi: 'Mã', en: 'Code' },
  'definition.codeName': { vi: 'Tên', en: 'Name' },
  'definition.becomes': { vi: 'Tương ứng trong bảng kia', en: 'Corresponds to' },
  'definition.reason': { vi: 'Lý do', en: 'Reason' },
  'definition.howSure': { vi: 'Mức chắc', en: 'How sure' },
  'definition.codesNote': {
    vi: 'Mã có nhiều mã tương ứng thì giá trị không được tự chia: phép chuyển đổi cho cận thấp và cận cao. Dấu (–) đánh mã nằm ngoài nhóm.',
    en: 'Where a code corresponds to several, its value is not split: the conversion gives a lowest and a highest. The mark (–) shows codes outside the group.',
  },
  'sure.core': { vi: 'cốt lõi', en: 'core' },
  'sure.likely': { vi: 'khá chắc', en: 'likely' },
  'sure.arguable': { vi: 'còn tranh luận', en: 'arguable' },
  'map.heading': { vi: 'Địa bàn ngày {date}', en: 'The places on {date}' },
  'map.spoken': {
    vi: 'Bản đồ tô màu {places}, cùng các đơn vị giáp ranh.',
    en: 'Map with {places} coloured, and the units that border on them.',
  },

  'regions.heading': { vi: 'Vùng cũ và vùng đề xuất', en: 'Old and proposed regions' },
  'regions.name': { vi: 'Vùng', en: 'Region' },
  'regions.standing': { vi: 'Tình trạng', en: 'Standing' },
  'regions.members': { vi: 'Các đơn vị', en: 'Members' },
  'regions.basis': { vi: 'Căn cứ', en: 'Basis' },
  'regions.in-force': { vi: 'có hiệu lực', en: 'in force' },
  'regions.proposal': { vi: 'đề xuất', en: 'proposal' },
  'regions.note': {
    vi: 'Vùng đề xuất không phải là hợp của các tỉnh cũ: phần Vĩnh Phúc cũ ra khỏi vùng đồng bằng sông Hồng, phần Bắc Giang cũ vào vùng.',
    en: 'The proposed region is not the union of the old provinces: old Vĩnh Phúc leaves the Red River Delta, old Bắc Giang enters it.',
  },

  'facts.heading': { vi: 'Dẫn liệu về hiện trạng', en: 'Cited facts on the current state' },
  'facts.intro': {
    vi: 'Dẫn liệu được giữ nguyên theo nguồn. Số chính thức và số báo chí để riêng; số mâu thuẫn đặt cạnh nhau, không lấy bình quân; số của tỉnh cũ và tỉnh mới không nối thành chuỗi.',
    en: 'Facts stand as the source gives them. Official and press figures are told apart; contradictions stand side by side and are never averaged; old and new provinces are not joined into one series.',
  },
  'facts.place': { vi: 'Nơi', en: 'Place' },
  'facts.statement': { vi: 'Nội dung', en: 'Statement' },
  'facts.period': { vi: 'Thời kỳ', en: 'Period' },
  'facts.status': { vi: 'Loại nguồn', en: 'Kind of source' },
  'facts.conflict': { vi: 'Mâu thuẫn: {what}', en: 'Contradiction: {what}' },
  'facts.resolution': { vi: 'Nhận xét: {resolution}', en: 'Remark: {resolution}' },
  'facts.tables': { vi: 'Bảng dẫn liệu đầy đủ', en: 'All cited facts' },
  'facts.table': { vi: 'Dẫn liệu {set}', en: 'Cited facts {set}' },
  'facts.set.official': { vi: 'từ nguồn chính thức', en: 'from official sources' },
  'facts.set.press': { vi: 'từ báo chí, doanh nghiệp và học thuật', en: 'from press, companies and academic work' },

  'ladder.heading': { vi: 'Tám bậc: có phải cụm liên kết ngành không?', en: 'Eight rungs: is it a linkage cluster?' },
  'ladder.table': { vi: 'Trả lời của từng bậc theo ngày', en: 'Answers by rung and date' },
  'ladder.rung': { vi: 'Bậc', en: 'Rung' },
  'ladder.reading': { vi: 'Đọc theo ngày {date} ({geography})', en: 'Read as of {date} ({geography})' },
  'ladder.settle': { vi: 'Điều sẽ giải quyết: ', en: 'What would settle it: ' },
  'ladder.facts': { vi: ' Dẫn liệu liên quan:', en: ' Cited facts that bear on it:' },
  'ladder.intervals': {
    vi: 'Thương số vị trí và khoảng tin cậy, ngày {date}',
    en: 'Location quotients and intervals, {date}',
  },
  'ladder.intervals.spoken': {
    vi: 'Mỗi dòng là một thương số với khoảng của nó; vạch dọc là ngưỡng {threshold}.',
    en: 'Each line is a quotient with its interval; the vertical mark is the threshold {threshold}.',
  },
  'ladder.ratio': { vi: 'lần so với cả nước', en: 'times the whole' },

  'verdict.heading': { vi: 'Độ vững của kết luận', en: 'How robust the finding is' },
  'verdict.robust': {
    vi: 'Vững: kết luận giữ ở {holds} trên {all} cách hỏi (ngưỡng ±25%, các đơn vị đo, hai kỳ gần nhất, các địa giới).',
    en: 'Robust: the finding holds in {holds} of {all} specifications (thresholds ±25%, measures, the two latest periods, territories).',
  },
  'verdict.robustly-not': {
    vi: 'Vững theo hướng ngược lại: kết luận chỉ giữ ở {holds} trên {all} cách hỏi.',
    en: 'Robustly not: the finding holds in only {holds} of {all} specifications.',
  },
  'verdict.fragile': {
    vi: 'Mong manh: kết luận giữ ở {holds} trên {all} cách hỏi; đổi một lựa chọn là kết luận đổi.',
    en: 'Fragile: the finding holds in {holds} of {all} specifications; changing one choice turns it.',
  },
  'verdict.cannot-tell': {
    vi: 'Chưa đủ dữ liệu để nói vững hay mong manh: trả lời được {holds} trên {all} cách hỏi theo hướng có.',
    en: 'Cannot tell whether robust or fragile: {holds} of {all} specifications answer yes.',
  },
  'verdict.none': {
    vi: 'Chưa đủ dữ liệu: không bậc tính được nào trả lời, nên không có gì để thử độ vững.',
    en: 'Cannot tell: no computable rung answers, so there is nothing to test for robustness.',
  },
  'verdict.breaker': {
    vi: 'Cách hỏi gần nhất làm đổi kết luận: ngưỡng × {threshold}, {measure}, kỳ {period}, địa giới {territory}.',
    en: 'The nearest specification that turns it: thresholds × {threshold}, {measure}, period {period}, territory {territory}.',
  },
  'verdict.grid': { vi: 'Lưới thử độ vững, ngày {date}', en: 'Robustness grid, {date}' },
  'verdict.grid.spoken': {
    vi: 'Mỗi dòng là một cách hỏi; các ô là trả lời của bậc 1, 2, 3 và của cả ba.',
    en: 'Each row is a specification; the cells answer rungs 1, 2, 3 and all three.',
  },
  'verdict.specification': { vi: 'Cách hỏi', en: 'Specification' },
  'verdict.all': { vi: 'Cả ba', en: 'All three' },
  'territory.defined': { vi: 'như định nghĩa', en: 'as defined' },
  'territory.successor': { vi: 'đơn vị đang có hiệu lực', en: 'units in force' },

  'legal.heading': {
    vi: 'Tiêu chí cụm liên kết ngành của Nghị định 80/2021/NĐ-CP',
    en: 'The linkage-cluster test of Decree 80/2021/NĐ-CP',
  },
  'legal.reading': { vi: 'Xét ngày {date}', en: 'Examined as of {date}' },
  'legal.boundary': {
    vi: 'Trong ranh giới {place}: {answer}; {count} được nêu tên.',
    en: 'Within {place}: {answer}; {count} named.',
  },
  'legal.criterion': { vi: 'Tiêu chí', en: 'Criterion' },
  'legal.answer': { vi: 'Trả lời', en: 'Answer' },
  'legal.reason': { vi: 'Chứng cứ có', en: 'Evidence held' },
  'legal.missing': { vi: 'Còn thiếu', en: 'Missing' },
  'legal.table': { vi: 'Tiêu chí trong ranh giới {place}, ngày {date}', en: 'Criteria within {place}, {date}' },
  'legal.unchecked': {
    vi: 'Việc nghị định này còn hiệu lực nguyên văn đến ngày xét chưa được kiểm lại từ Công báo.',
    en: 'That the decree still stands unamended on the date has not been checked against the Official Gazette.',
  },
  'legal.firms': { vi: 'Doanh nghiệp được nêu tên: {names}.', en: 'Firms named: {names}.' },

  'change.heading': { vi: 'Thay đổi, tách theo nguyên nhân', en: 'Change, by cause' },
  'change.intro': {
    vi: 'Một con số thay đổi vì bốn lý do: kinh tế, địa giới, phân ngành, hiệu chỉnh số liệu. Phần của mỗi lý do tính theo Shapley nên cộng lại đúng bằng tổng thay đổi.',
    en: 'A figure moves for four reasons: the economy, the boundary, the classification, the revision of data. Each part is a Shapley value, so the parts add up exactly to the change.',
  },
  'change.one-date': {
    vi: 'Hồ sơ chỉ đọc theo một ngày và không theo dõi chuỗi số liệu nào, nên không có thay đổi để tách. Thêm một ngày đọc hoặc một chuỗi vào công thức để có phần này.',
    en: 'The dossier reads one date and follows no series, so there is no change to split. Add a date or a series to the recipe to have this part.',
  },
  'change.sentence': {
    vi: '{title}: từ {from} ({fromPeriod}) đến {to} ({toPeriod}), thay đổi {total}.',
    en: '{title}: from {from} ({fromPeriod}) to {to} ({toPeriod}), a change of {total}.',
  },
  'change.unknown': {
    vi: '{title}: từ {from} ({fromPeriod}) đến {to} ({toPeriod}); chưa tách được vì thiếu số liệu của {absent}.',
    en: '{title}: from {from} ({fromPeriod}) to {to} ({toPeriod}); it cannot be split because figures are missing for {absent}.',
  },
  'change.cause': { vi: 'Nguyên nhân', en: 'Cause' },
  'change.effect': { vi: 'Phần thay đổi', en: 'Part of the change' },
  'change.table': { vi: '{title}: phần của từng nguyên nhân', en: '{title}: part of each cause' },
  'change.total': { vi: 'Tổng thay đổi', en: 'Total change' },
  'change.bounded': {
    vi: 'Đơn vị không có dòng số liệu: {absent}. Giá trị của chúng nằm giữa 0 và phần còn lại của cả nước, nên phần liên quan chỉ biết trong khoảng.',
    en: 'Units without a row: {absent}. Their value lies between 0 and what the country’s total leaves over, so the parts concerned are known only within bounds.',
  },
  'change.picture.spoken': {
    vi: 'Biểu đồ bậc thang từ đầu kỳ đến cuối kỳ, mỗi bậc một nguyên nhân.',
    en: 'Waterfall from start to end, one step for each cause.',
  },
  'change.cluster-cannot-tell': {
    vi: 'Riêng thay đổi của các ngành trong cụm giữa hai ngày: chưa đủ dữ liệu. Điều sẽ giải quyết: hai bảng tỉnh × ngành của hai kỳ, theo cùng hoặc khác địa giới và bảng mã.',
    en: 'The change of the cluster’s own industries between the two dates: cannot tell. What would settle it: province × industry tables of two periods, on the same or different units and codes.',
  },
  'cause.economy': { vi: 'Kinh tế', en: 'Economy' },
  'cause.boundary': { vi: 'Địa giới', en: 'Boundary' },
  'cause.classification': { vi: 'Phân ngành', en: 'Classification' },
  'cause.revision': { vi: 'Hiệu chỉnh số liệu', en: 'Revision of data' },
  'change.start': { vi: 'Đầu kỳ', en: 'Start' },
  'change.end': { vi: 'Cuối kỳ', en: 'End' },

  'composition.heading': { vi: 'Cụm gồm những gì?', en: 'What is it made of?' },
  'composition.sentence': {
    vi: 'Ngày {date}, theo {measure} kỳ {period}, ngành lớn nhất là {industry}, chiếm {share} của cụm.',
    en: 'On {date}, by {measure} of {period}, the largest industry is {industry}, with {share} of the cluster.',
  },
  'composition.none': {
    vi: 'Ngày {date}: chưa có bảng tỉnh × ngành nên chưa biết cơ cấu theo ngành và theo loại hình sở hữu. Dẫn liệu ở mục trên nêu tỷ trọng khu vực đầu tư nước ngoài của cả công nghiệp tỉnh, không phải của cụm.',
    en: 'On {date}: no province × industry table, so the make-up by industry and by ownership is not known. The facts above give the foreign-invested share of all industry of a province, not of the cluster.',
  },
  'composition.no-owners': {
    vi: 'Bảng không tách theo loại hình sở hữu (nhà nước, ngoài nhà nước, đầu tư nước ngoài).',
    en: 'The table does not tell ownership apart (state, private, foreign-invested).',
  },
  'composition.industries': { vi: 'Cơ cấu theo ngành, ngày {date}', en: 'Make-up by industry, {date}' },
  'composition.owners': { vi: 'Cơ cấu theo loại hình sở hữu, ngày {date}', en: 'Make-up by ownership, {date}' },
  'composition.part': { vi: 'Phần', en: 'Part' },
  'composition.amount': { vi: 'Giá trị', en: 'Amount' },
  'composition.share': { vi: 'Tỷ trọng', en: 'Share' },
  'owner.state': { vi: 'nhà nước', en: 'state' },
  'owner.private': { vi: 'ngoài nhà nước', en: 'private' },
  'owner.foreign': { vi: 'đầu tư nước ngoài', en: 'foreign-invested' },
  'next.heading': { vi: 'Có thể làm thêm gì?', en: 'What could come next?' },
  'next.intro': {
    vi: 'Đọc trong không gian sản phẩm năm 2017 cho cả nước (không phải cho vùng): mật độ càng cao, năng lực hiện có càng gần sản phẩm ấy. Mật độ nói gần, không nói nên làm. Xuất khẩu 2017 ghi theo HS 2007, nhóm ngành theo HS 2017; chỉ nêu các mã bốn số có trong cả hai bản.',
    en: 'Read in the product space of 2017 for the whole country (not the region): the higher the density, the nearer are present capabilities. Density says near, not advisable. Exports of 2017 are recorded in HS 2007, the group in HS 2017; only headings that stand in both are listed.',
  },
  'next.industries.intro': {
    vi: 'Tính từ chính bảng nơi × ngành, theo số cơ sở: các ngành mà địa bàn chưa có nhiều hơn bình quân, xếp theo mật độ ngành liên quan đã có. Mật độ nói gần, không nói nên làm.',
    en: 'Computed from the place × industry table itself, by establishments: industries that the places do not yet have more of than the whole, by the density of related industries that they have. Density says near, not advisable.',
  },
  'next.industries.table': {
    vi: 'Ngành gần năng lực hiện có nhất, ngày {date}',
    en: 'Industries nearest to present capabilities, {date}',
  },
  'next.industry': { vi: 'Ngành', en: 'Industry' },
  'next.quotient': { vi: 'Thương số vị trí', en: 'Location quotient' },
  'next.product': { vi: 'Sản phẩm (HS 4 số)', en: 'Product (HS, 4 digits)' },
  'next.exports': { vi: 'Xuất khẩu 2017', en: 'Exports 2017' },
  'next.advantage': { vi: 'Lợi thế so sánh (RCA)', en: 'Comparative advantage (RCA)' },
  'next.density': { vi: 'Mật độ', en: 'Density' },
  'next.complexity': { vi: 'Độ phức tạp (PCI)', en: 'Complexity (PCI)' },
  'next.table': { vi: 'Sản phẩm của nhóm ngành, xếp theo mật độ', en: 'Products of the sector group, by density' },

  'runs.heading': { vi: 'Kết quả tính bằng phương pháp', en: 'Results of methods' },
  'runs.intro': {
    vi: 'Tác giả chạy các phương pháp sau trên bảng số liệu đã nêu; mỗi con số mở được phương pháp, tham số và các dòng số liệu của nó, và tính lại được.',
    en: 'The authors ran the following methods on the tables named; each number opens its method, parameters and rows, and can be computed again.',
  },
  'runs.made': { vi: '{method} ({name}), trên {tables}.', en: '{method} ({name}), on {tables}.' },
  'runs.cut': { vi: '{shown} trong {all} dòng của kết quả.', en: '{shown} of {all} rows of the result.' },
  'runs.refused': { vi: 'Phương pháp không chạy được', en: 'The method could not run' },
  'runs.refused.more': { vi: 'Và {count} lỗi khác.', en: 'And {count} more faults.' },
} as const satisfies Record<string, Bilingual>;
