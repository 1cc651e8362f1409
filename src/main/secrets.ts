import {
  argon2,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Secrets } from '../app/ports-accounts.ts';

/** argon2id as OWASP's list of parameters has it: 19 MiB, two passes, one lane. */
const ARGON = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const SALT_BYTES = 16;
const TOKEN_BYTES = 32;
/** Hashes that are computed at once: each holds 19 MiB. */
const MOST_AT_ONCE = 2;

const derive = promisify(argon2);

interface Phc {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/u, '');

/** Reads a hash in PHC form; undefined for any other text. */
function parsePhc(text: string): Phc | undefined {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/u.exec(text);
  if (found === null) return undefined;
  const [, memory, passes, parallelism, salt = '', tag = ''] = found;
  return {
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** Lets few in at once; the others wait their turn. */
function turnstile(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (inside >= most) await new Promise<void>((go) => waiting.push(go));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}

/** The key under which secrets are sealed: from the environment, or a file that only its owner may read, made when first needed. */
async function sealingKey(file: string, given: string | undefined): Promise<Buffer> {
  if (given !== undefined && given !== '') return createHash('sha256').update(given).digest();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, randomBytes(TOKEN_BYTES), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file);
}

/** Chance and cryptography of Node; the sealing key lies in a file, or comes from the environment where several servers share a store. */
export function nodeSecrets(keeping: { readonly keyFile: string; readonly given?: string | undefined }): Secrets {
  const enter = turnstile(MOST_AT_ONCE);
  let key: Promise<Buffer> | undefined;
  const sealing = (): Promise<Buffer> => {
    key ??= sealingKey(keeping.keyFile, keeping.given);
    return key;
  };
  const tagOf = (password: string, { salt, tag: _, ...cost }: Omit<Phc, 'tag'> & { tag?: Buffer }): Promise<Buffer> =>
    enter(() => derive('argon2id', { message: password, nonce: salt, ...cost, tagLength: ARGON.tagLength }));
  return {
    token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    bytes: (count) => randomBytes(count),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    async hashPassword(password) {
      const salt = randomBytes(SALT_BYTES);
      const { memory, passes, parallelism } = ARGON;
      const tag = await tagOf(password, { memory, passes, parallelism, salt });
      return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
    },
    async checkPassword(password, hash) {
      const { memory, passes, parallelism } = ARGON;
      const nobody: Phc = {
        memory,
        passes,
        parallelism,
        salt: Buffer.alloc(SALT_BYTES),
        tag: Buffer.alloc(ARGON.tagLength),
      };
      const known = hash === null ? undefined : parsePhc(hash);
      const tag = await tagOf(password, known ?? nobody);
      return known !== undefined && tag.length === known.tag.length && timingSafeEqual(tag, known.tag);
    },
    hmacSha1: (hmacKey, message) => createHmac('sha1', hmacKey).update(message).digest(),
    async seal(bytes) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', await sealing(), nonce);
      const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    async unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const cipher = createDecipheriv('aes-256-gcm', await sealing(), bytes.subarray(0, 12));
        cipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
      } catch {
        return undefined;
      }
    },
    isSame: (one, other) =>
      timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest()),
  };
}
