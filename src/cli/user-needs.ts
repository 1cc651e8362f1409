import type { AccountDesk } from '../app/desks/account-desk.ts';

export interface UserNeeds {
  /** Opens the accounts for one piece of work; `actor` is the machine's user. */
  withAccounts<T>(work: (desk: AccountDesk, actor: string) => Promise<T>): Promise<T>;
  /** Asks for a password at the terminal, unseen; undefined where nobody sits at one. */
  askPassword(prompt: string): Promise<string | undefined>;
}
