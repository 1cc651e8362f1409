/** Kinds of acts, by the word that a citation begins with. */
export const ACT_KINDS = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
  'joint-circular': 'Thông tư liên tịch',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  notice: 'Thông báo',
  plan: 'Kế hoạch',
  'official-letter': 'Công văn',
  'consolidated-text': 'Văn bản hợp nhất',
  'party-document': 'Văn kiện',
  standard: 'Tiêu chuẩn',
  proposal: 'Đề xuất, dự thảo',
} as const;

export type ActKind = keyof typeof ACT_KINDS;

/** What one act may do to another. */
export const ACT_RELATIONS = [
  'replaces',
  'amends',
  'implements',
  'details',
  'restates',
  'repeals-part-of',
  'follows',
  'based-on',
] as const;
