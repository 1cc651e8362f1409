import type { Bilingual } from '../../model/bilingual.ts';
import type {
  LicensedSource,
  Proposal,
  PublicationCheck,
  PublicationState,
  StepKind,
} from '../../model/publication.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Status } from '../../model/status.ts';
import type { ComparedVersions } from '../publish/compare-publications.ts';
import type { NamedVersion } from '../publish/found-publication.ts';
import type { ProposeWords } from '../publish/proposal-words.ts';

export type { ComparedVersions } from '../publish/compare-publications.ts';

/** A release on its way to the public, as its staff see it. */
export interface PublicationView extends Omit<Proposal, 'isVouched'> {
  /** Accounts vouch for who proposed and approved it. */
  readonly isVouched: boolean;
  readonly name: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly state: PublicationState;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** The instant from which everybody may see it; null where it is not released. */
  readonly publicFrom: string | null;
  readonly checks: readonly PublicationCheck[];
  readonly steps: readonly {
    readonly step: number;
    readonly kind: StepKind;
    readonly actor: string;
    readonly at: string;
    readonly note: string;
  }[];
}

export type ProposeAsked = ProposeWords & { readonly sources: readonly LicensedSource[] } & (
    | { readonly from: 'register'; readonly name: string; readonly licence: string; readonly status: Status }
    | { readonly from: 'added'; readonly release: string }
  );

export interface ProposedView {
  readonly publication: PublicationView;
  /** Lists whose licence wants a release of their own. */
  readonly leftOut: readonly LicensedSource[];
}

/** The door of those who publish. */
export interface PublishDesk {
  /** Who acts where nobody says who does. */
  readonly self: string;
  list(): Promise<readonly PublicationView[]>;
  view(named: NamedVersion): Promise<Parsed<PublicationView>>;
  /** `isVouched`: an account acts; otherwise its name was typed. */
  propose(asked: ProposeAsked, actor: string, isVouched?: boolean): Promise<Parsed<ProposedView>>;
  check(named: NamedVersion, actor: string): Promise<Parsed<PublicationView>>;
  decide(
    named: NamedVersion & { readonly isRefusal: boolean; readonly note: string },
    actor: string,
    isVouched?: boolean,
  ): Promise<Parsed<PublicationView>>;
  release(
    named: NamedVersion & { readonly from?: string | undefined },
    actor: string,
  ): Promise<Parsed<PublicationView>>;
  compare(named: NamedVersion & { readonly with?: string | undefined }): Promise<Parsed<ComparedVersions>>;
}
