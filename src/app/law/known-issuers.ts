/** Issuers in English where the register knows them. */
export const ISSUERS: Readonly<Record<string, string>> = {
  'Quốc hội': 'National Assembly',
  'Ủy ban Thường vụ Quốc hội': 'Standing Committee of the National Assembly',
  'Chính phủ': 'Government',
  'Thủ tướng Chính phủ': 'Prime Minister',
  'Bộ Chính trị': 'Politburo',
  'Ban Chấp hành Trung ương': 'Central Committee',
  'Bộ Công Thương': 'Ministry of Industry and Trade',
  'Bộ Tài chính': 'Ministry of Finance',
  'Bộ Khoa học và Công nghệ': 'Ministry of Science and Technology',
  'Bộ Kế hoạch và Đầu tư': 'Ministry of Planning and Investment',
};
