import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { completedPackages, type LockEntry } from './complete-lock.ts';

test('a platform package that the lock leaves out gets an entry that only its own platform installs', () => {
  const made = completedPackages({
    '': {},
    'node_modules/a': { dev: true, optionalDependencies: { 'a-linux-arm64-musl': '^1.2.0', 'a-wasm': '2.0.0' } },
  });
  const musl = { version: '1.2.0', optional: true, dev: true, cpu: ['arm64'], os: ['linux'], libc: ['musl'] };
  assert.deepEqual(made['node_modules/a-linux-arm64-musl'], musl);
  assert.deepEqual(made['node_modules/a-wasm']?.os, ['none']);
});

test('a package found beside or above its user gets no second entry', () => {
  const lock = {
    'node_modules/a': { optionalDependencies: { b: '1.0.0', c: '1.0.0' } },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0' },
  };
  assert.deepEqual(completedPackages(lock), lock);
});

test('the lock of the project needs no further entry', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
  assert.deepEqual(completedPackages(lock.packages), lock.packages);
});
