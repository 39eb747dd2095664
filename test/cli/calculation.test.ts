/** `jcm test` and `jcm calc`. */
import assert from 'node:assert/strict';
import { folderOf, jcm, removeFolders } from './jcm.ts';

/** 1500 × 0.8 = 1200; 1000.4 × 0.8 = 800.32; 1200 - 800.32 = 399.68, rounded down 399. */
const pumps = `methodology VN_AM001 {
  index i "pump"
  fixed EF : tCO2/MWh "Emission factor" { source "Plan" }
  monitored EC_RE : MWh/p "Reference pumps" { option C }
  monitored EC_PJ[i] : MWh/p "Project pumps" { option C }
  criterion 1 "The pumps save electricity." requires sum(i: EC_PJ[i]) < EC_RE
  criterion 2 "A plan is made." attest
  reference RE_p : tCO2/p "Reference emissions" = EC_RE * EF
  project PE_p : tCO2/p "Project emissions" = sum(i: EC_PJ[i]) * EF
  reduction ER_p : tCO2/p "Emission reductions" = RE_p - PE_p
  rating : - "Rating" = if EC_RE > 2000 [MWh/p] then 2 else 1

  example "One year" ja "1 年" {
    EF = 0.8
    EC_RE = 1500
    EC_PJ = { north: 600, south: 400.4 }
    expect ER_p = 399
    expect PE_p = 800.32
    expect criterion 1 met
    expect rating = 1
  }
}
`;

describe('jcm test', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('tells what is expected and calculated', () => {
    const folder = folderOf({ 'pumps.jcm': pumps });
    const { exitCode, output } = jcm(['test', 'pumps.jcm'], { in: folder });
    assert.equal(exitCode, 0, output);
    assert.match(output, /passed {2}ER_p +399 +399/);
    assert.match(output, /1 example: 1 passed, 0 failed/);
  });

  it('ends with 1 where an expectation does not hold', () => {
    const folder = folderOf({ 'pumps.jcm': pumps.replace('ER_p = 399', 'ER_p = 400') });
    const { exitCode, output } = jcm(['test', 'pumps.jcm'], { in: folder });
    assert.equal(exitCode, 1);
    assert.match(output, /failed {2}ER_p +400 +399/);
  });

  it('says why nothing is calculated where a formula has an error', () => {
    const wrong = pumps.replace('= EC_RE * EF', '= EC_RE * EF * EF');
    const folder = folderOf({ 'pumps.jcm': wrong });
    const { exitCode, output } = jcm(['test', 'pumps.jcm'], { in: folder });
    assert.equal(exitCode, 1);
    assert.match(output, /failed {2}ER_p +399 +not calculated/);
    assert.match(output, /passed {2}PE_p/);
    assert.match(output, /failed {2}RE_p should be tCO2\/p/);
  });

  it('gives JSON', () => {
    const folder = folderOf({ 'pumps.jcm': pumps });
    const { files, counts } = JSON.parse(
      jcm(['test', '--format', 'json', 'pumps.jcm'], { in: folder }).output,
    );
    assert.deepEqual(counts, { passed: 1, failed: 0 });
    assert.equal(files[0].examples[0].title, 'One year');
  });

  it('reports what no example reaches', () => {
    const folder = folderOf({ 'pumps.jcm': pumps });
    const { output } = jcm(['test', '--coverage', 'pumps.jcm'], { in: folder });
    assert.match(output, /VN_AM001: examples reach \d+ of \d+/);
    assert.match(output, /not reached {2}line 11 .*rating/);
  });
});

describe('jcm calc', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('shows results, inputs and criteria', () => {
    const folder = folderOf({ 'pumps.jcm': pumps });
    const { exitCode, output } = jcm(['calc', 'pumps.jcm'], { in: folder });
    assert.equal(exitCode, 0, output);
    assert.match(output, /ER_p +399 \(399\.68\) {2}tCO2\/p/);
    assert.match(output, /EC_PJ\[south\] +400\.4 {2}MWh\/p/);
    assert.match(output, /1 {2}met +The pumps save electricity\./);
    assert.match(output, /2 {2}attested/);
  });

  it('calculates with other inputs', () => {
    const folder = folderOf({ 'pumps.jcm': pumps });
    // (1500 - 600 - 500) × 0.8 = 320
    const { output } = jcm(['calc', '--set', 'EC_PJ[south]=500', '--format', 'json', 'pumps.jcm'], {
      in: folder,
    });
    const { examples } = JSON.parse(output);
    assert.equal(examples[0].officialReduction, '320');
    assert.equal(examples[0].values.find(({ name }: { name: string }) => name === 'PE_p').value, '880');
  });

  it('takes one example by title in any language, or by number', () => {
    const folder = folderOf({ 'pumps.jcm': pumps });
    for (const title of ['One year', '1']) {
      assert.equal(jcm(['calc', '--example', title, 'pumps.jcm'], { in: folder }).exitCode, 0, title);
    }
    assert.equal(
      jcm(['calc', '--language', 'ja', '--example', '1 年', 'pumps.jcm'], { in: folder }).exitCode,
      0,
    );
    const { exitCode, errors } = jcm(['calc', '--example', 'Two years', 'pumps.jcm'], { in: folder });
    assert.equal(exitCode, 2);
    assert.match(errors, /there is no example "Two years"; there are "One year"/);
  });

  it('refuses settings that make no sense, in one line', () => {
    const folder = folderOf({ 'pumps.jcm': pumps });
    for (const setting of ['EC', 'ER_p=1', 'nothing=1', 'EF=0.8 }', 'EF=']) {
      const { exitCode, errors } = jcm(['calc', '--set', setting, 'pumps.jcm'], { in: folder });
      assert.equal(exitCode, 2, setting);
      assert.match(errors, /^jcm: .*\n$/, setting);
    }
  });

  it('says what stands in the way of a result and ends with 1', () => {
    const folder = folderOf({ 'pumps.jcm': pumps.replace('    EF = 0.8\n', '') });
    const { exitCode, output } = jcm(['calc', 'pumps.jcm'], { in: folder });
    assert.equal(exitCode, 1);
    assert.match(output, /EF/);
  });
});
