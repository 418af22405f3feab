/** Formatters of the browser, kept: making one takes a hundred times as long as using it. */
const kept = new Map<string, object>();

/** A formatter for a language and options; the same again for the same. */
export function formatter<F extends object, O>(
  Make: new (locale: string, options?: O) => F,
  locale: string,
  options?: O,
): F {
  const key = `${Make.name} ${locale} ${JSON.stringify(options ?? null)}`;
  let found = kept.get(key) as F | undefined;
  if (!found) {
    found = new Make(locale, options);
    kept.set(key, found);
  }
  return found;
}
