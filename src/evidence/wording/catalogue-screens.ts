import type { Bilingual } from '../../model/bilingual.ts';

/** Sentences of the screens, the leader's page and the events behind a change. Slots stand in the same order in both languages. */
export const screenCatalogue = {
  'classification.vsic2007': { vi: 'VSIC 2007', en: 'VSIC 2007' },
  'classification.vsic2018': { vi: 'VSIC 2018', en: 'VSIC 2018' },
  'classification.vsic2025': { vi: 'VSIC 2025', en: 'VSIC 2025' },
  'classification.naics2012': { vi: 'NAICS 2012', en: 'NAICS 2012' },

  'sure.own': { vi: 'do người soạn chọn', en: 'chosen by the authors' },
  'sure.found': { vi: 'do phương pháp tìm ra', en: 'found by a method' },

  'screen.define': {
    vi: '{group} × {places}, {classification}, địa giới ngày {date}: {codes} mã ngành, {units} đơn vị hành chính.',
    en: '{group} × {places}, {classification}, boundaries of {date}: {codes} industry codes, {units} administrative units.',
  },
  'screen.define.no-codes': {
    vi: '{group} × {places}, địa giới ngày {date}: nhóm ngành chưa có mã trong {classification}, {units} đơn vị hành chính.',
    en: '{group} × {places}, boundaries of {date}: the group has no codes in {classification}; {units} administrative units.',
  },

  'screen.ladder.counts': {
    vi: 'Có ở {yes} bậc, không ở {no}, chưa đủ dữ liệu ở {open}',
    en: 'Holds on {yes} of eight rungs, fails on {no}, cannot tell on {open}',
  },
  'screen.ladder.none': { vi: ', không áp dụng ở {none}', en: ', not applicable on {none}' },
  'screen.ladder.finding': { vi: '; kết luận {word}', en: '; the finding is {word}' },
  'screen.ladder.breaker': { vi: ': đổi {breaker} thì {rungs} đổi', en: ': changing {breaker} turns {rungs}' },
  'screen.ladder.change.threshold': { vi: 'ngưỡng × {factor}', en: 'the thresholds × {factor}' },
  'screen.ladder.change.measure': { vi: 'đơn vị đo sang {measure}', en: 'the measure to {measure}' },
  'screen.ladder.change.period': { vi: 'kỳ số liệu sang {period}', en: 'the period to {period}' },
  'screen.ladder.change.territory': { vi: 'địa giới sang {territory}', en: 'the territory to {territory}' },
  'screen.rung.presence': { vi: 'bậc 1', en: 'rung 1' },
  'screen.rung.concentration': { vi: 'bậc 2', en: 'rung 2' },
  'screen.rung.onePlant': { vi: 'bậc 3', en: 'rung 3' },

  'question.presence': {
    vi: 'Có đủ cơ sở và đủ lao động không?',
    en: 'Are there enough establishments and enough workers?',
  },
  'question.concentration': {
    vi: 'Các ngành này có tập trung ở đây hơn cả nước không?',
    en: 'Are these industries more present here than in the whole country?',
  },
  'question.one-plant': {
    vi: 'Bỏ nhà máy lớn nhất đi thì còn tập trung không?',
    en: 'Does the concentration stay without the largest plant?',
  },
  'question.borders': {
    vi: 'Hai bên địa giới có cùng là một cụm không?',
    en: 'Do both sides of a border belong together?',
  },
  'question.linkage': {
    vi: 'Các ngành của cụm có mua bán với nhau không?',
    en: 'Do the industries of the cluster buy from each other?',
  },
  'question.institutions': {
    vi: 'Có viện, trường, hiệp hội, nơi thử nghiệm đứng cùng không?',
    en: 'Are institutes, schools, associations and testing bodies there?',
  },
  'question.legal-test': {
    vi: 'Quy định đang có hiệu lực có công nhận đây là cụm liên kết ngành không?',
    en: 'Does the rule in force recognise this as a linkage cluster?',
  },
  'question.expert': {
    vi: 'Chuyên gia có tên đã ghi nhận định gì?',
    en: 'What have named experts put on record?',
  },

  'screen.legal': {
    vi: 'Trong ranh giới {place} có {linked}/{needed} doanh nghiệp có chứng cứ liên kết; {named} được nêu tên.',
    en: 'Within {place}, {linked} of the {needed} firms needed have evidence of linkage; {named} named.',
  },

  'screen.change.from-to': { vi: '{title}, từ {from} đến {to}: ', en: '{title}, from {from} to {to}: ' },
  'screen.change.of-which': { vi: ', trong đó ', en: ', of which ' },
  'screen.change.unknown': {
    vi: 'chưa đủ dữ liệu để biết thay đổi',
    en: 'not enough data to know the change',
  },
  'screen.change.missing-units': { vi: ' (thiếu số liệu của {absent})', en: ' (no figures for {absent})' },
  'screen.change.cluster-open': {
    vi: 'Từ {from} đến {to}: chưa đủ dữ liệu để biết các ngành của cụm thay đổi thế nào; cần bảng tỉnh × ngành của hai kỳ. ',
    en: 'From {from} to {to}: not enough data to know how the cluster’s industries moved; province × industry tables of two periods are needed. ',
  },
  'screen.change.nothing': {
    vi: 'Đến ngày {date} chưa có thay đổi nào để tách: chọn một ngày muộn hơn hoặc thêm một chuỗi số liệu vào công thức.',
    en: 'As of {date} there is no change to split: choose a later day or add a series to the recipe.',
  },
  'screen.change.left-out': {
    vi: '{count} chuỗi của công thức chưa hiện ở ngày {date}: kỳ cuối của chuỗi chưa qua, hoặc đơn vị mới chưa có hiệu lực.',
    en: '{count} series of the recipe are not shown on {date}: their last period had not ended, or their new units were not yet in force.',
  },
  'factor.economy': { vi: 'kinh tế', en: 'the economy' },
  'factor.boundary': { vi: 'địa giới', en: 'the boundary' },
  'factor.classification': { vi: 'phân ngành', en: 'the classification' },
  'factor.revision': { vi: 'hiệu chỉnh', en: 'the revision' },

  'event.merger': { vi: '{from} hợp thành {to}', en: '{from} became {to}' },
  'event.renamed': { vi: '{from} thành {to}, giữ nguyên địa giới', en: '{from} became {to}, with the same boundary' },
  'event.part': {
    vi: 'một phần của {from} nhập vào {to}',
    en: 'a part of {from} went to {to}',
  },
  'event.codes': {
    vi: '{before} thay bằng {after}; mã của nhóm bị tách hoặc chuyển một phần: {split}',
    en: '{before} gave way to {after}; codes of the group that split or move in part: {split}',
  },
  'event.release': {
    vi: 'Bản số liệu {release} đã có bản mới hơn: {newer}',
    en: 'The release {release} has a newer version: {newer}',
  },

  'screen.composition.foreign': {
    vi: '{share} ({measure}, {period}) thuộc khu vực đầu tư nước ngoài',
    en: '{share} ({measure}, {period}) is in foreign-invested firms',
  },
  'screen.composition.industry': {
    vi: 'Theo {measure}, {period}, ngành lớn nhất là {industry}, chiếm {share}',
    en: 'By {measure}, {period}, the largest industry is {industry}, with {share}',
  },
  'screen.composition.bounded': {
    vi: 'Theo {measure}, {period}, các ngành của cụm chỉ biết trong khoảng nên chưa có tỷ trọng',
    en: 'By {measure}, {period}, the industries of the cluster are known only within bounds, so there are no shares',
  },
  'screen.composition.largest': {
    vi: '; doanh nghiệp lớn nhất chiếm {share}.',
    en: '; the largest plant holds {share}.',
  },
  'screen.composition.largest-cell': {
    vi: '; chưa biết doanh nghiệp lớn nhất, nhiều nhất là {share} (ô lớn nhất).',
    en: '; the largest plant is not known, at most {share} (the largest cell).',
  },
  'screen.composition.no-largest': {
    vi: '; chưa đủ dữ liệu về doanh nghiệp lớn nhất.',
    en: '; not enough data on the largest plant.',
  },
  'screen.composition.none': {
    vi: 'Ngày {date}: chưa đủ dữ liệu để biết cơ cấu theo ngành và sở hữu; cần bảng tỉnh × ngành.',
    en: 'On {date}: not enough data for the make-up by industry and ownership; a province × industry table is needed.',
  },

  'screen.next.product.above': {
    vi: '{product} gần năng lực hiện có nhất (mật độ {density}), phức tạp hơn bình quân {complexity}.',
    en: '{product} is nearest to present capabilities (density {density}), more complex than average by {complexity}.',
  },
  'screen.next.product.below': {
    vi: '{product} gần năng lực hiện có nhất (mật độ {density}); độ phức tạp so với bình quân: {complexity}.',
    en: '{product} is nearest to present capabilities (density {density}); complexity against the average: {complexity}.',
  },
  'screen.next.industry': {
    vi: '{industry} gần năng lực hiện có nhất (mật độ {density}); thương số vị trí hiện nay {quotient}.',
    en: '{industry} is nearest to present capabilities (density {density}); its location quotient now is {quotient}.',
  },
  'screen.next.off': {
    vi: 'Công thức của hồ sơ này không hỏi có thể làm thêm gì.',
    en: 'The recipe of this dossier does not ask what could come next.',
  },
  'screen.next.none': {
    vi: 'Chưa đủ dữ liệu: nhóm ngành không có mã sản phẩm trong không gian sản phẩm, và không bảng nào có đủ nơi để đo ngành gần.',
    en: 'Not enough data: the group has no goods in the product space, and no table has enough places to measure nearness.',
  },
  'screen.next.through-isic': {
    vi: 'Sản phẩm lấy theo lớp ISIC chính của mã HS, không theo mã HS do người soạn chọn: một mã HS có thể thuộc nhiều ngành.',
    en: 'Goods are taken by the main ISIC class of each HS heading, not by HS codes that the authors chose: a heading may belong to several industries.',
  },

  'cited.unknown': { vi: '(không có dẫn liệu {id} trong gói)', en: '(no fact {id} in the packs)' },

  'brief.asked': { vi: 'Hỏi gì', en: 'What was asked' },
  'brief.asked.text': {
    vi: '{group} tại {places} có phải là một cụm liên kết ngành không? Đọc theo ngày {date}, trong ranh giới {units}.',
    en: 'Are {group} in {places} a linkage cluster? Read as of {date}, within {units}.',
  },
  'brief.found': { vi: 'Thấy gì', en: 'What is found' },
  'brief.found.yes': { vi: 'Đạt: {rungs}.', en: 'Holds: {rungs}.' },
  'brief.found.no': { vi: 'Không đạt: {rungs}.', en: 'Does not hold: {rungs}.' },
  'brief.found.open': { vi: 'Chưa đủ dữ liệu để nói: {rungs}.', en: 'Not enough data to say: {rungs}.' },
  'brief.found.none': { vi: 'Không áp dụng: {rungs}.', en: 'Does not apply: {rungs}.' },
  'brief.rung.presence': { vi: 'quy mô', en: 'size' },
  'brief.rung.concentration': { vi: 'độ tập trung', en: 'concentration' },
  'brief.rung.one-plant': { vi: 'không phụ thuộc một nhà máy', en: 'not resting on one plant' },
  'brief.rung.borders': { vi: 'nối qua địa giới', en: 'reaching across borders' },
  'brief.rung.linkage': { vi: 'mua bán trong cụm', en: 'buying within the cluster' },
  'brief.rung.institutions': { vi: 'tổ chức hỗ trợ', en: 'support organisations' },
  'brief.rung.legal-test': { vi: 'tiêu chí pháp lý', en: 'the legal test' },
  'brief.rung.expert': { vi: 'ý kiến chuyên gia', en: 'expert opinion' },
  'brief.firm': { vi: 'Chắc đến đâu', en: 'How firm it is' },
  'brief.moved': { vi: 'Điều gì đã đổi', en: 'What moved' },
  'brief.law': { vi: 'Luật nào', en: 'Which law' },
  'brief.law.rule': { vi: '{title}: {answer}. ', en: '{title}: {answer}. ' },
  'brief.claims': { vi: 'Ba luận điểm nặng nhất', en: 'The three weightiest claims' },
  'brief.claims.none': {
    vi: 'Hồ sơ chưa có luận điểm nào có số liệu hoặc nguồn dẫn.',
    en: 'The dossier has no claim with a figure or a source yet.',
  },
  'brief.missing': { vi: 'Còn thiếu gì, ai có thể mang đến', en: 'What is missing, and who could bring it' },
  'brief.missing.none': { vi: 'Không bậc nào còn thiếu dữ liệu.', en: 'No rung lacks data.' },
  'brief.missing.item': {
    vi: '{what} (để biết: {rungs}). Ai có: {who}.',
    en: '{what} (to know: {rungs}). Who has it: {who}.',
  },
  'what.place-industry-table': {
    vi: 'Bảng số cơ sở, lao động, giá trị theo nơi và ngành, kèm quy mô cơ sở lớn nhất',
    en: 'A table of establishments, workers and output by place and industry, with the size of the largest plant',
  },
  'what.firms': {
    vi: 'Danh sách doanh nghiệp trong cùng ranh giới, mỗi doanh nghiệp kèm chứng cứ liên kết',
    en: 'A list of firms within one boundary, each with evidence of linkage',
  },
  'what.expert': { vi: 'Ý kiến có ngày và lý do của một chuyên gia', en: 'A dated opinion of an expert, with reasons' },
  'what.organisations': {
    vi: 'Tên và chứng cứ hoạt động của tổ chức hỗ trợ còn thiếu',
    en: 'Names of the support organisations not seen yet, and evidence that they act',
  },
  'what.input-output': {
    vi: 'Bảng cân đối liên ngành của vùng, hoặc hợp đồng cung ứng có ngày',
    en: 'An input–output table of the region, or dated supply contracts',
  },
  'who.place-industry-table': {
    vi: 'cơ quan thống kê, cơ quan công thương địa phương',
    en: 'the statistics office, the local authorities for industry and trade',
  },
  'who.firms': {
    vi: 'doanh nghiệp trong cụm, hiệp hội ngành, cơ quan công thương địa phương',
    en: 'firms of the cluster, industry associations, the local authorities for industry and trade',
  },
  'who.expert': { vi: 'một chuyên gia có tên', en: 'a named expert' },
  'who.organisations': {
    vi: 'cơ quan khoa học và công nghệ địa phương, trường, viện, hiệp hội',
    en: 'the local authorities for science and technology, schools, institutes, associations',
  },
  'who.input-output': {
    vi: 'cơ quan thống kê (bảng cân đối liên ngành), hoặc doanh nghiệp có hợp đồng cung ứng',
    en: 'the statistics office (input–output tables), or firms with supply contracts',
  },
} as const satisfies Record<string, Bilingual>;
