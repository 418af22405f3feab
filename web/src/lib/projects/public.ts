/**
 * The public page of a project as the office tries it out, and where it may lead. Addresses are judged as in
 * `rules::policy::public`; `vectors/support-link.json` holds both together.
 */
import type { Project } from '../model/generated';
import type { Language } from '../store/api';

/** What is not on the page, and why. */
export interface LeftOut {
  why: string;
  label?: Partial<Record<Language, string | null>> | null;
  year?: number | null;
}

/** A trial of the page: `GET /projects/{id}/public-page`. */
export interface PublicPage {
  address?: string | null;
  is_public: boolean;
  html: string;
  left_out: LeftOut[];
}

const LINK_BYTES_MAX = 500;
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const host = new RegExp(`^(?:${label}\\.)+[A-Za-z]{1,63}$`);
/** Plain letters and signs, none that could end an attribute or be read as another. */
const plain = /^[!#-&(-;=?-[\]_a-z~]*$/;

/** Whether a public page may lead to an address: `https://` and a name of the internet. */
export function isSupportLink(text: string): boolean {
  const rest = /^https:\/\/([^/?#]*)/.exec(text);
  return (
    rest !== null && text.length <= LINK_BYTES_MAX && plain.test(text) && host.test(rest[1] ?? '')
  );
}

/** What is typed into the form, as it is kept: nothing typed clears the field. */
export const wantedOf = (form: {
  link: string;
  note: string;
}): Pick<Record<keyof Project, string | null>, 'support_link' | 'public_note'> => ({
  support_link: form.link.trim() || null,
  public_note: form.note.trim() || null,
});

/** One line for each reason and indicator, with the years that it holds for, newest first. */
export function reasons(
  all: readonly LeftOut[],
): { key: string; why: string; label: LeftOut['label']; years: number[] }[] {
  const lines = new Map<
    string,
    { key: string; why: string; label: LeftOut['label']; years: number[] }
  >();
  for (const { why, label, year } of all) {
    const key = `${why} ${JSON.stringify(label ?? null)}`;
    const line = lines.get(key) ?? { key, why, label, years: [] };
    if (year) line.years.push(year);
    lines.set(key, line);
  }
  return [...lines.values()].map((line) => ({ ...line, years: line.years.sort((a, b) => b - a) }));
}
