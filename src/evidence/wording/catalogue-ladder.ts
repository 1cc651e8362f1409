import type { Bilingual } from '../../model/bilingual.ts';

/** Sentences of the ladder, the legal test and the figures. Slots stand in the same order in both languages. */
export const ladderCatalogue = {
  'answer.yes': { vi: 'có', en: 'yes' },
  'answer.no': { vi: 'không', en: 'no' },
  'answer.cannot-tell': { vi: 'chưa đủ dữ liệu', en: 'cannot tell' },
  'answer.not-applicable': { vi: 'không áp dụng', en: 'not applicable' },

  'measure.workers': { vi: 'lao động', en: 'workers' },
  'measure.establishments': { vi: 'số cơ sở', en: 'establishments' },
  'measure.enterprises': { vi: 'số doanh nghiệp', en: 'enterprises' },
  'measure.value_added': { vi: 'giá trị tăng thêm', en: 'value added' },
  'measure.output': { vi: 'giá trị sản xuất', en: 'output' },
  'measure.turnover': { vi: 'doanh thu', en: 'turnover' },

  'rung.presence': { vi: '1. Hiện diện', en: '1. Presence' },
  'rung.concentration': { vi: '2. Tập trung', en: '2. Concentration' },
  'rung.one-plant': { vi: '3. Không do một nhà máy', en: '3. Not one plant' },
  'rung.borders': { vi: '4. Vượt địa giới', en: '4. Across borders' },
  'rung.linkage': { vi: '5. Liên kết', en: '5. Linkage' },
  'rung.institutions': { vi: '6. Tổ chức hỗ trợ', en: '6. Institutions' },
  'rung.legal-test': { vi: '7. Tiêu chí pháp lý', en: '7. Legal test' },
  'rung.expert': { vi: '8. Ý kiến chuyên gia', en: '8. Expert verdict' },

  'presence.yes': {
    vi: 'Đủ ngưỡng: ít nhất {minEstablishments} cơ sở và {minWorkers} lao động; đo được {establishments} và {workers}.',
    en: 'Reached: at least {minEstablishments} establishments and {minWorkers} workers; measured {establishments} and {workers}.',
  },
  'presence.no': {
    vi: 'Chưa đạt ngưỡng ít nhất {minEstablishments} cơ sở và {minWorkers} lao động; đo được {establishments} và {workers}.',
    en: 'Below the threshold of at least {minEstablishments} establishments and {minWorkers} workers; measured {establishments} and {workers}.',
  },
  'presence.cannot-tell': {
    vi: 'Ngưỡng là {minEstablishments} cơ sở và {minWorkers} lao động; số đo có được: {establishments} và {workers}.',
    en: 'The thresholds are {minEstablishments} establishments and {minWorkers} workers; what is measured: {establishments} and {workers}.',
  },
  'presence.no-table': {
    vi: 'Không gói số liệu nào có số cơ sở và lao động của các mã ngành này theo tỉnh. Dẫn liệu báo chí về từng nhà máy chỉ là dấu hiệu, không thay được phép đếm.',
    en: 'No release holds establishments and workers of these industry codes by province. Press statements on single plants are an indication, not a count.',
  },

  'presence.register': {
    vi: 'Sổ đăng ký (bản ngày {on}) nêu tên {enterprises} của cụm trong địa bàn, có ít nhất {workers}; ngưỡng là {minEstablishments} và {minWorkers}. Danh sách không đủ mọi doanh nghiệp: nó cho thấy đã đủ, không cho thấy là thiếu.',
    en: 'The register (release of {on}) names {enterprises} of the cluster in the places, with at least {workers}; the thresholds are {minEstablishments} and {minWorkers}. Lists are never whole: they may show that there is enough, never that there is not.',
  },

  'concentration.yes': {
    vi: 'Thương số vị trí {lq} và cả khoảng tin cậy nằm trên ngưỡng {threshold} (mức {level}%, tính theo {measure}).',
    en: 'The location quotient {lq} and its whole interval lie above {threshold} (level {level}%, by {measure}).',
  },
  'concentration.no': {
    vi: 'Thương số vị trí {lq} không nằm trọn trên ngưỡng {threshold} (mức {level}%, tính theo {measure}).',
    en: 'The location quotient {lq} does not lie wholly above {threshold} (level {level}%, by {measure}).',
  },
  'concentration.cannot-tell': {
    vi: 'Với địa giới hoặc mã ngành của ngày này thương số vị trí chỉ biết trong khoảng {lq}, chứa ngưỡng {threshold} (mức {level}%, tính theo {measure}).',
    en: 'With the boundary or codes of this date the location quotient is known only as {lq}, which contains {threshold} (level {level}%, by {measure}).',
  },
  'concentration.no-table': {
    vi: 'Không có bảng tỉnh × ngành nào nên không lập được thương số vị trí. Không suy ra bảng này từ tổng theo tỉnh và tổng theo ngành.',
    en: 'There is no province × industry table, so no location quotient can be formed. None is inferred from province totals and industry totals.',
  },
  'concentration.problem.industries-not-classified': {
    vi: 'Nhóm ngành chưa có mã trong bảng phân ngành của bảng số liệu.',
    en: 'The sector group has no codes in the classification that the table uses.',
  },
  'concentration.problem.no-other-industries': {
    vi: 'Bảng chỉ có các ngành của cụm; cần thêm dòng tổng mọi ngành (TOTAL) để có mẫu số.',
    en: 'The table holds only the cluster’s industries; a row for all industries (TOTAL) is needed as the denominator.',
  },
  'concentration.problem.no-country-total': {
    vi: 'Bảng không có dòng cả nước (VN) và không đủ các tỉnh; cần một trong hai để có mẫu số.',
    en: 'The table has no row for the country (VN) and not all provinces; one of the two is needed as the denominator.',
  },
  'concentration.problem.unknown-cells': {
    vi: 'Có ô không có giá trị trong phạm vi cụm hoặc trong mẫu số.',
    en: 'Cells of the cluster or of the denominator have no value.',
  },
  'concentration.problem.absent-units': {
    vi: 'Bảng không có dòng nào của một đơn vị thuộc địa bàn theo địa giới ngày này; không có dòng là chưa biết, không phải bằng không.',
    en: 'The table has no row for a unit that belongs to the places on this date; no row is unknown, not zero.',
  },
  'concentration.problem.no-establishments': {
    vi: 'Có lao động hoặc giá trị nhưng không có số cơ sở; thiếu nó thì khoảng tin cậy hẹp giả tạo nên không đưa ra.',
    en: 'There are workers or output but no count of establishments; without it the interval would be falsely narrow, so none is given.',
  },
  'concentration.problem.negative-amount': {
    vi: 'Có tổng bằng không hoặc âm (giá trị ước trong số liệu gốc), không lập được thương số.',
    en: 'A total is zero or negative (imputed values in the source), so no quotient can be formed.',
  },

  'one-plant.stated.yes': {
    vi: 'Cơ sở lớn nhất chiếm {share}; bỏ nó đi thương số còn {without}, vẫn trên ngưỡng {threshold}.',
    en: 'The largest establishment holds {share}; without it the quotient is {without}, still above {threshold}.',
  },
  'one-plant.stated.no': {
    vi: 'Cơ sở lớn nhất chiếm {share}; bỏ nó đi thương số còn {without}, không còn trên ngưỡng {threshold}: sự tập trung là do một nhà máy.',
    en: 'The largest establishment holds {share}; without it the quotient is {without}, no longer above {threshold}: one plant makes the concentration.',
  },
  'one-plant.stated.cannot-tell': {
    vi: 'Cơ sở lớn nhất chiếm {share}; phần còn lại {without} so với ngưỡng {threshold}.',
    en: 'The largest establishment holds {share}; the rest {without} against {threshold}.',
  },
  'one-plant.bounded.yes': {
    vi: 'Không cơ sở nào lớn hơn ô lớn nhất, chiếm {share}; bỏ hẳn ô ấy thương số vẫn là {without}, trên ngưỡng {threshold}.',
    en: 'No plant can be larger than the largest cell, which holds {share}; without that whole cell the quotient is still {without}, above {threshold}.',
  },
  'one-plant.bounded.no': {
    vi: 'Ô lớn nhất chiếm {share}; bỏ hẳn ô ấy thương số là {without} so với ngưỡng {threshold}.',
    en: 'The largest cell holds {share}; without it the quotient is {without} against {threshold}.',
  },
  'one-plant.bounded.cannot-tell': {
    vi: 'Ô lớn nhất chiếm {share}; bỏ hẳn ô ấy thương số là {without}, không trên ngưỡng {threshold}, nhưng ô có thể gồm nhiều cơ sở.',
    en: 'The largest cell holds {share}; without it the quotient is {without}, not above {threshold}, but the cell may hold many plants.',
  },
  'one-plant.register.yes': {
    vi: 'Theo sổ đăng ký, bỏ doanh nghiệp lớn nhất trong {enterprises} đi vẫn còn ít nhất {without}, đủ ngưỡng {minEstablishments} doanh nghiệp và {minWorkers} lao động của bậc 1.',
    en: 'By the register, without the largest of {enterprises} there remain at least {without}, enough for rung 1 ({minEstablishments} enterprises, {minWorkers} workers).',
  },
  'one-plant.register.open': {
    vi: 'Theo sổ đăng ký ({enterprises}), bỏ doanh nghiệp lớn nhất đi chỉ biết chắc còn {without}; chưa đủ ngưỡng {minEstablishments} doanh nghiệp và {minWorkers} lao động để kết luận.',
    en: 'By the register ({enterprises}), without the largest what is known to remain is {without}: not enough to conclude ({minEstablishments} enterprises, {minWorkers} workers).',
  },
  'one-plant.no-table': {
    vi: 'Chưa có số liệu để bỏ thử cơ sở lớn nhất.',
    en: 'There are no figures from which to leave out the largest plant.',
  },
  'one-plant.nothing-to-keep': {
    vi: 'Bậc 2 không đạt, nên cũng không đạt khi bỏ cơ sở lớn nhất.',
    en: 'Rung 2 does not hold, so it does not hold without the largest plant either.',
  },
  'one-plant.bounded-cells': {
    vi: 'Theo địa giới của ngày này các số cộng chỉ biết trong khoảng, nên không bỏ thử được một cơ sở.',
    en: 'On the boundary of this date the sums are known only within bounds, so one plant cannot be left out.',
  },

  'borders.one-place': {
    vi: 'Cụm chỉ gồm một đơn vị hành chính: {places}.',
    en: 'The cluster has one administrative unit: {places}.',
  },
  'borders.no-border-data': {
    vi: 'Không có ranh giới của đơn vị nào đó trong {places}.',
    en: 'The borders of some unit among {places} are not held.',
  },
  'borders.apart': { vi: 'Các đơn vị {places} không giáp nhau.', en: 'The units {places} do not share a border.' },
  'borders.contiguous-unmeasured': {
    vi: 'Các đơn vị {places} giáp nhau, nhưng không có số liệu ngành của từng đơn vị để biết hai bên địa giới có cùng tập trung hay không.',
    en: 'The units {places} share borders, but there are no industry figures for each of them to tell whether both sides concentrate.',
  },
  'borders.yes': {
    vi: '{passing} trên {units} đơn vị tự nó có cả khoảng tin cậy vượt ngưỡng {threshold}, và có đơn vị như thế giáp nhau ({places}).',
    en: 'The whole interval of {passing} of {units} units lies above {threshold}, each by itself, and some of them are neighbours ({places}).',
  },
  'borders.no': {
    vi: '{passing} trên {units} đơn vị tự nó có cả khoảng tin cậy vượt ngưỡng {threshold}; không có hai đơn vị giáp nhau cùng như thế ({places}).',
    en: 'The whole interval of {passing} of {units} units lies above {threshold}, each by itself; no two neighbours are both so ({places}).',
  },
  'borders.cannot-tell': {
    vi: '{passing} trên {units} đơn vị chắc chắn vượt ngưỡng {threshold}; các đơn vị còn lại chỉ biết trong khoảng ({places}).',
    en: '{passing} of {units} units surely exceed {threshold}; the others are known only within bounds ({places}).',
  },

  'linkage.yes': {
    vi: '{share} đầu vào trung gian của các ngành trong cụm mua từ chính các ngành ấy, đạt ngưỡng {threshold}% (bảng cân đối liên ngành {country}).',
    en: '{share} of the cluster industries’ intermediate inputs come from these same industries, reaching {threshold}% (input–output table of {country}).',
  },
  'linkage.no': {
    vi: '{share} đầu vào trung gian của các ngành trong cụm mua từ chính các ngành ấy, dưới ngưỡng {threshold}% (bảng cân đối liên ngành {country}).',
    en: '{share} of the cluster industries’ intermediate inputs come from these same industries, below {threshold}% (input–output table of {country}).',
  },
  'linkage.cannot-tell': {
    vi: '{share} đầu vào trung gian mua từ chính các ngành trong cụm, ngưỡng {threshold}% nằm trong khoảng này (bảng {country}).',
    en: '{share} of intermediate inputs come from the cluster’s industries; the threshold {threshold}% lies within (table of {country}).',
  },
  'linkage.proxy': {
    vi: 'Bảng thay thế cho thấy {share} đầu vào trung gian mua trong chính các ngành này ở {country}; đó là số tham khảo của nước khác, không phải bằng chứng về liên kết tại địa bàn.',
    en: 'A stand-in table shows {share} of intermediate inputs bought within these industries in {country}; it is another country’s figure, not evidence of ties in these places.',
  },
  'linkage.wider': {
    vi: 'Bảng cân đối liên ngành {country} chia ngành rộng hơn cụm, nên chưa tính được phần đầu vào mua trong chính các ngành này.',
    en: 'The input–output table of {country} has wider sectors than the cluster, so the share of inputs bought within these industries cannot be worked out.',
  },
  'linkage.no-table': {
    vi: 'Không có bảng cân đối liên ngành, hợp đồng hay dòng lao động nào được ghi nhận.',
    en: 'No input–output table, recorded contract or labour flow is held.',
  },

  'institutions.yes': {
    vi: 'Nêu tên được {count}, thuộc các loại: {kinds}. Chưa thấy: {absent}. Cần ít nhất {needed} loại.',
    en: 'Named: {count}, of these kinds: {kinds}. Not seen: {absent}. At least {needed} kinds are needed.',
  },
  'institutions.cannot-tell': {
    vi: 'Mới nêu tên được {count}, thuộc các loại: {kinds}. Chưa thấy: {absent} (danh sách không đầy đủ nên không thấy không có nghĩa là không có). Cần ít nhất {needed} loại.',
    en: 'Named so far: {count}, of these kinds: {kinds}. Not seen: {absent} (the list is incomplete: not seen is not absent). At least {needed} kinds are needed.',
  },

  'legal.no-rule': {
    vi: 'Ngày {date} không có quy định nào về tiêu chí cụm liên kết ngành áp dụng cho địa bàn này.',
    en: 'On {date} no rule on the linkage-cluster test applies to these places.',
  },
  'legal.yes': {
    vi: 'Đủ chứng cứ trong một ranh giới hành chính: {boundaries}.',
    en: 'Evidenced within one administrative boundary: {boundaries}.',
  },
  'legal.no': { vi: 'Không đạt trong ranh giới nào: {boundaries}.', en: 'Fails within every boundary: {boundaries}.' },
  'legal.cannot-tell': {
    vi: 'Chưa đủ chứng cứ cho từng tiêu chí trong một ranh giới hành chính; đã xét: {boundaries}.',
    en: 'Evidence is missing for some criterion within one administrative boundary; examined: {boundaries}.',
  },
  'legal.linked-firms': {
    vi: '{linked} doanh nghiệp có chứng cứ liên kết; {named} được nêu tên.',
    en: 'Firms with evidence of linkage: {linked}; {named} are named.',
  },
  'legal.ten-firms': {
    vi: '{linked} doanh nghiệp có chứng cứ liên kết, {named} được nêu tên, trên {needed} doanh nghiệp cần có trong cùng ranh giới.',
    en: 'Firms with evidence of linkage: {linked}, {named} named, of {needed} needed within the same boundary.',
  },
  'legal.support': {
    vi: '{count} tổ chức hỗ trợ được nêu tên: {names}.',
    en: '{count} support organisations are named: {names}.',
  },
  'legal.joint-purchase': {
    vi: 'Hợp đồng mua chung nguyên liệu đầu vào.',
    en: 'A contract for the joint purchase of inputs.',
  },
  'legal.joint-sale': { vi: 'Hợp đồng bán chung sản phẩm.', en: 'A contract for the joint sale of products.' },
  'legal.inside-contracts': {
    vi: 'Hợp đồng mua bán hoặc hợp tác với doanh nghiệp trong cụm.',
    en: 'A purchase or cooperation contract with a firm of the cluster.',
  },
  'legal.shared-brand': { vi: 'Cùng sử dụng một thương hiệu chung.', en: 'A brand used in common.' },
  'legal.missing.linked-firms': {
    vi: 'Cần chứng cứ các doanh nghiệp vừa hợp tác vừa cạnh tranh: hợp đồng, đơn hàng, danh sách nhà cung ứng có ngày.',
    en: 'Needed: evidence that firms cooperate and compete: contracts, orders, dated supplier lists.',
  },
  'legal.missing.ten-firms': {
    vi: 'Còn thiếu chứng cứ liên kết của {short} doanh nghiệp.',
    en: 'Evidence of linkage is missing for {short} more firms.',
  },
  'legal.missing.support': {
    vi: 'Cần tên viện, trường, hiệp hội tham gia và văn bản cho thấy sự tham gia.',
    en: 'Needed: names of institutes, schools, associations that take part, and a document that shows it.',
  },
  'legal.missing.joint-purchase': {
    vi: 'Chưa có hợp đồng mua chung nào được nộp.',
    en: 'No joint purchase contract has been filed.',
  },
  'legal.missing.joint-sale': {
    vi: 'Chưa có hợp đồng bán chung nào được nộp.',
    en: 'No joint sale contract has been filed.',
  },
  'legal.missing.inside-contracts': {
    vi: 'Chưa có hợp đồng trong cụm nào được nộp.',
    en: 'No contract inside the cluster has been filed.',
  },
  'legal.missing.shared-brand': {
    vi: 'Chưa có chứng cứ thương hiệu chung.',
    en: 'No evidence of a shared brand has been filed.',
  },

  'criterion.linked-firms': {
    vi: 'Doanh nghiệp liên kết, vừa hợp tác vừa cạnh tranh',
    en: 'Linked firms that cooperate and compete',
  },
  'criterion.ten-firms': {
    vi: 'Ít nhất 10 doanh nghiệp trong một ranh giới hành chính',
    en: 'At least 10 firms within one administrative boundary',
  },
  'criterion.support': { vi: 'Có tổ chức hỗ trợ tham gia', en: 'Support organisations take part' },
  'criterion.joint-purchase': { vi: 'Mua chung đầu vào', en: 'Joint purchase' },
  'criterion.joint-sale': { vi: 'Bán chung sản phẩm', en: 'Joint sale' },
  'criterion.inside-contracts': { vi: 'Hợp đồng trong cụm', en: 'Contracts inside the cluster' },
  'criterion.shared-brand': { vi: 'Thương hiệu chung', en: 'Shared brand' },

  'expert.none': {
    vi: 'Chưa có ý kiến chuyên gia nào được ghi, có tên và ngày.',
    en: 'No expert’s opinion with name and date has been recorded.',
  },
  'expert.given': { vi: '{name}, {date}: {text}', en: '{name}, {date}: {text}' },
} as const satisfies Record<string, Bilingual>;
