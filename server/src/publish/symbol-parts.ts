/** Names as formulas print them: `EC_PJ` is EC with the subscript PJ, `eta` is η. */

const greek: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};

const greekNames: ReadonlyMap<string, string> = new Map(Object.entries(greek));

/** Gases whose digits are printed below the line. */
const formulas = /^(CO2e?|CH4|N2O|SF6|NF3|CF4|C2F6|O2|H2|H2O|N2|NH3|NOx|SO2)$/;

const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** A name cut at its underscores. */
export interface SymbolParts {
  readonly base: string;
  readonly subscripts: readonly string[];
}

/**
 * Cuts a name into what stands on the line and what stands below it.
 *
 * @param name a name as written: `COP_PJ_tc`, `eta_elec`
 * @returns its parts with Greek letters and chemical formulas in their usual form; a name that starts with an
 * underscore or has nothing else stays whole
 */
export function symbolParts(name: string): SymbolParts {
  const [base = '', ...rest] = name.split('_');
  const subscripts = rest.filter((part) => part !== '');
  if (base === '') return { base: name, subscripts: [] };
  return { base: printed(base), subscripts: subscripts.map(printed) };
}

function printed(part: string): string {
  return greekNames.get(part) ?? elementText(part);
}

/** A word as formulas print it: as it is, but the digits of a gas below the line. */
export function elementText(word: string): string {
  return formulas.test(word) ? word.replace(/\d/g, (digit) => lowered[Number(digit)]!) : word;
}
