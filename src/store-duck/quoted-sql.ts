/** A name of a table or column, safe inside SQL. */
export function identifierSql(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text, safe inside SQL where no parameter can be bound (file names, options of readers). */
export function literalSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
