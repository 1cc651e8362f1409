import type { OutputMeta } from './output-meta.ts';

const rulesText = (meta: OutputMeta): string => JSON.stringify(meta.rules);
const shape = (meta: OutputMeta): string =>
  `${meta.by.join(' × ')}; ${meta.measures.map(({ name, unit }) => `${name} (${unit})`).join(', ')}; ${meta.periods.join(', ')}`;
const synthetic = (meta: OutputMeta, said: string): string => (meta.status === 'synthetic' ? `${said}\n\n` : '');

/** What the files are and how to read a withheld cell, in Vietnamese. */
export function readmeVi(meta: OutputMeta): string {
  const { cells, audit } = meta;
  return `# Bảng đã qua bảo mật thống kê

${synthetic(meta, '**Dữ liệu giả lập: không dùng làm số liệu thật.**')}${shape(meta)}

- \`table.csv\`: mỗi dòng một ô và một chỉ tiêu. \`status\` = \`value\` thì có số; \`suppressed\` là ô được giữ kín (không phải 0); \`missing\` là có doanh nghiệp không cho số. Tổ hợp không có dòng nào là tổ hợp không có doanh nghiệp nào.
- \`meta.json\`: quy tắc, tham số, số ô, kết quả kiểm, mã băm của dữ liệu gốc.

Quy tắc: \`${rulesText(meta)}\`. ${cells.told} ô được công bố, ${cells.withheld} ô giữ kín. Không nói ô nào giữ kín vì quy tắc nào: điều đó tự nó đã tiết lộ.

Đã chứng minh: với ${audit.needs} yêu cầu bảo mật, mỗi yêu cầu có một bảng khác cùng mọi ô đã công bố và cùng mọi tổng, trong đó ô ấy nằm xa giá trị thật như quy tắc đòi; ${audit.provenAgainstSoleEnterprise} yêu cầu đúng cả với doanh nghiệp duy nhất của một ô khác. Kiểm chung với các bảng đã ra: ${audit.auditedTogetherWith.join(', ') || 'chưa có'}.

Chưa chứng minh: nhiều doanh nghiệp góp lại điều họ biết; liên hệ giữa các chỉ tiêu và giữa các năm; dữ liệu khác có cùng doanh nghiệp.
`;
}

/** The same in English. */
export function readmeEn(meta: OutputMeta): string {
  const { cells, audit } = meta;
  return `# A table under disclosure control

${synthetic(meta, '**Synthetic data: not to be used as real figures.**')}${shape(meta)}

- \`table.csv\`: one row a cell and measure. \`status\` = \`value\`: there is a number; \`suppressed\`: the cell is withheld (it is not 0); \`missing\`: some enterprise gave no value. A combination without a row holds no enterprise.
- \`meta.json\`: rules, parameters, counts, the result of the audit, the hash of the source data.

Rules: \`${rulesText(meta)}\`. ${cells.told} cells are told, ${cells.withheld} are withheld. Which rule withheld which cell is not said: that would itself disclose.

Proven: for each of ${audit.needs} protection needs there is another table with the same told cells and the same totals, in which the cell lies as far from its true value as the rules ask; ${audit.provenAgainstSoleEnterprise} of them hold also against the only enterprise of another cell. Audited together with earlier outputs: ${audit.auditedTogetherWith.join(', ') || 'none'}.

Not proven: several enterprises pooling what they know; ties between measures and between years; other data that hold the same enterprises.
`;
}
