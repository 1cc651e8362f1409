/** A number with its English word, one or many: `1 day`, `2 days`. */
export const countedWord = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
