import assert from 'node:assert/strict';
import { parse } from '../../grammar/parse.ts';
import { buildModel } from '../../server/src/model/build.ts';
import type { FindingKind } from '../../server/src/model/findings.ts';
import type { MethodologyModel, UsedFile, UsedFiles } from '../../server/src/model/model.ts';
import { checkFindings, readCases, type Case, type Finding } from '../cases.ts';
import { describeFinding, describeType, describeUse } from './describe.ts';

/** What the cases may `use`. */
const files: ReadonlyMap<string, string> = new Map([
  [
    'shared/electricity.jcm',
    `shared electricity {
  unit shop "shops"
  material biomass "biomass"
  index zone "zone" { north, south }
  table EF_of "factor of a zone" by zone -> [tCO2/MWh] { north : 0.5  south : loss_free * 1.1 }
  default loss_free : tCO2/MWh = 0.6 "factor before losses"
  fixed loss : % "losses"
  EF_grid = loss_free / (100 [%] - loss) * 100 [%]
  private_total = EF_grid * 2
}
methodology NOT_SHARED { fixed hidden : - "not offered" }
`,
  ],
  ['shared/more.jcm', 'shared more { fixed loss : % "other losses"  fixed distance : km "distance" }'],
]);

function usedFile(path: string, text: string): UsedFile {
  return { address: path, text, model: buildModel(text, parse(text).tree) };
}

const used: UsedFiles = new Map<string, UsedFile | 'circle'>([
  ...[...files].map(([path, text]): [string, UsedFile] => [path, usedFile(path, text)]),
  ['shared/circle.jcm', 'circle'],
]);

function check(testCase: Case, describe: (model: MethodologyModel) => readonly Finding[]): void {
  const { tree } = parse(testCase.text);
  checkFindings(testCase, buildModel(testCase.text, tree, used).methodologies.flatMap(describe));
}

describe('Findings', () => {
  for (const testCase of readCases(new URL('./cases/findings/', import.meta.url))) {
    it(testCase.name, () =>
      check(testCase, ({ findings }) =>
        findings.map((finding) => ({ ...finding.span, words: describeFinding(finding) })),
      ),
    );
  }
});

describe('Inferred types', () => {
  for (const testCase of readCases(new URL('./cases/types/', import.meta.url))) {
    it(testCase.name, () =>
      check(testCase, ({ values, findings }) => [
        ...values
          .filter(({ inferred }) => inferred)
          .map(({ syntax: { name }, type }) => ({
            start: name.start,
            end: name.end,
            words: describeType(type),
          })),
        ...findings.map((finding) => ({ ...finding.span, words: describeFinding(finding) })),
      ]),
    );
  }
});

describe('Uses of names', () => {
  for (const testCase of readCases(new URL('./cases/uses/', import.meta.url))) {
    it(testCase.name, () =>
      check(testCase, ({ uses }) =>
        uses.map((use) => ({ start: use.start, end: use.end, words: describeUse(use) })),
      ),
    );
  }
});

/** Each kind of finding; the compiler sees to it that none is missing. */
const kinds: Readonly<Record<FindingKind, true>> = {
  'unit-mismatch': true,
  'affine-arithmetic': true,
  'argument-with-unit': true,
  'power-not-constant': true,
  'basis-conflict': true,
  'annotation-not-number': true,
  'unit-unreadable': true,
  'unresolved-name': true,
  'duplicate-name': true,
  cycle: true,
  'index-count': true,
  'index-unbound': true,
  'index-mismatch': true,
  'argument-count': true,
  'type-mismatch': true,
  'wrong-symbol': true,
  'row-key-mismatch': true,
  'row-key-count': true,
  'aggregate-without-index': true,
  'range-empty': true,
  'no-formula': true,
  'gwp-bases': true,
  'gwp-missing': true,
  'reference-value-missing': true,
  'case-incomplete': true,
  'rows-overlap': true,
  'rows-gap': true,
  'rows-missing': true,
  'range-of-no-years': true,
  'index-shadowed': true,
  'use-circle': true,
};

describe('Kinds of findings', () => {
  const marked = new Set(
    readCases(new URL('./cases/findings/', import.meta.url)).flatMap((testCase) =>
      testCase.marked.map(({ words }) => /^[a-z-]+/.exec(words)?.[0]),
    ),
  );
  for (const kind of Object.keys(kinds)) {
    it(`${kind} has a case`, () => assert.ok(marked.has(kind)));
  }
});
