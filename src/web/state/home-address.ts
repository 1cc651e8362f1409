/** An address with its `{slots}` filled by names that it may carry. */
export function homeAddress(pattern: string, names: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = names[name];
    return value === undefined ? slot : encodeURIComponent(String(value));
  });
}
