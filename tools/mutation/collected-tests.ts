type Body = () => unknown;
type Options = Readonly<{ skip?: unknown }>;

/** A test as its file wrote it down. */
export type CollectedTest = Readonly<{ title: string; body: Body }>;

const collected: CollectedTest[] = [];

/**
 * Stands in for the `test` of Node's runner while mutants are tried: the body waits in a list, so that a trial can end at the first failure.
 * A test that may be skipped waits for tables that lie beside some checkouts only; it takes no part, or scores would hang on the machine.
 */
export function test(title: string, options: Options | Body, body?: Body): void {
  if (typeof options === 'function') collected.push({ title, body: options });
  else if (body !== undefined && options.skip === undefined) collected.push({ title, body });
}

/** The tests written down since the last call. */
export const takeCollected = (): readonly CollectedTest[] => collected.splice(0);
