/** Colours of the terminal, where they are wanted. */
import type { Severity } from '../rules/rule.ts';

export interface Style {
  /** Makes text stand out. */
  strong(text: string): string;
  /** Makes text step back. */
  faint(text: string): string;
  good(text: string): string;
  severity(severity: Severity, text: string): string;
}

const colourOf: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 35 };

/**
 * @param coloured whether to colour at all
 * @returns functions that put ANSI sequences around a text, or leave it alone
 */
export function createStyle(coloured: boolean): Style {
  const paint = (start: number, end: number) => (text: string) =>
    coloured && text !== '' ? `\u001B[${start}m${text}\u001B[${end}m` : text;
  return {
    strong: paint(1, 22),
    faint: paint(2, 22),
    good: paint(32, 39),
    severity: (severity, text) => paint(colourOf[severity], 39)(text),
  };
}

/**
 * Decides about colours as most programs do: FORCE_COLOR says yes (`0` or `false`: no), NO_COLOR says no, else a
 * terminal that can show them gets them.
 */
export function wantsColour(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return !['0', 'false'].includes(forced);
  if (environment['NO_COLOR']) return false;
  return stream.isTTY && stream.hasColors();
}
