// Public pages and the read API under steady load: the server runs as people run it, in a process of its own; this one asks.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Run } from './bench.ts';
import { program, root } from './program.ts';
import { madeFirms } from './register-set.ts';

const COUNT = Number(process.env['PUBLIC_ROWS'] ?? 20_000);
const PER_SECOND = 200;
const SECONDS = 10;
const WARM_REQUESTS = 200;
const PERCENTILE = 0.95;
const LIMIT_SECONDS = 0.05;

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly policy: string;
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks, and counts from the moment at which the question was due: a server that lags is not spared. */
function ask(address: string, due: number, etag?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = etag === undefined ? {} : { 'if-none-match': etag };
    get(address, { agent, headers }, (reply) => {
      reply.resume();
      reply.on('end', () =>
        done({
          status: reply.statusCode ?? 0,
          etag: reply.headers.etag ?? '',
          policy: String(reply.headers['content-security-policy'] ?? ''),
          milliseconds: performance.now() - due,
        }),
      );
      reply.on('error', fail);
    }).on('error', fail);
  });
}

/** A register of made firms, proposed, checked, approved and released by the commands. */
async function released(folder: string): Promise<void> {
  const file = `${folder}/made.csv`;
  const rows = madeFirms(COUNT).map(({ name, code, province, product, ownership }) => [
    name,
    code,
    province,
    product,
    ownership,
  ]);
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = [['Tên doanh nghiệp', 'Mã số thuế', 'Tỉnh', 'Sản phẩm', 'Sở hữu'], ...rows];
  writeFileSync(file, lines.map((line) => `${line.map(quoted).join(',')}\n`).join(''));
  const lienket = (...words: string[]) => program(...words, '--data', `${folder}/data`);
  await lienket('register', 'import', file, '--source', 'made');
  const words = ['--licence', 'CC-BY-4.0', '--source-licence', 'made=CC-BY-4.0', '--what', 'made', '--by', 'one'];
  await lienket('publish', 'propose', 'register', ...words);
  await lienket('publish', 'check', 'register');
  await lienket('publish', 'approve', 'register', '--by', 'other');
  await lienket('publish', 'release', 'register');
}

let server: ChildProcess | undefined;

async function served(folder: string): Promise<string> {
  const child = spawn(
    process.execPath,
    [`${root}/src/main/lienket.ts`, 'serve', '--port', '0', '--json', '--data', `${folder}/data`],
    { cwd: root, env: { ...process.env, LIENKET_PUBLIC_LIMIT: '100000' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  server = child;
  let said = '';
  for await (const text of child.stdout) {
    said += String(text);
    const found = /"address":\s*"([^"]+)"/u.exec(said)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`the server did not start: ${said}`);
}

/** What is asked, in turn: pages, records, lists and searches, every fourth by somebody who has it already. */
function questions(base: string, ids: readonly string[]): readonly string[] {
  const api = `${base}/api/v1/published`;
  return ids.flatMap((id, at) => [
    `${base}/e/${id}`,
    `${api}/records/${id}`,
    `${base}/e/${id}`,
    at % 2 === 0
      ? `${api}/register/newest/enterprises?limit=50&after=${at * 7}`
      : `${api}/register/newest/enterprises?q=co%20khi&limit=20`,
  ]);
}

async function measured(base: string, ids: readonly string[]): Promise<Run> {
  const asked = questions(base, ids);
  const tags = new Map<string, string>();
  const answers: Promise<Answer>[] = [];
  let known = 0;
  const started = performance.now();
  for (let n = 0; n < PER_SECOND * SECONDS; n += 1) {
    const due = started + (n * 1000) / PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    const address = asked[n % asked.length] ?? base;
    const tag = n % 4 === 3 ? tags.get(address) : undefined;
    if (tag !== undefined) known += 1;
    answers.push(
      ask(address, due, tag).then((answer) => {
        if (answer.status !== (tag === undefined ? 200 : 304)) throw new Error(`${address} answered ${answer.status}`);
        if (!answer.policy.includes("default-src 'none'")) throw new Error(`${address} came without its policy`);
        tags.set(address, answer.etag);
        return answer;
      }),
    );
  }
  const times = (await Promise.all(answers))
    .map(({ milliseconds }) => milliseconds)
    .toSorted((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  console.log(
    `  p50 ${at(0.5).toFixed(1)} ms, p95 ${at(PERCENTILE).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms; ${known} answered 304`,
  );
  if (known === 0) throw new Error('nobody was told that they have it already');
  return { seconds: at(PERCENTILE) / 1000 };
}

export const benches: readonly Bench[] = [
  {
    id: 'public-page',
    title: `public pages and read API of ${COUNT} enterprises, ${PER_SECOND} requests a second from another process, 95th percentile`,
    limit: { seconds: LIMIT_SECONDS },
    async prepare(folder) {
      await released(folder);
      const base = await served(folder);
      const reply = await fetch(`${base}/api/v1/published/register/newest/enterprises?limit=100`);
      const { rows } = (await reply.json()) as { readonly rows: readonly { readonly key: string }[] };
      const ids = rows.map(({ key }) => key);
      for (const address of questions(base, ids).slice(0, WARM_REQUESTS)) await ask(address, performance.now());
      return () => measured(base, ids);
    },
    async end() {
      agent.destroy();
      if (server === undefined) return;
      server.kill('SIGINT');
      await once(server, 'close');
      server = undefined;
    },
  },
];
