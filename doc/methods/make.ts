// Writes src/methods/catalogue.json, src/methods/catalogue.checks.json and one card a method in this folder, from docstrings, Vietnamese words,
// fixtures and the titles of tests. Run: node doc/methods/make.ts
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const room = new URL("../../src/methods/", import.meta.url);
const here = new URL("./", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, room), "utf8");
const words = JSON.parse(read("catalogue.words.json"));
const references = JSON.parse(read("references.json"));
const names = readdirSync(room).sort();
const tests = names.filter((name) => name.endsWith(".test.ts"));

interface Parts { id: string; version: number; purpose: string; formula: string; reads: string; warns: string; doc: string }
const tag = (doc: string, name: string) => doc.match(new RegExp(`@${name}\\s+([\\s\\S]*?)(?=\\n@|$)`))?.[1]?.trim() ?? "";
const flat = (text: string) => text.replace(/\s*\n\s*/g, " ").trim();

/** The docstring of the file's exported function, taken apart. */
function parts(file: string): Parts | undefined {
  const doc = read(file).match(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^export function/m)?.[1]?.replace(/^ \* ?/gm, "").trim();
  if (doc === undefined || !doc.includes("@method")) return undefined;
  const [id, version] = tag(doc, "method").split("@") as [string, string];
  const between = (from: RegExp, to: RegExp) => doc.slice(doc.search(from)).replace(from, "").split(to)[0]!;
  return {
    id, version: Number(version), doc,
    purpose: flat(doc.split("\n\n")[0]!),
    formula: doc.slice(doc.indexOf("\n\n") + 2).split(/\n\nReads: /)[0]!.replace(/^ {2}/gm, "").trim(),
    reads: flat(between(/\nReads: /, /\nWarns: /)),
    warns: flat(between(/\nWarns: /, /\n\n?@/)),
  };
}

const methods = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).map(parts).filter((p) => p !== undefined);
const catalogue = methods.map((m) => {
  const word = words[m.id];
  if (word === undefined) throw new Error(`${m.id} has no words in catalogue.words.json`);
  return {
    id: m.id, version: m.version, family: word.family, title: word.title,
    purpose: { vi: word.purpose, en: m.purpose }, formula: m.formula,
    reads: { vi: word.reads, en: m.reads }, warns: { vi: word.warns, en: m.warns },
    cost: flat(tag(m.doc, "cost")), sources: tag(m.doc, "source").split(/,\s*/).map((s) => s.split(/[\s;]/)[0]!),
  };
});
writeFileSync(new URL("catalogue.json", room), `${JSON.stringify(catalogue, null, 1)}\n`);

/** Titles of tests that name the method's function. */
const titlesOf = (id: string) => {
  const call = new RegExp(`\\b${id.replace(/-([a-z0-9])/g, (_, l: string) => l.toUpperCase())}\\(`);
  return tests.flatMap((file) => read(file).split(/^test\(/m).slice(1).filter((body) => call.test(body)).map((body) => body.match(/^\s*(['"])((?:(?!\1)[^\\]|\\.)*)\1/)?.[2] ?? ""));
};

const checks: Record<string, unknown> = {};
for (const [at, m] of methods.entries()) {
  const entry = catalogue[at]!;
  const fixture = existsSync(new URL(`${m.id}.fixture.json`, room)) ? JSON.parse(read(`${m.id}.fixture.json`)) : undefined;
  const cited = entry.sources.map((key) => {
    const r = references[key];
    return `- ${[r.authors, r.year, r.title, r.where, r.doi].filter((v) => v !== undefined).join(". ")}`;
  });
  checks[m.id] = {
    returns: flat(tag(m.doc, "returns")),
    refuses: flat(tag(m.doc, "throws")).replace("{MethodError} ", ""),
    agreement: fixture === undefined ? null : { source: fixture.source, madeBy: fixture.made_by, tolerance: String(fixture.tolerance) },
    laws: titlesOf(m.id),
  };
  const lines = [
    `# ${entry.title.en} · ${entry.title.vi}`, "", `\`${m.id}@${m.version}\``, "", entry.purpose.en, "", `*${entry.purpose.vi}*`, "",
    "```", entry.formula, "```", "", `**Reads.** ${entry.reads.en}`, "", `*${entry.reads.vi}*`, "", `**Warns.** ${entry.warns.en}`, "", `*${entry.warns.vi}*`, "",
    `**Returns.** ${flat(tag(m.doc, "returns"))}`, "", `**Refuses.** ${flat(tag(m.doc, "throws")).replace("{MethodError} ", "")}`, "", `**Cost.** ${entry.cost}`, "",
    "## Sources", "", ...cited, "",
    ...(fixture === undefined ? [] : ["## Numbers to agree with", "", `${fixture.source}; made by \`${fixture.made_by}\`, tolerance ${fixture.tolerance}.`, ""]),
    "## What the tests hold it to", "", ...titlesOf(m.id).map((title) => `- ${title}`), "",
  ];
  writeFileSync(new URL(`${m.id}.md`, here), lines.join("\n"));
}
writeFileSync(new URL("catalogue.checks.json", room), `${JSON.stringify(checks, null, 1)}\n`);
console.log(`${methods.length} methods`);
