/** Takes formulas apart into sums of products, through the formulas that they read. */
import { isZero, magnitudeLimit, negate, unity } from '../numbers.ts';
import type { Aggregation, Chain, Operation, Power, Read } from '../operations.ts';
import type { Plan } from '../plan.ts';
import { keyOf, placeKey, type Names } from './operation-key.ts';
import {
  collected,
  constantSum,
  factorSum,
  multiplied,
  raised,
  scaled,
  summedOver,
  type Sum,
} from './products.ts';
import type { Seed } from './seed.ts';
import type { Tracer, Work } from './tracer.ts';
import { variable } from './variables.ts';

/** Sums of more terms than this are not laid side by side. */
const mostTerms = 64;
/** Formulas behind formulas deeper than this are not taken apart. */
const depthLimit = 60;

/** Numbers are no longer than those that are calculated with. */
const longest = 10n ** BigInt(magnitudeLimit);

/** A sum that is not too long. */
function kept(sum: Sum): Sum | undefined {
  const isLong = sum.some(({ coefficient: { n, d } }) => n > longest || d > longest);
  return isLong || sum.length > mostTerms ? undefined : sum;
}

/** Parts that are taken apart, terms that are made: far more than a methodology has. */
const workLimit = 10_000;

/** Where an operation stands. */
interface Standing {
  /** What its slots are called. */
  readonly names: Names;
  /** The variables that run around it, in other formulas as well. */
  readonly taken: readonly string[];
}

/** Expands the operations of one plan. */
export class Expander {
  private depth = 0;
  private readonly work: Work = { left: workLimit };

  constructor(
    private readonly plan: Plan,
    private readonly tracer: Tracer,
    private readonly seed: Seed,
  ) {}

  /** A step that has no indices. */
  step(position: number): Sum | undefined {
    const rule = this.plan.steps[position]?.rule;
    if (rule?.kind !== 'formula') return undefined;
    return this.expand(rule.operation, { names: [], taken: [] });
  }

  /** An operation of a criterion. */
  side(operation: Operation, names: Names): Sum | undefined {
    return this.expand(operation, { names, taken: names.filter((name) => name !== undefined) });
  }

  /** The sum that an operation is; `undefined` where a part of it is not known, or it is too long. */
  private expand(operation: Operation, standing: Standing): Sum | undefined {
    if (!this.spend(1)) return undefined;
    if (this.depth >= depthLimit) return this.factor(operation, standing);
    this.depth++;
    const sum = this.byKind(operation, standing) ?? this.factor(operation, standing);
    this.depth--;
    return sum === undefined || !this.spend(sum.length) ? undefined : kept(collected(sum));
  }

  /** Takes work away; false where none is left. */
  private spend(amount: number): boolean {
    this.work.left -= amount;
    return this.work.left >= 0;
  }

  /** `undefined` where an operation is not taken apart. */
  private byKind(operation: Operation, standing: Standing): Sum | undefined {
    switch (operation.kind) {
      case 'constant':
        return constantSum(operation.value);
      case 'read':
        return this.read(operation, standing);
      case 'chain':
        return this.chain(operation, standing);
      case 'power':
        return this.power(operation, standing);
      case 'negation': {
        const operand = this.expand(operation.operand, standing);
        return operand && scaled(operand, negate(unity));
      }
      case 'scaling': {
        const operand = isZero(operation.offset) ? this.expand(operation.operand, standing) : undefined;
        return operand && scaled(operand, operation.factor);
      }
      case 'aggregate':
        return this.sum(operation, standing);
      default:
        return undefined;
    }
  }

  private factor(operation: Operation, { names }: Standing): Sum | undefined {
    const key = keyOf(operation, names);
    return key === undefined ? undefined : factorSum(key, this.tracer.alone(operation));
  }

  /** A formula that changes is taken apart, and one that is a single product: a criterion may name its factors. */
  private read({ step, places }: Read, { names, taken }: Standing): Sum | undefined {
    const { rule } = this.plan.steps[step]!;
    if (rule.kind !== 'formula' || this.seed.step === step) return undefined;
    const inside = places.map((place) => placeKey(place, names));
    if (inside.includes(undefined)) return undefined;
    const sum = this.expand(rule.operation, { names: inside, taken });
    return sum !== undefined && (sum.length === 1 || this.seed.steps.has(step)) ? sum : undefined;
  }

  private chain({ first, links }: Chain, standing: Standing): Sum | undefined {
    let result = this.expand(first, standing);
    for (const { operator, operand } of links) {
      const next = operator === '/' ? this.inverse(operand, standing) : this.expand(operand, standing);
      if (result === undefined || next === undefined) return undefined;
      if (operator === '+') result = result.concat(next);
      else if (operator === '-') result = result.concat(scaled(next, negate(unity)));
      else result = this.product(result, next);
    }
    return result;
  }

  private inverse(operation: Operation, standing: Standing): Sum | undefined {
    const sum = this.expand(operation, standing);
    const product = sum?.length === 1 ? sum[0] : undefined;
    if (product !== undefined && product.variables.length === 0) return [raised(product, -1)];
    const [factor] = this.factor(operation, standing) ?? [];
    return factor && [raised(factor, -1)];
  }

  /** Squares and the like: a few times the same. */
  private power({ base, exponent }: Power, standing: Standing): Sum | undefined {
    if (exponent.kind !== 'constant' || exponent.value.d !== 1n) return undefined;
    const times = exponent.value.valueOf();
    if (times < 1 || times > 4) return undefined;
    const sum = this.expand(base, standing);
    let result = sum;
    for (let factor = 1; factor < times; factor++) result = result && sum && this.product(result, sum);
    return result;
  }

  private product(a: Sum, b: Sum): Sum | undefined {
    const length = a.length * b.length;
    return length > mostTerms || !this.spend(length) ? undefined : kept(multiplied(a, b));
  }

  private sum({ name, binders, condition, body }: Aggregation, standing: Standing): Sum | undefined {
    if (name !== 'sum' || binders.some(({ range }) => range !== undefined)) return undefined;
    const names = [...standing.names];
    const taken = [...standing.taken];
    const variables: string[] = [];
    for (const { from } of binders) {
      const running = variable(from.index, [...names, ...taken]);
      names[from.slot] = running;
      variables.push(running);
      taken.push(running);
    }
    const filter = condition === undefined ? undefined : this.factor(condition, { names, taken });
    const terms = this.expand(body, { names, taken });
    if (terms === undefined || (condition !== undefined && filter === undefined)) return undefined;
    const filtered = filter === undefined ? terms : this.product(filter, terms);
    return filtered?.map((product) => summedOver(product, variables));
  }
}
