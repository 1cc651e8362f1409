import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { closeTo, type Numbers } from '../../test/close-to.ts';
import { methodErrors } from './errors.ts';
import references from './references.json' with { type: 'json' };

const here = new URL('./', import.meta.url);
const names = readdirSync(here);
const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const text = new Map(sources.map((name) => [name, readFileSync(new URL(name, here), 'utf8')]));
const camel = (name: string) =>
  name.replace(/\.ts$/, '').replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Every exported function with the comment above it. */
const documented = [...text].flatMap(([file, code]) =>
  [...code.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^export function (\w+)/gm)].map((m) => ({
    file,
    name: m[2]!,
    doc: (m[1] ?? '').replace(/^ \* ?/gm, ''),
  })),
);
const tag = (doc: string, name: string) =>
  doc.match(new RegExp(`@${name}\\s+([\\s\\S]*?)(?=\\n@|$)`))?.[1]?.trim() ?? '';

/** Compares two plain values, numbers within 1e-12 of each other (1e-15 near 0). */
function alike(actual: unknown, expected: unknown): void {
  if (typeof actual === 'number' || ArrayBuffer.isView(actual)) {
    closeTo(actual as Numbers, expected as Numbers, [1e-12, 1e-2]);
    return;
  }
  if (Array.isArray(actual)) {
    actual.forEach((v, at) => alike(v, (expected as unknown[])[at]));
    return;
  }
  if (typeof actual === 'object' && actual !== null) {
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected as object).sort());
    Object.entries(actual).forEach(([key, v]) => alike(v, (expected as Record<string, unknown>)[key]));
    return;
  }
  assert.deepEqual(actual, expected);
}

test('every exported function carries every required tag, and is named as its file', () => {
  assert.ok(documented.length > 15);
  for (const { file, name, doc } of documented) {
    for (const required of ['method', 'source', 'returns', 'throws', 'cost', 'example'])
      assert.ok(tag(doc, required) !== '', `${file}: @${required} is missing`);
    assert.match(doc, /\nReads: /, `${file}: Reads is missing`);
    assert.match(doc, /\nWarns: /, `${file}: Warns is missing`);
    assert.match(doc, /\n\n {2}\S/, `${file}: the formula is missing`);
    assert.equal(tag(doc, 'method').split('@')[0], file.replace(/\.ts$/, ''), `${file}: @method names another file`);
    assert.equal(name, camel(file), `${file} exports ${name}`);
  }
});

test('every parameter of an exported function is documented', () => {
  for (const [file, code] of text) {
    for (const m of code.matchAll(/^export function (\w+)\(([^)]*)\)/gm)) {
      const doc = documented.find((d) => d.file === file && d.name === m[1])!.doc;
      for (const parameter of m[2]!.matchAll(/(?:^|,\s*)(\w+)\??:/g))
        assert.match(doc, new RegExp(`@param\\s+${parameter[1]}\\s`), `${file}: ${parameter[1]}`);
      assert.ok(m[2]!.split(/:\s/).length <= 4, `${file}: more than three parameters`);
    }
  }
});

test('every source named exists in references.json, and every reference is named', () => {
  const named = new Set(
    documented.flatMap(({ doc }) =>
      tag(doc, 'source')
        .split(/,\s*/)
        .map((s) => s.split(/[\s;]/)[0]!),
    ),
  );
  const fixtures = names.filter((n) => n.endsWith('.fixture.json')).map((n) => readFileSync(new URL(n, here), 'utf8'));
  for (const key of named) assert.ok(Object.hasOwn(references, key), `${key} is not in references.json`);
  for (const key of Object.keys(references))
    assert.ok(named.has(key) || fixtures.some((f) => f.includes(key)), `${key} is not used`);
});

test('every example in a docstring runs and gives the value it states', async () => {
  const scope: Record<string, unknown> = {};
  for (const { file, name } of documented) scope[name] = (await import(new URL(file, here).href))[name];
  let run = 0;
  for (const { file, doc } of documented) {
    for (const line of tag(doc, 'example')
      .split('\n')
      .filter((l) => l.includes('// =>'))) {
      const [expression, value] = line.split('// =>') as [string, string];
      const evaluate = (code: string) =>
        new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
      alike(evaluate(expression), evaluate(value));
      run++;
      assert.ok(file.length > 0);
    }
  }
  assert.ok(run >= documented.length, `${run} examples for ${documented.length} functions`);
});

test('every error code is thrown somewhere and documented where it is thrown, and no other code is documented', () => {
  const all = new Set<string>();
  for (const [file, code] of text) {
    if (file === 'errors.ts') continue;
    const doc = documented
      .filter((d) => d.file === file)
      .map((d) => tag(d.doc, 'throws'))
      .join(' ');
    const promised = new Set([...doc.matchAll(/"([a-z-]+)"/g)].map((m) => m[1]!));
    for (const m of code.matchAll(/['"]([a-z-]+)['"]/g)) if (Object.hasOwn(methodErrors, m[1]!)) all.add(m[1]!);
    for (const m of code.matchAll(/new MethodError\(\s*'([a-z-]+)'/g))
      assert.ok(promised.has(m[1]!), `${file} throws ${m[1]} without saying so`);
    for (const name of promised)
      assert.ok(Object.hasOwn(methodErrors, name), `${file} documents ${name}, which does not exist`);
  }
  for (const name of Object.keys(methodErrors)) assert.ok(all.has(name), `${name} is never used`);
});

test('every fixture says what made it, from what, within which tolerance; its maker exists and a test reads it', () => {
  const tests = names.filter((n) => n.endsWith('.test.ts')).map((n) => readFileSync(new URL(n, here), 'utf8'));
  for (const name of names.filter((n) => n.endsWith('.fixture.json'))) {
    const fixture = JSON.parse(readFileSync(new URL(name, here), 'utf8'));
    for (const key of ['method', 'made_by', 'source']) assert.equal(typeof fixture[key], 'string', `${name}: ${key}`);
    assert.equal(typeof fixture.tolerance, 'number', `${name}: tolerance`);
    assert.ok(existsSync(new URL(fixture.made_by, here)), `${name}: ${fixture.made_by} does not exist`);
    assert.ok(
      tests.some((t) => t.includes(`'./${name}'`)),
      `${name} is read by no test`,
    );
  }
});

test('the room imports nothing from outside itself and uses no chance or clock of its own', () => {
  for (const [file, code] of text) {
    for (const m of code.matchAll(/from '([^']+)'/g))
      assert.match(m[1]!, /^\.\/(vector\/)?[a-z0-9.-]+\.(ts|json)$/, `${file} imports ${m[1]}`);
    assert.doesNotMatch(code, /Math\.random|\bDate\b|performance\./, `${file} uses chance or a clock`);
    assert.doesNotMatch(code, /: any\b|as any\b|export default/, file);
    assert.ok(code.split('\n').length <= 201, `${file} is longer than 200 lines`);
  }
});
