import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from './command.ts';
import { completionCommand } from './completion.ts';
import { convertIndustriesCommand } from './convert-industries.ts';
import { convertPlacesCommand } from './convert-places.ts';
import { commandHelp, groupHelp, wholeHelp } from './help-text.ts';
import { packAddCommand } from './pack-add.ts';
import { packBuildCommand } from './pack-build.ts';
import { packListCommand } from './pack-list.ts';
import { packShowCommand } from './pack-show.ts';
import { packVerifyCommand } from './pack-verify.ts';

const never = (): never => {
  throw new Error('help asks nothing of the stores');
};
const house = {
  releasesFolder: '',
  root: '',
  rawFolder: '',
  shelf: never,
  tables: never,
  verifying: never,
  converting: never,
  copy: never,
};
const commands: readonly Command[] = [
  packListCommand(house),
  packShowCommand(house),
  packVerifyCommand(house),
  packAddCommand(house),
  packBuildCommand(house),
  convertPlacesCommand(house),
  convertIndustriesCommand(house),
  completionCommand(never),
];
const style = (language: 'vi' | 'en') => ({ language, heading: (text: string) => text });
const list = {
  groups: [{ name: 'pack', about: { vi: 'gói', en: 'packs' } }],
  entries: commands.map((command) => ({ name: command.name, about: command.about, load: async () => command })),
};

test('every command explains usage, arguments, options and examples in both languages, in lines that fit', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const command of commands) {
      const page = commandHelp(command, style(language));
      assert.ok(page.includes(`  lienket ${command.name}`));
      for (const { name, about } of [...command.operands, ...command.options]) {
        assert.ok(page.includes(name) && page.includes(about[language].slice(0, 20)), `${command.name} ${name}`);
      }
      assert.ok(
        command.examples.length > 0 &&
          command.examples.every(({ line }) => page.includes(line) && line.includes('lienket')),
      );
      const long = page.split('\n').filter((line) => line.length > 105 && !line.startsWith('  lienket'));
      assert.deepEqual(long, []);
    }
  }
});

test('global options stand on every page with their environment variables', () => {
  for (const page of [wholeHelp(list, style('en')), ...commands.map((command) => commandHelp(command, style('en')))]) {
    for (const word of ['--lang vi|en', '--data DIR', '--json', 'LIENKET_LANG', 'LIENKET_DATA'])
      assert.ok(page.includes(word));
  }
});

test('the whole help names every command once, and a group only its own', () => {
  const whole = wholeHelp(list, style('vi'));
  for (const { name } of commands) assert.equal(whole.split(`  ${name} `).length, 2, name);
  const pack = groupHelp(list, 'pack', style('vi'));
  assert.ok(pack.includes('pack verify') && !pack.includes('convert'));
});
