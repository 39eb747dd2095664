/** Which analyses a snapshot keeps, and what files that use each other mean. */
import assert from 'node:assert/strict';
import { relativePath, resolvePath } from '../../server/src/features/addresses.ts';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { Workspace } from '../../server/src/features/workspace.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';

const user = 'file:///m/user.jcm';
const shared = 'file:///m/shared/grid.jcm';
const other = 'file:///m/other.jcm';

const userText = `methodology XX_AM001 {
  use "shared/grid.jcm"
  monitored EC : MWh/p "Electricity" { option C }
  project PE_p : tCO2/p = EC * EF_grid
}
`;
const sharedText = `shared grid {
  default EF_grid : tCO2/MWh = 0.8 "Emission factor of the grid" { source "Government" }
}
`;
const otherText = `methodology XX_AM002 {
  monitored EC : MWh/p "Electricity" { option C }
  project PE_p : tCO2/p = EC * 0.8 [tCO2/MWh]
}
`;

function workspace(): Workspace {
  return Workspace.empty('en').with(
    new Map([
      [user, userText],
      [shared, sharedText],
      [other, otherText],
    ]),
  );
}

function codes(snapshot: Workspace, address: string): readonly string[] {
  return snapshot.analysis(address)!.diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe('workspace', () => {
  it('keeps an analysis until its text changes', () => {
    const before = workspace();
    const after = before.with(new Map([[other, otherText.replace('0.8', '0.9')]]));
    assert.equal(after.analysis(user), before.analysis(user));
    assert.equal(after.analysis(shared), before.analysis(shared));
    assert.notEqual(after.analysis(other), before.analysis(other));
    assert.equal(before.text(other), otherText);
  });

  it('keeps everything where a text is set to what it is', () => {
    const before = workspace();
    assert.equal(before.with(new Map([[other, otherText]])), before);
  });

  it('analyses a text anew when a file that it uses changes', () => {
    const before = workspace();
    const asBefore = codes(before, user);
    const after = before.with(new Map([[shared, sharedText.replace('tCO2/MWh', 'tCO2/GJ')]]));
    assert.notEqual(after.analysis(user), before.analysis(user));
    assert.equal(after.analysis(other), before.analysis(other));
    assert.notDeepEqual(codes(after, user), asBefore);
    assert.deepEqual(codes(after.with(new Map([[shared, sharedText]])), user), asBefore);
  });

  it('sees changes through files in between', () => {
    const between = 'file:///m/between.jcm';
    const texts = new Map([
      [user, userText.replace('shared/grid.jcm', 'between.jcm')],
      [between, 'shared between {\n  use "shared/grid.jcm"\n}\n'],
      [shared, sharedText],
    ]);
    const before = Workspace.empty('en').with(texts);
    const analysis = before.analysis(user);
    const after = before.with(new Map([[shared, sharedText.replace('0.8', '0.9')]]));
    assert.notEqual(after.analysis(user), analysis);
    assert.deepEqual(after.usersOf(shared), [user, between, shared]);
  });

  it('comes to an end where files use each other', () => {
    const texts = new Map([
      [user, 'shared a {\n  use "other.jcm"\n}\n'],
      [other, 'shared b {\n  use "user.jcm"\n  use "other.jcm"\n}\n'],
    ]);
    const snapshot = Workspace.empty('en').with(texts);
    assert.ok(codes(snapshot, user).length > 0, 'the circle is not reported');
    assert.ok(codes(snapshot, other).length > 0, 'the circle is not reported');
    assert.deepEqual(snapshot.unread(user), []);
  });

  it('names the files that it lacks, and knows those that do not exist', () => {
    const alone = Workspace.empty('en').with(new Map([[user, userText]]));
    assert.deepEqual(alone.unread(user), [shared]);
    const told = alone.with(new Map([[shared, undefined]]));
    assert.deepEqual(told.unread(user), []);
    assert.deepEqual(told.addresses, [user]);
  });

  it('speaks another language without working out the meaning anew', () => {
    const english = workspace();
    const model = english.model(user);
    const japanese = english.in('ja');
    assert.ok(model !== undefined && japanese.model(user) === model);
    assert.notEqual(japanese.analysis(user), english.analysis(user));
  });

  it('finds symbols by their letters', () => {
    const found = workspaceSymbols(workspace(), 'efg');
    assert.deepEqual(
      found.map(({ name, container, place }) => [name, container, place.address]),
      [['EF_grid', 'grid', shared]],
    );
    assert.ok(workspaceSymbols(workspace(), '').length >= 7);
  });

  it('links paths to their files', () => {
    const [link, ...rest] = documentLinks(workspace().analysis(user)!, user);
    assert.deepEqual(rest, []);
    assert.equal(userText.slice(link!.start, link!.end), 'shared/grid.jcm');
    assert.equal(link!.target, shared);
  });
});

describe('paths', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['file:///m/a.jcm', 'b.jcm', 'file:///m/b.jcm'],
    ['file:///m/n/a.jcm', '../b.jcm', 'file:///m/b.jcm'],
    ['file:///m/a.jcm', './x//b.jcm', 'file:///m/x/b.jcm'],
    ['file:///m/a.jcm', '../../../b.jcm', 'file:///b.jcm'],
    ['file:///c:/m/a.jcm', '../b.jcm', 'file:///c:/b.jcm'],
    ['vscode-test-web://mount/m/a.jcm', '../b.jcm', 'vscode-test-web://mount/b.jcm'],
    ['untitled:Untitled-1', 'b.jcm', 'b.jcm'],
    ['memfs:/m/a.jcm', 'b.jcm', 'memfs:/m/b.jcm'],
    ['/m/a.jcm', 'b.jcm', '/m/b.jcm'],
    ['m/a.jcm', 'b.jcm', 'm/b.jcm'],
  ];
  for (const [from, path, expected] of cases) {
    it(`${path} from ${from}`, () => assert.equal(resolvePath(from, path), expected));
  }

  const relatives: readonly (readonly [string, string, string | undefined])[] = [
    ['file:///m/a.jcm', 'file:///m/b.jcm', 'b.jcm'],
    ['file:///m/a.jcm', 'file:///m/n/b.jcm', 'n/b.jcm'],
    ['file:///m/n/o/a.jcm', 'file:///m/p/b.jcm', '../../p/b.jcm'],
    ['file:///a.jcm', 'file:///b.jcm', 'b.jcm'],
    ['memfs:/m/a.jcm', 'memfs:/m/b.jcm', 'b.jcm'],
    ['file:///m/a.jcm', 'memfs:/m/b.jcm', undefined],
    ['file://one/a.jcm', 'file://two/b.jcm', undefined],
  ];
  for (const [from, to, expected] of relatives) {
    it(`to ${to} from ${from}`, () => assert.equal(relativePath(from, to), expected));
  }
});
