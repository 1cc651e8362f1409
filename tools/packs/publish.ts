import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { DataPackage, Field, PackCheck, Resource } from '../../src/model/data-package.ts';
import { type FileDraft, type TableDraft, writePack } from './pack-writer.ts';

/** A pack about to be written: its head, its tables, and what a reader of its dictionary must know besides. */
export interface PackDraft {
  readonly head: Omit<DataPackage, 'resources'>;
  readonly drafts: readonly (TableDraft | FileDraft)[];
  /** Sections of the dictionary in Markdown: traps, oddities, what was left out. */
  readonly notes: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

const ROOT = new URL('../../', import.meta.url);

/** Writes the pack and its dictionary `doc/data/<name>.md` from the descriptor that was just written. */
export function publishPack(draft: PackDraft): void {
  writePack(draft.head, draft.drafts);
  const path = new URL(`packs/${draft.head.name}/datapackage.json`, ROOT);
  const pack = JSON.parse(readFileSync(path, 'utf8')) as DataPackage;
  mkdirSync(new URL('doc/data/', ROOT), { recursive: true });
  writeFileSync(new URL(`doc/data/${pack.name}.md`, ROOT), dictionary(pack, draft.notes));
}

function dictionary(pack: DataPackage, notes: PackDraft['notes']): string {
  const parts = [
    `# ${pack.name}: ${pack.title}\n`,
    `*${pack['lienket:title'].vi}*\n`,
    ...(pack.description === undefined ? [] : [`${pack.description}\n`]),
    ...(pack['lienket:note'] === undefined ? [] : [`${pack['lienket:note'].en}\n`]),
    `Version ${pack.version}, made ${pack.created} by \`tools/packs/${pack.name}.ts\`, which also writes this page.\n`,
    `Licences: ${pack.licenses.map((each) => linked(each.title, each.path)).join('; ')}.\n`,
    '## Sources\n',
    listed(pack.sources.map((each) => `${linked(each.title, each.path)}${ended(each['lienket:note'])}`)),
    '## What was done to the raw files\n',
    listed(pack['lienket:steps']),
    ...notes.flatMap((note) => [`## ${note.heading}\n`, listed(note.lines)]),
    ...pack.resources.map(entry),
    '## Checks\n',
    listed(pack['lienket:checks'].map(checkLine)),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function entry(resource: Resource): string {
  const lines = [
    `## Table \`${resource.name}\`\n`,
    `*${resource['lienket:title'].vi}.* ${resource['lienket:title'].en}. ${resource.description ?? ''}\n`,
    `File \`${resource.path}\`${rowsOf(resource)}; status \`${resource['lienket:status']}\`; vintage ${resource['lienket:vintage']}.\n`,
  ];
  if (resource['lienket:method'] !== undefined) lines.push(`Method: ${resource['lienket:method']}\n`);
  const schema = resource.schema;
  if (schema === undefined) return lines.join('\n');
  lines.push(`Key: ${(schema.primaryKey ?? []).map((name) => `\`${name}\``).join(', ')}.\n`);
  lines.push('| column | type | unit | what stands in it |', '|---|---|---|---|', ...schema.fields.map(fieldLine), '');
  return lines.join('\n');
}

function rowsOf(resource: Resource): string {
  const rows = resource['lienket:rows'];
  return rows === undefined ? '' : `, ${rows.toLocaleString('en-US')} rows`;
}

function fieldLine(field: Field): string {
  const words = field.description ?? field.title ?? '';
  return `| \`${field.name}\` | ${field.type} | ${field['lienket:unit'] ?? ''} | ${words.replaceAll('|', '\\|')} |`;
}

function checkLine(check: PackCheck): string {
  return `\`${check.id}\` on \`${check.table}\`: ${check.title.en}. Expected by: ${check.maker}.`;
}

function linked(title: string, path: string | undefined): string {
  return path === undefined ? title : `[${title}](${path})`;
}

function ended(words: string | undefined): string {
  return words === undefined ? '' : `: ${words}`;
}

function listed(lines: readonly string[]): string {
  return `${lines.map((line) => `- ${line}`).join('\n')}\n`;
}
