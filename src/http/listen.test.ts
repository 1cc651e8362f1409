import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ListenError } from './http-error.ts';
import { createServer, type WorkbenchServer } from './server.ts';
import { smallDesks, smallWeb } from './small-desks.case.ts';

const server = (): Promise<WorkbenchServer> => createServer({ desks: smallDesks(), web: smallWeb, version: '0.1.0' });

test('the server listens on this machine only and says where', async () => {
  const one = await server();
  const at = await one.listen({ port: 0 });
  assert.match(at.address, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.equal((await fetch(at.address)).status, 200);
  await one.close();
  await assert.rejects(fetch(at.address));
});

test('a port in use is refused with what to do, in both languages', async () => {
  const [one, two] = [await server(), await server()];
  const { port } = await one.listen({ port: 0 });
  await assert.rejects(two.listen({ port }), (error) => {
    assert.ok(error instanceof ListenError);
    assert.equal(error.code, 'port-taken');
    for (const words of [error.said.vi, error.said.en]) assert.match(words, new RegExp(`${port}.*--port ${port + 1}`));
    return true;
  });
  await Promise.all([one.close(), two.close()]);
});

test('an address that is not of this machine is refused', async () => {
  const one = await server();
  await assert.rejects(one.listen({ port: 0, host: '192.0.2.1' }), { name: 'ListenError', code: 'host-unknown' });
  await one.close();
});

test('an aborted signal stops the server', async () => {
  const one = await server();
  const stopping = new AbortController();
  const { address } = await one.listen({ port: 0, signal: stopping.signal });
  await (await fetch(address)).text();
  stopping.abort();
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (!answered) return;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  assert.fail('the server still answers a second after the signal');
});
