/** Fewest digits of a PIN. */
export const pinDigitsMin = 6;

/** Why a PIN is not accepted, as the end of a message key (`pin.<…>`); null when it is fine. */
export function pinProblem(pin: string): 'short' | 'weak' | null {
  if (!/^\d+$/.test(pin) || pin.length < pinDigitsMin) return 'short';
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, index) => digit - digits[index]!));
  // All equal, or a row up or down: the first guesses of whoever takes the phone.
  if (steps.size === 1 && [0, 1, -1].includes([...steps][0]!)) return 'weak';
  if (new Set(digits).size < 3) return 'weak';
  return null;
}
