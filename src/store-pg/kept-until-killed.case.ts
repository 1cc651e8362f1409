// Keeps revision after revision and says the number of each one when it is confirmed, until it is killed.
import { writeSync } from 'node:fs';
import { embeddedRecords } from './embedded-records.ts';
import { sampleEntry, sampleRecipe } from './sample-recipe.case.ts';

const records = await embeddedRecords(process.argv[2]);
const found = await records.recipes.find('killed');
const lines = await records.recipes.history('killed');
const isWhole = lines.every(({ revision }, i) => revision === lines.length - i);
writeSync(
  1,
  `found ${found?.revision ?? 0} ${isWhole && (found?.recipe.title.en ?? '') === titleOf(found?.revision ?? 0)}\n`,
);
for (let newest = found?.revision ?? 0; ; newest += 1) {
  const entry = sampleEntry(sampleRecipe('killed', titleOf(newest + 1)), newest === 0 ? null : newest);
  const kept = await records.recipes.keep(entry);
  writeSync(1, `kept ${kept.ok ? kept.revision.revision : 'nothing'}\n`);
}

function titleOf(revision: number): string {
  return revision === 0 ? '' : `revision ${revision} `.repeat(2000);
}
