import type { Bilingual } from '../../model/bilingual.ts';
import type { Tier } from '../../register/golden-record.ts';
import type { ProfileField } from '../../register/profile/profile-fields.ts';
import type { ProfileForm } from '../../register/profile/profile-form.ts';
import type { VerifiedState } from '../../register/profile/profile-records.ts';
import type { Visibility } from '../../register/register-fields.ts';
import type { FieldOrigin } from './field-origin.ts';

/** What somebody sees of a profile: the fields for everybody, or all of them. */
export type Sight = 'public' | 'restricted';

export interface ProfileAsked {
  readonly sight?: Sight;
  readonly on?: string | undefined;
}

type Values = Readonly<Record<string, Bilingual>>;

/** One thing of a profile: what it is, from whom, since when, how far verified and until when, and who says otherwise. */
export interface ProfileThing {
  /** Its line with nothing but what tells it from others, by which it is ended; null where nothing ends, as a load of a day. */
  readonly named: string | null;
  /** Since when it no longer holds, or will, and who says so. */
  readonly end: { readonly day: string; readonly from: FieldOrigin } | null;
  /** Its values by the columns of the section, as people read them. */
  readonly values: Values;
  readonly state: VerifiedState;
  readonly tier: Tier;
  /** The last day on which the verification holds or held; null where none is set. */
  readonly until: string | null;
  readonly from: FieldOrigin;
  readonly also: readonly FieldOrigin[];
  readonly others: readonly { readonly values: Values; readonly from: FieldOrigin }[];
}

export interface RecordProfile {
  readonly id: string;
  readonly sight: Sight;
  /** The day as of which it is shown. */
  readonly day: string;
  readonly sections: readonly {
    readonly field: ProfileField;
    readonly title: Bilingual;
    readonly visibility: Visibility;
    readonly columns: readonly { readonly name: string; readonly title: Bilingual }[];
    readonly things: readonly ProfileThing[];
    /** What ended by the day. */
    readonly ended: readonly ProfileThing[];
  }[];
  /** By which a change of each section is proposed. */
  readonly forms: readonly ProfileForm[];
}
