import type { Action, Role } from '../model/access/access-table.ts';
import type { Centre, Service } from '../model/access/centre.ts';
import type { TrailAction } from '../model/access/trail-actions.ts';

/** A person's or a machine's account. Secrets are kept as hashes, or sealed where they must be read again. */
export interface Account {
  readonly account: number;
  /** For logging in: lower case, unique. */
  readonly name: string;
  /** As people call them. */
  readonly shown: string;
  readonly email: string;
  /** argon2id in PHC form; null where there is no password. */
  readonly password: string | null;
  /** The password was given by somebody else and must be changed first. */
  readonly mustChange: boolean;
  /** Sealed secret of the one-time codes; null where none was confirmed. */
  readonly totp: string | null;
  /** Newest time step of which a code was taken: no code works twice. */
  readonly totpStep: number;
  readonly disabledAt: string | null;
  readonly madeAt: string;
}

export type AccountChange = Partial<
  Pick<Account, 'shown' | 'email' | 'password' | 'mustChange' | 'totp' | 'totpStep' | 'disabledAt'>
>;

/** A role that was given, from a day on, until a day where one is set; one that was taken away has `endedAt`. */
export interface GivenRole {
  readonly grant: number;
  readonly account: number;
  readonly role: Role;
  readonly scope: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly endedAt: string | null;
}

export interface Session {
  /** Names the session to its owner; no secret. */
  readonly session: number;
  readonly account: number;
  readonly madeAt: string;
  readonly seenAt: string;
  /** The end, however much it is used. */
  readonly endsAt: string;
  readonly address: string;
  readonly agent: string;
  /** Whether a second factor, or one that is two in itself, was shown. */
  readonly isStrong: boolean;
}

/** How often a key was let in at the read API, and how often it asked too fast. */
export interface KeyUse {
  readonly asked: number;
  readonly refused: number;
}

export interface ApiKey {
  readonly id: string;
  readonly account: number;
  readonly label: string;
  readonly actions: readonly Action[];
  readonly madeAt: string;
  readonly endsAt: string;
  readonly usedAt: string | null;
}

export interface Passkey {
  readonly id: string;
  readonly account: number;
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly label: string;
  readonly transports: readonly string[];
  readonly madeAt: string;
  readonly usedAt: string | null;
}

/** A line of the audit trail before it has its place. */
export interface AuditNote {
  readonly at: string;
  /** Who did it: name of an account, `machine:USER`, or empty where nobody was known. */
  readonly actor: string;
  readonly action: TrailAction;
  /** To what, such as `account/lan`. */
  readonly subject: string;
  /** More, as JSON; never a secret. */
  readonly note: string;
}

export interface AuditEntry extends Omit<AuditNote, 'action'> {
  /** What was done, such as `account.add`, `login.failed`, `register.merged`; a later program may have written others. */
  readonly action: string;
  /** 1, 2, 3 … without a gap. */
  readonly entry: number;
  /** Hash of this line and of the one before. */
  readonly hash: string;
}

export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Entries before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Accounts and the roles that they were given. */
export interface AccountLines {
  any(): Promise<boolean>;
  /** The number of the new account; undefined if the name is taken. */
  add(account: Omit<Account, 'account' | 'totp' | 'totpStep' | 'disabledAt'>): Promise<number | undefined>;
  byName(name: string): Promise<Account | undefined>;
  byNumber(account: number): Promise<Account | undefined>;
  list(): Promise<readonly Account[]>;
  change(account: number, change: AccountChange): Promise<void>;
  /** Takes the time step of a code, if no code of it or a later one was taken. */
  takeStep(account: number, step: number): Promise<boolean>;
  give(role: Omit<GivenRole, 'grant' | 'endedAt'> & { readonly by: string; readonly at: string }): Promise<number>;
  /** Takes a role away; its account, or undefined where it does not hold. */
  take(grant: number, at: string): Promise<number | undefined>;
  /** Roles that were not taken away, of one account or of all. */
  roles(account?: number): Promise<readonly GivenRole[]>;
}

/** The support centres and the provinces that they serve. */
export interface CentreLines {
  centres(): Promise<readonly Centre[]>;
  /** Makes a centre, or gives one another name. */
  putCentre(centre: Pick<Centre, 'id' | 'name'>): Promise<void>;
  /** Whether there is one of this id. */
  serve(centre: string, service: Service): Promise<boolean>;
  /** Ends what a centre serves in a province; false where it serves nothing there any more. */
  endService(centre: string, province: string, validTo: string): Promise<boolean>;
}

