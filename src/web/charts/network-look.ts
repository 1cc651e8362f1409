/** What is looked at: shared by a picture, a matrix and a list. */
export interface NetworkLook {
  /** The node that was chosen, if any. */
  readonly node: string | undefined;
  /** The node under the pointer or the focus. */
  readonly near: string | undefined;
  choose(node: string | undefined): void;
  approach(node: string | undefined): void;
}
