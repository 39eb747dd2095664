/** What can be seen only across files: methodologies with one number and version. */
import type { Span } from '../../../grammar/syntax.ts';
import type { Model } from '../model/model.ts';
import { duplicateMethodology, versionOf } from './methodology/duplicate-methodology.ts';
import { fill } from './message.ts';
import type { Diagnostic, Language } from './rule.ts';
import { translate } from './translations.ts';

/** A methodology with its number and version, at the place of its number. */
export interface NumberedMethodology extends Span {
  readonly name: string;
  readonly version: string;
}

/** A file with its methodologies. */
export interface NumberedFile {
  /** Path or address, as messages name it. */
  readonly address: string;
  readonly methodologies: readonly NumberedMethodology[];
}

/**
 * Finds methodologies of different files that have the same number and version. Those of one file are found when that
 * file is checked.
 *
 * @param files the files of a project
 * @param language the language of the messages
 * @returns for each file that has such a methodology, one diagnostic at the name of each
 */
export function duplicateMethodologies(
  files: readonly NumberedFile[],
  language: Language,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const addresses = new Map<string, Set<string>>();
  for (const { address, methodologies } of files) {
    for (const { name, version } of methodologies) {
      const key = `${name} ${version}`;
      addresses.set(key, (addresses.get(key) ?? new Set()).add(address));
    }
  }
  const words = translate(duplicateMethodology, language);
  const byFile = files.map(({ address, methodologies }): [string, readonly Diagnostic[]] => [
    address,
    methodologies.flatMap(({ name, version, start, end }) => {
      const others = [...addresses.get(`${name} ${version}`)!].filter((other) => other !== address);
      if (others.length === 0) return [];
      const data = { name, version, address: others.toSorted().join(', ') };
      return {
        code: duplicateMethodology.code,
        severity: duplicateMethodology.severity,
        message: fill(words.messages['elsewhere']!, data),
        start,
        end,
        fixes: [],
        related: [],
        tags: [],
      };
    }),
  ]);
  return new Map(byFile.filter(([, diagnostics]) => diagnostics.length > 0));
}

/** The first place of each number and version of a file. */
export function numberedMethodologies({ methodologies }: Model): readonly NumberedMethodology[] {
  const found = methodologies
    .filter(({ complete, name }) => complete && name !== '')
    .map(({ name, syntax }) => ({
      name,
      version: versionOf(syntax),
      start: syntax.name.start,
      end: syntax.name.end,
    }))
    .filter(({ version }) => version !== '');
  return found.filter(
    (one, index) =>
      found.findIndex((other) => other.name === one.name && other.version === one.version) === index,
  );
}
