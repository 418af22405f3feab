/** The last twelve characters of an id, in groups that one can read to another. */
export const codeOf = (id: string): string =>
  (id.replaceAll('-', '').slice(-12).match(/.{4}/g) ?? []).join(' ');
