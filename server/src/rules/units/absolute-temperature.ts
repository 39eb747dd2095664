/**
 * The absolute temperature in K, written as what it is: the distance of a temperature in degC from absolute zero.
 *
 * @param temperature a part of a formula, in degC
 * @returns a formula in brackets
 */
export function absoluteTemperature(temperature: string): string {
  const operand = /^[\p{L}\p{N}_.()[\], ]+$/u.test(temperature) ? temperature : `(${temperature})`;
  return `(${operand} - (-273.15 [degC]))`;
}
