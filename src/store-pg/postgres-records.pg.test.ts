import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { auditProof } from '../app/accounts/audit-trail.ts';
import { RecordsError } from './errors.ts';
import { openRecords } from './open-records.ts';
import { recordsSuite } from './records.case.ts';
import { serverRecords } from './server-records.ts';
import { serverPrograms, startServer, type ThrowAwayServer } from './throw-away-server.case.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const found = serverPrograms();
const skip = 'missing' in found ? found.missing : false;
if (skip !== false) process.stderr.write(`the records were not tried on a PostgreSQL server: ${skip}\n`);

describe('records on a PostgreSQL server', { skip }, () => {
  let server: ThrowAwayServer;
  before(async () => {
    if ('programs' in found) server = await startServer(found.programs);
    await say('create database records');
    await say('create database opened');
    await say(`create database old encoding 'LATIN1' locale 'C' template template0`);
  });
  after(() => server.stop());

  async function say(statement: string): Promise<void> {
    const client = new Client({ connectionString: server.address('postgres') });
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  recordsSuite({ name: 'server', open: () => serverRecords(server.address('records')) });

  test('several programs that open an empty database at once find it made exactly once', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => serverRecords(server.address('opened'))));
    for (const records of opened) assert.deepEqual(await records.recipes.list(), []);
    await Promise.all(opened.map((records) => records.close()));
  });

  test('a store written by a newer version is refused and not touched', async () => {
    const client = new Client({ connectionString: server.address('opened') });
    await client.connect();
    await client.query(`insert into lienket_migration (name) values ('9999-later')`);
    await assert.rejects(serverRecords(server.address('opened')), hasCode('newer-store'));
    await client.end();
  });

  test('a database of another encoding is refused with what to do', async () => {
    await assert.rejects(serverRecords(server.address('old')), hasCode('not-utf8'));
  });

  test('the trail refuses to be changed; who changes it past the triggers is found out at the line', async () => {
    const client = new Client({ connectionString: server.address('records') });
    await client.connect();
    for (const statement of ['update audit_entry set actor = $$x$$', 'delete from audit_entry', 'truncate audit_entry'])
      await assert.rejects(client.query(statement), /only ever added to/, statement);
    const records = await serverRecords(server.address('records'));
    const prove = () => auditProof(records.accounts, digest);
    const { entries, brokenAt } = await prove();
    assert.ok(entries > 10 && brokenAt === null);
    await client.query('alter table audit_entry disable trigger all');
    await client.query(`update audit_entry set actor = 'somebody else' where entry = 7`);
    assert.equal((await prove()).brokenAt, 7);
    await client.end();
    await records.close();
  });

  test('a connection that the server cuts is replaced by the next question', async () => {
    const records = await serverRecords(server.address('records'));
    await records.recipes.list();
    await say(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'records'`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok((await records.recipes.list()).length > 0);
    await records.close();
  });
});

test('a server that cannot be reached is told with its place and without the password', async () => {
  const opened = openRecords({ server: 'postgresql://me:secret@127.0.0.1:1/records' });
  await assert.rejects(opened.get(), (error) => {
    assert.ok(error instanceof RecordsError);
    assert.equal(error.code, 'no-server');
    assert.match(error.said.en, /127\.0\.0\.1:1\/records/);
    assert.doesNotMatch(`${error.message}${error.said.vi}`, /secret/);
    return true;
  });
  await opened.close();
});

const hasCode = (code: string) => (error: unknown) => error instanceof RecordsError && error.code === code;
