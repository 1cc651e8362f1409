import type { Action, Role } from '../../model/access/access-table.ts';
import type { Centre } from '../../model/access/centre.ts';
import type { Who } from '../../model/access/who.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Account, AuditEntry, AuditFilter, Session } from '../ports-accounts.ts';
import type { PasskeyWords, Site } from '../ports-factors.ts';

/** Where a request comes from. */
export interface Caller {
  /** Of the network; of IPv6 the part that one subscriber has. */
  readonly address: string;
  /** What the program calls itself that sends. */
  readonly agent: string;
  /** The session's token. */
  readonly token: string | undefined;
  /** An API key. */
  readonly key: string | undefined;
  /** It was sent on this machine to a server that serves this machine only. */
  readonly isHere: boolean;
}

/** Who sends a request, and by which session. */
export interface Known {
  readonly who: Who;
  readonly account?: Account;
  readonly session?: Session;
  /** The id of the key by which it came, where it came by one that holds. */
  readonly keyId?: string;
}

/** Somebody came in: the token of the session, once. */
export interface Entered {
  readonly token: string;
  readonly endsAt: string;
}

/** A role as screens show it. */
export interface RoleLine {
  readonly grant: number;
  readonly role: Role;
  readonly scope: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** An account as those who manage accounts see it. */
export interface AccountLine {
  readonly name: string;
  readonly shown: string;
  readonly email: string;
  readonly isDisabled: boolean;
  readonly hasSecond: boolean;
  readonly madeAt: string;
  readonly roles: readonly RoleLine[];
}

export interface SessionLine {
  readonly session: number;
  readonly isThis: boolean;
  readonly madeAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly address: string;
  readonly agent: string;
}

export interface KeyLine {
  readonly id: string;
  readonly label: string;
  readonly actions: readonly Action[];
  readonly madeAt: string;
  readonly endsAt: string;
  readonly usedAt: string | null;
  /** Requests at the read API in the last 30 days: let in, and refused because they came too fast. */
  readonly asked: number;
  readonly refused: number;
}

export interface PasskeyLine {
  readonly id: string;
  readonly label: string;
  readonly madeAt: string;
  readonly usedAt: string | null;
}

/** The own account as its owner sees it. */
export interface OwnAccount {
  readonly name: string;
  readonly shown: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasCodes: boolean;
  readonly recoveryLeft: number;
  /** The login lies so little back that factors and keys may be changed. */
  readonly isFresh: boolean;
  readonly roles: readonly RoleLine[];
  readonly sessions: readonly SessionLine[];
  readonly passkeys: readonly PasskeyLine[];
  readonly keys: readonly KeyLine[];
  /** What the account may do and a key could be made for. */
  readonly actions: readonly Action[];
}

export interface NewAccount {
  readonly name: string;
  readonly shown: string;
  readonly email: string;
  readonly roles: readonly NewRole[];
  /** One is made and told once, if absent. */
  readonly password?: string | undefined;
}

export interface NewRole {
  readonly role: string;
  readonly scope: readonly string[];
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** What was made; the password only where it was made here. */
export interface AccountMade {
  readonly name: string;
  readonly password: string | null;
}

/** Whether every line of the audit trail is as it was written. */
export interface AuditProof {
  readonly entries: number;
  readonly hash: string;
  /** The first line that does not fit, or null. */
  readonly brokenAt: number | null;
}

/** Coming in and going out. */
export interface EntryDesk {
  who(caller: Caller): Promise<Known>;
  /** Whether there is any account: without one, the machine's user owns all. */
  hasAccounts(): Promise<boolean>;
  logIn(caller: Caller, asked: { readonly name: string; readonly password: string }): Promise<Parsed<Entered>>;
  second(known: Known, caller: Caller, code: string): Promise<Parsed<Entered>>;
  logOut(known: Known): Promise<void>;
  /** Counts that a key was used at the read API, or asked too fast there. */
  keyUsed(id: string, isRefused: boolean): Promise<void>;
}

/** One's own account. */
export interface OwnDesk {
  own(known: Known): Promise<Parsed<OwnAccount>>;
  changePassword(
    known: Known,
    asked: { readonly old: string; readonly new: string; readonly address: string },
  ): Promise<Parsed<Entered>>;
  /** A new secret for one-time codes; nothing is kept before a code of it is shown. */
  beginCodes(
    known: Known,
  ): Promise<Parsed<{ readonly secret: string; readonly address: string; readonly sealed: string }>>;
  /** Turns one-time codes on; the recovery codes are told once. */
  confirmCodes(
    known: Known,
    asked: { readonly sealed: string; readonly code: string },
  ): Promise<Parsed<Entered & { readonly recovery: readonly string[] }>>;
  dropCodes(known: Known): Promise<Parsed<null>>;
  renewRecovery(known: Known): Promise<Parsed<readonly string[]>>;
  endSession(known: Known, session: number): Promise<Parsed<null>>;
  endOthers(known: Known): Promise<Parsed<number>>;
  makeKey(
    known: Known,
    asked: { readonly label: string; readonly actions: readonly string[]; readonly days: number },
  ): Promise<Parsed<{ readonly id: string; readonly key: string; readonly endsAt: string }>>;
  dropKey(known: Known, id: string): Promise<Parsed<null>>;
}

/** The accounts of others. `actor` is whoever does it. */
export interface ManagingDesk {
  list(): Promise<readonly AccountLine[]>;
  add(actor: string, account: NewAccount): Promise<Parsed<AccountMade>>;
  setDisabled(actor: string, name: string, isDisabled: boolean): Promise<Parsed<null>>;
  /** A new password, told once; one-time codes, passkeys, keys and sessions are forgotten. */
  reset(actor: string, name: string): Promise<Parsed<AccountMade>>;
  give(actor: string, name: string, role: NewRole): Promise<Parsed<RoleLine>>;
  take(actor: string, name: string, grant: number): Promise<Parsed<null>>;
  /** Ends all sessions of an account. */
  throwOut(actor: string, name: string): Promise<Parsed<number>>;
}

/** Passkeys of one's own account, and logging in by one. */
export interface PasskeyDesk {
  begin(known: Known, site: Site): Promise<Parsed<PasskeyWords>>;
  /** Keeps a passkey; recovery codes are told where it is the first second factor. */
  add(
    known: Known,
    asked: { readonly site: Site; readonly label: string; readonly answer: PasskeyWords },
  ): Promise<Parsed<Entered & { readonly recovery: readonly string[] }>>;
  drop(known: Known, id: string): Promise<Parsed<null>>;
  ask(site: Site): Promise<PasskeyWords>;
  enter(caller: Caller, asked: { readonly site: Site; readonly answer: PasskeyWords }): Promise<Parsed<Entered>>;
}

/** Logging in by OpenID providers. */
export interface OpenIdDesk {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Where the browser is sent, and what it keeps sealed until it comes back. */
  begin(id: string, back: string): Promise<Parsed<{ readonly address: string; readonly sealed: string }>>;
  finish(
    caller: Caller,
    asked: { readonly id: string; readonly address: string; readonly sealed: string | undefined },
  ): Promise<Parsed<Entered>>;
}

/** The support centres and the provinces that they serve. */
export interface CentreDesk {
  list(): Promise<readonly Centre[]>;
  set(actor: string, centre: { readonly id: string; readonly name: Bilingual }): Promise<Parsed<null>>;
  /** From a day on a centre serves provinces. */
  serve(
    actor: string,
    centre: string,
    asked: { readonly provinces: readonly string[]; readonly from?: string | undefined },
  ): Promise<Parsed<null>>;
  /** A day is the last on which a centre serves provinces. */
  endService(
    actor: string,
    centre: string,
    asked: { readonly provinces: readonly string[]; readonly to?: string | undefined },
  ): Promise<Parsed<null>>;
}

/** The trail of who did what. */
export interface AuditDesk {
  page(filter: AuditFilter): Promise<readonly AuditEntry[]>;
  prove(): Promise<AuditProof>;
}

/** The door to accounts. */
export interface AccountDesk {
  readonly entry: EntryDesk;
  readonly mine: OwnDesk;
  readonly manage: ManagingDesk;
  readonly audit: AuditDesk;
  readonly centres: CentreDesk;
  readonly passkeys: PasskeyDesk;
  readonly openId: OpenIdDesk;
}
