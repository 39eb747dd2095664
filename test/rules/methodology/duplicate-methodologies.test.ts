import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/features/analysis.ts';
import {
  duplicateMethodologies,
  numberedMethodologies,
} from '../../../server/src/rules/duplicate-methodologies.ts';
import type { Language } from '../../../server/src/rules/rule.ts';

const pumps = methodology('VN_AM013', '01.0');

function methodology(number: string, version: string): string {
  return `methodology ${number} {\n  version "${version}"\n}\n`;
}

function found(files: Readonly<Record<string, string>>, language: Language = 'en'): readonly string[] {
  const models = Object.entries(files).map(([address, text]) => ({
    address,
    methodologies: numberedMethodologies(analyse(text).model),
  }));
  return [...duplicateMethodologies(models, language)].flatMap(([address, diagnostics]) =>
    diagnostics.map(
      ({ code, severity, message, start, end }) =>
        `${address}: ${severity}[${code}] ${files[address]!.slice(start, end)}: ${message}`,
    ),
  );
}

describe('methodologies of several files', () => {
  it('may not have one number and version', () => {
    assert.deepEqual(found({ 'a.jcm': pumps, 'b.jcm': pumps, 'c.jcm': methodology('VN_AM014', '01.0') }), [
      'a.jcm: error[duplicate-methodology] VN_AM013: VN_AM013 version 01.0 is also the number and version of a methodology in b.jcm.',
      'b.jcm: error[duplicate-methodology] VN_AM013: VN_AM013 version 01.0 is also the number and version of a methodology in a.jcm.',
    ]);
  });

  it('name all files that have the same', () => {
    const [first] = found({ 'c.jcm': pumps, 'b.jcm': pumps, 'a.jcm': pumps });
    assert.match(first!, /a methodology in a\.jcm, b\.jcm\.$/);
  });

  it('say it in Japanese too', () => {
    const [first] = found({ 'a.jcm': pumps, 'b.jcm': pumps }, 'ja');
    assert.match(first!, /b\.jcm の方法論と番号もバージョンも同じです。$/);
  });

  it('may have one number in several versions', () => {
    assert.deepEqual(found({ 'a.jcm': pumps, 'b.jcm': methodology('VN_AM013', '02.0') }), []);
  });

  it('are not compared where a version or a name is missing, or in one file', () => {
    assert.deepEqual(
      found({
        'a.jcm': 'methodology VN_AM013 {\n}\n',
        'b.jcm': 'methodology VN_AM013 {\n}\n',
        'c.jcm': 'methodology {\n  version "01.0"\n}\n',
        'd.jcm': 'methodology {\n  version "01.0"\n}\n',
        'e.jcm': pumps + pumps,
        'f.jcm': 'shared VN_AM013 {\n  version "01.0"\n}\n',
      }),
      [],
    );
  });
});
