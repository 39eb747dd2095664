import { parse } from '../../grammar/parse.ts';
import { buildModel } from '../../server/src/model/build.ts';
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
          .map(({ syntax, type }) => ({ ...syntax.name, words: describeType(type) })),
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