/** Sessions by the hash of their token. */
export interface SessionLines {
  open(session: Omit<Session, 'session' | 'seenAt'> & { readonly tokenHash: string }): Promise<number>;
  find(tokenHash: string): Promise<Session | undefined>;
  touch(session: number, at: string): Promise<void>;
  /** The same session under another token. */
  renew(session: number, change: { readonly tokenHash: string; readonly isStrong: boolean }): Promise<void>;
  end(account: number, session: number): Promise<boolean>;
  /** Ends all sessions of an account, but one; tells how many. */
  endAll(account: number, but?: number): Promise<number>;
  ofAccount(account: number): Promise<readonly Session[]>;
  sweep(before: { readonly seen: string; readonly now: string }): Promise<void>;
}

/** Everything else by which somebody is known again. */
export interface FactorLines {
  putRecovery(account: number, hashes: readonly string[]): Promise<void>;
  /** Uses a recovery code up; false if there is none. */
  spendRecovery(account: number, hash: string, at: string): Promise<boolean>;
  recoveryLeft(account: number): Promise<number>;
  addPasskey(passkey: Omit<Passkey, 'usedAt'>): Promise<boolean>;
  passkeys(account: number): Promise<readonly Passkey[]>;
  passkey(id: string): Promise<Passkey | undefined>;
  usedPasskey(id: string, counter: number, at: string): Promise<void>;
  dropPasskey(account: number, id: string): Promise<boolean>;
  /** Ties an account to what an OpenID provider calls its owner. */
  tie(identity: { readonly issuer: string; readonly subject: string; readonly account: number }): Promise<void>;
  tied(issuer: string, subject: string): Promise<number | undefined>;
  addKey(key: Omit<ApiKey, 'usedAt'> & { readonly keyHash: string }): Promise<void>;
  keyOf(keyHash: string): Promise<ApiKey | undefined>;
  keys(account: number): Promise<readonly ApiKey[]>;
  usedKey(id: string, at: string): Promise<void>;
  /** Adds to how often a key was used on a day; nothing where the key is gone. */
  addKeyUse(id: string, day: string, use: KeyUse): Promise<void>;
  /** How often each key of an account was used from a day on. */
  keyUses(account: number, from: string): Promise<ReadonlyMap<string, KeyUse>>;
  dropKey(account: number, id: string): Promise<boolean>;
  /** Forgets one-time codes, recovery codes, passkeys and keys of an account. */
  forget(account: number): Promise<void>;
}

/** Failed attempts by account name (hashed) and address. */
export interface AttemptLines {
  failed(nameHash: string, address: string, at: string): Promise<void>;
  /** Failures since an instant, and the last of them. */
  failures(
    nameHash: string,
    address: string,
    since: string,
  ): Promise<{ readonly count: number; readonly last: string | null }>;
  cleared(nameHash: string, address: string): Promise<void>;
  forgetBefore(at: string): Promise<void>;
}

/** The trail of who did what. It only grows. */
export interface AuditLines {
  note(note: AuditNote): Promise<void>;
  /** The newest first. */
  page(filter: AuditFilter): Promise<readonly AuditEntry[]>;
  /** All entries in order, in pieces. */
  read(take: (entries: readonly AuditEntry[]) => void): Promise<void>;
}

/** What may be done with accounts within one transaction. */
export interface AccountSession
  extends AccountLines,
    CentreLines,
    SessionLines,
    FactorLines,
    AttemptLines,
    AuditLines {}

/** The store of accounts; outside `write` each call stands alone. */
export interface AccountRecords extends AccountSession {
  /** All or nothing, with what is noted in the audit trail. */
  write<T>(work: (session: AccountSession) => Promise<T>): Promise<T>;
}

/** Chance and cryptography, as arguments. */
export interface Secrets {
  /** A new secret that nobody can guess, base64url. */
  token(): string;
  /** Bytes that nobody can guess. */
  bytes(count: number): Uint8Array;
  /** SHA-256 as hexadecimal. */
  digest(text: string): string;
  hashPassword(password: string): Promise<string>;
  /** Takes as long where there is no hash to hold the password against. */
  checkPassword(password: string, hash: string | null): Promise<boolean>;
  /** HMAC-SHA-1, for one-time codes. */
  hmacSha1(key: Uint8Array, message: Uint8Array): Uint8Array;
  /** Encrypts under the key of the house; opens what it sealed, undefined where that key is another. */
  seal(bytes: Uint8Array): Promise<string>;
  unseal(sealed: string): Promise<Uint8Array | undefined>;
  /** Compares in a time that tells nothing. */
  isSame(one: string, other: string): boolean;
}
