import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { RecordsError } from './errors.ts';

const SQLITE_BUSY = 5;

/**
 * Takes a lock that one opening at a time may hold and gives the act that lets it go. The lock is the operating
 * system's, reached through SQLite's file lock: it falls with the process, so none is ever left behind and there is no
 * moment between looking and taking. The file itself stays.
 * @throws {RecordsError} `in-use`
 */
export function takeLock(path: string): () => void {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { readonly errcode?: unknown }).errcode !== SQLITE_BUSY) throw error;
    throw new RecordsError('in-use', `${path}${holderOf(path)}`);
  }
  writeFileSync(`${path}.holder`, `${process.pid}\n`);
  return () => lock.close();
}

/** The process that took the lock last, for the message only. */
function holderOf(path: string): string {
  try {
    return ` (pid ${readFileSync(`${path}.holder`, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
