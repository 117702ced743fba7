/** An exact decimal number: so many units of its last place. */
export interface Decimal {
  units: bigint;
  places: number;
}

/** More digits than this are no figure of a report. */
const MOST_DIGITS = 18;

/** Reads a figure as it may be typed: thousands marks, full-width digits and a sign are taken, anything else is none. */
export function decimal(text: string): Decimal | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  const match = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (match === null || plain.length > MOST_DIGITS) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '' ? units : -units, places: fraction.length };
}

export const ZERO: Decimal = { units: 0n, places: 0 };

const scaled = ({ units, places }: Decimal, to: number): bigint => units * 10n ** BigInt(to - places);

/** The sum. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: scaled(a, places) + scaled(b, places), places };
}

/** The sign of a minus b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const places = Math.max(a.places, b.places);
  const difference = scaled(a, places) - scaled(b, places);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** As it is written, without zeros at its end. */
export function written({ units, places }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
