/** Amounts of money: digits and a point as text, never floating-point numbers. */
import { asciiDigits } from '../model/days';

/** Up to 15 digits before and 6 after the point: what the office takes. */
const shape = /^\d{1,15}(\.\d{1,6})?$/;

/**
 * What somebody typed as a decimal: `1,250.50`, `១២៥០,៥`, `45`. Null where it is no amount.
 * A comma or point before exactly three last digits groups them, unless both signs are there; riel has no cents.
 */
export function parseAmount(typed: string): string | null {
  const text = asciiDigits(typed).replace(/\s/g, '');
  if (!/^[\d.,]+$/.test(text)) return null;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return amountOf(text);
  const [mark, tail] = [text[last]!, text.slice(last + 1)];
  const both = text.includes('.') && text.includes(',');
  const grouped = !both && (tail.length === 3 || text.indexOf(mark) !== last);
  const whole = grouped ? text.replace(/[.,]/g, '') : text.slice(0, last).replace(/[.,]/g, '');
  return amountOf(grouped || !tail ? whole : `${whole}.${tail}`);
}

const amountOf = (text: string): string | null =>
  shape.test(text) ? text.replace(/^0+(?=\d)/, '') : null;

/** The sum of amounts, exact. */
export function addAmounts(amounts: readonly string[]): string {
  const scale = 6;
  const units = amounts
    .filter((amount) => shape.test(amount))
    .map((amount) => {
      const [whole = '0', fraction = ''] = amount.split('.');
      return BigInt(whole + fraction.padEnd(scale, '0'));
    });
  const sum = units
    .reduce((all, one) => all + one, 0n)
    .toString()
    .padStart(scale + 1, '0');
  const [whole, fraction] = [sum.slice(0, -scale), sum.slice(-scale).replace(/0+$/, '')];
  return fraction ? `${whole}.${fraction}` : whole;
}

/** Sums by currency: riel and dollars are never added. */
export function costs(
  sessions: readonly { fields: { cost?: string; currency?: string } }[],
): { currency: string; amount: string }[] {
  const by = new Map<string, string[]>();
  for (const { fields } of sessions)
    if (fields.cost && fields.currency)
      by.set(fields.currency, [...(by.get(fields.currency) ?? []), fields.cost]);
  return [...by].map(([currency, all]) => ({ currency, amount: addAmounts(all) }));
}
