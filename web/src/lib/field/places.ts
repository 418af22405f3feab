/** Where a spot lies, as far as lists tell places apart. */
export const provinceOf = (code: string | undefined): string | null => code?.slice(0, 5) || null;
