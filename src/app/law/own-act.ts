import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';

/** What an act that somebody added does to an act that was there before. */
export interface OwnRelation {
  readonly relation: string;
  /** Id of the earlier act. */
  readonly act: string;
}

/** An act that somebody added to the register, by the columns of the pack `law`; empty where nothing is known. */
export interface OwnAct {
  readonly act_id: string;
  readonly type: string;
  readonly type_vi: string;
  readonly number: string;
  readonly issuer_vi: string;
  readonly issuer_en: string;
  readonly issued: string;
  readonly in_force_from: string;
  readonly in_force_to: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly status: string;
  readonly how_sure: string;
  readonly source: string;
  readonly source_url: string;
  readonly relations: readonly OwnRelation[];
}

/** A number as it is compared: without accents, capitals and marks. */
export const bareNumber = (number: string): string =>
  foldVietnamese(number)
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');

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
