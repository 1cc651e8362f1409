import type { RecipeChecker } from './recipe-checker.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** More rows than these are a table to download, not a part of a report. */
export const MOST_ROWS_SHOWN = 100;

/** Checks a run of a method: its names, its tables, its parameters, and which part of the result is shown. */
export function checkRun(check: RecipeChecker, run: unknown, path: string): void {
  if (!check.isObject(run, path)) return;
  for (const name of ['id', 'method'])
    if (check.isText(run[name], `${path}.${name}`) && !ID.test(String(run[name])))
      check.fault(`${path}.${name}`, 'bad-form', {
        vi: 'chỉ gồm chữ thường không dấu, số và gạch nối',
        en: 'only lower-case letters, digits and hyphens',
      });
  check.words(run['title'], `${path}.title`);
  if (run['note'] !== undefined) check.words(run['note'], `${path}.note`);
  if (check.isObject(run['tables'], `${path}.tables`))
    for (const [name, table] of Object.entries(run['tables'])) checkInput(check, table, `${path}.tables.${name}`);
  if (check.isObject(run['parameters'], `${path}.parameters`))
    for (const [name, value] of Object.entries(run['parameters']))
      if (!isParameter(value))
        check.fault(`${path}.parameters.${name}`, 'bad-value', {
          vi: 'phải là số, chữ, hoặc một danh sách số hay chữ',
          en: 'must be a number, text, or a list of numbers or texts',
        });
  checkShown(check, run['shown'], `${path}.shown`);
}

const isParameter = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isPlain) && new Set(value.map((each) => typeof each)).size <= 1 : isPlain(value);

const isPlain = (value: unknown): boolean => typeof value === 'string' || Number.isFinite(value);

function checkInput(check: RecipeChecker, table: unknown, path: string): void {
  if (!check.isObject(table, path)) return;
  check.isText(table['release'], `${path}.release`);
  check.isText(table['table'], `${path}.table`);
  if (table['as'] !== undefined && check.isObject(table['as'], `${path}.as`))
    for (const [name, column] of Object.entries(table['as'])) check.isText(column, `${path}.as.${name}`);
  checkWhere(check, table['where'], `${path}.where`);
}

function checkShown(check: RecipeChecker, shown: unknown, path: string): void {
  if (!check.isObject(shown, path)) return;
  check.isText(shown['output'], `${path}.output`);
  if (shown['columns'] !== undefined) check.texts(shown['columns'], `${path}.columns`);
  if (shown['order'] !== undefined) check.isText(shown['order'], `${path}.order`);
  checkWhere(check, shown['where'], `${path}.where`);
  const { rows } = shown;
  if (!Number.isInteger(rows) || Number(rows) < 1 || Number(rows) > MOST_ROWS_SHOWN)
    check.fault(`${path}.rows`, 'bad-value', {
      vi: `phải là số nguyên từ 1 đến ${MOST_ROWS_SHOWN}`,
      en: `must be a whole number from 1 to ${MOST_ROWS_SHOWN}`,
    });
}

function checkWhere(check: RecipeChecker, where: unknown, path: string): void {
  if (where === undefined || !check.isObject(where, path)) return;
  for (const [column, values] of Object.entries(where)) check.texts(values, `${path}.${column}`);
}
