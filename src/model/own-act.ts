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
