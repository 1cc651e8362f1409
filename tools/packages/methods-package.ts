import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const NAME = 'lienket-methods';

/** A block of code of a README and what it prints. */
export interface ReadmeExample {
  readonly code: string;
  readonly prints: string;
}

/** The examples of a README: each block of JavaScript with the block of text that follows it. */
export function readmeExamples(text: string): readonly ReadmeExample[] {
  return [...text.matchAll(/```js\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/g)].map(([, code = '', prints = '']) => ({
    code,
    prints,
  }));
}

/** Runs a program on Node and gives what it prints. */
export function printedBy(file: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    encoding: 'utf8',
    env: { NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
  return stdout;
}

const options = (room: string, out: string): ts.CompilerOptions => ({
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2024.d.ts'],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  resolveJsonModule: true,
  declaration: true,
  rootDir: room,
  outDir: out,
});

/** Compiles the room of methods to JavaScript with types, and lays README, licence and package.json beside it. */
export function buildMethodsPackage(root: string, out: string): void {
  const room = join(root, 'src/methods');
  mkdirSync(out, { recursive: true });
  const files = globSync(['*.ts', 'registry/*.ts'], { cwd: room })
    .filter((name) => !/\.(test|case)\.ts$/.test(name))
    .map((name) => join(room, name));
  const program = ts.createProgram(files, options(room, out));
  const made = program.emit();
  const faults = [...ts.getPreEmitDiagnostics(program), ...made.diagnostics];
  if (faults.length > 0)
    throw new Error(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'));
  copyFileSync(join(room, 'README.md'), join(out, 'README.md'));
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(packageOf(version, license), null, 2)}\n`);
}

const packageOf = (version: string, license: string): object => ({
  name: NAME,
  version,
  description: 'Regional science: concentration, complexity, clusters, space, linkage, change, disclosure; verified',
  license,
  type: 'module',
  sideEffects: false,
  engines: { node: '>=22' },
  exports: {
    '.': { types: './registry/method-run.d.ts', default: './registry/method-run.js' },
    './*.json': './*.json',
    './*': { types: './*.d.ts', default: './*.js' },
  },
});

/** Packs a built package as `npm publish` would, and gives the path of the archive. */
export function packedPackage(folder: string, to: string): string {
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', to], { cwd: folder, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(`npm pack: ${packed.stderr}`);
  return join(to, packed.stdout.trim().split('\n').at(-1) ?? '');
}
