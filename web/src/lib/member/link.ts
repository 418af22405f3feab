/** The personal link of a member of the community network. What opens it stands behind `#`: browsers send that nowhere. */
import { languages, type Language } from '../i18n/format';

export const joinPath = '/join';

export const linkOf = (origin: string, language: string, token: string): string =>
  `${origin}${joinPath}#${language}.${token}`;

/** Forty bytes, base64url. */
const tokenShape = /^[\w-]{54}$/;

/** Reads what stands behind `#`; null where the link came broken out of a message. */
export function readLink(hash: string): { language: Language | null; token: string } | null {
  const [said = '', token = ''] = hash.replace(/^#/, '').split('.');
  if (!tokenShape.test(token)) return null;
  return { language: languages.find((one) => one === said) ?? null, token };
}

/** What this phone makes up for itself, so that it may ask again when the answer was lost. */
export function newClaim(random: Pick<Crypto, 'getRandomValues'>): string {
  const bytes = random.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
