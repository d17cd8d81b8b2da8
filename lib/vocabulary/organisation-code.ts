/** Signs of a 统一社会信用代码 (GB 32100—2015): no I, O, S, V, Z, which are taken for digits. */
const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/** Reads a code as people type it: any width and case, spaces and hyphens between its signs. */
export function tidyOrganisationCode(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s-]+/g, "")
    .toUpperCase();
}

/** Whether a text is a code with the check sign that its other signs ask for. */
export function isOrganisationCode(text: string): boolean {
  if (text.length !== LENGTH) return false;
  const values = Array.from(text, (sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return false;
  const sum = values
    .slice(0, -1)
    .reduce((total, value, place) => total + value * weightOf(place), 0);
  return values.at(-1) === (SIGNS.length - (sum % SIGNS.length)) % SIGNS.length;
}

/** Gives the powers of 3 modulo 31 that the standard lists. */
function weightOf(place: number): number {
  let weight = 1;
  for (let step = 0; step < place; step += 1) weight = (weight * 3) % SIGNS.length;
  return weight;
}
