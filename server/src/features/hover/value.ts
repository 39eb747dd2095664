/** What hover says about a parameter or a formula. */
import type { Attributes, Frequency, Option } from '../../../../grammar/syntax.ts';
import type { MethodologyResults } from '../../calc/results.ts';
import type { ValueSymbol } from '../../model/model.ts';
import { equationText, expressionText } from '../../publish/formula-text.ts';
import { formulaWords } from '../../publish/formula-words.ts';
import type { Language } from '../../rules/rule.ts';
import { describeInfluence } from '../words/influence.ts';
import { labelsIn } from '../words/labels.ts';
import { rangeText } from '../words/ranges.ts';
import { roleNames } from '../words/roles.ts';
import { textIn } from '../words/text.ts';
import { typeText } from '../words/types.ts';
import { unitInWords } from '../words/units.ts';
import { readableNumber, valuesText } from '../words/values.ts';
import { bullets, code, codeBlock, labelled, paragraphs, plain } from './markdown.ts';

/** More examples than this are not shown. */
const shownExamples = 3;

/**
 * A value: declaration, description, formula, values in the examples, and where it comes from.
 *
 * @param value the parameter or formula
 * @param results what its examples give
 * @param language of the labels and, where there is one, of the author's texts
 * @returns Markdown
 */
export function valueHover(
  value: ValueSymbol,
  results: MethodologyResults | undefined,
  language: Language,
): string {
  const labels = labelsIn(language);
  const equation = equationText(value, language);
  const attributes = value.syntax.attributes;
  return paragraphs([
    codeBlock(declaration(value, language), 'jcm'),
    plain(textIn(value.syntax.description, language)),
    `*${roleNames[language][value.role]}*`,
    equation === undefined || attributes?.options.length ? undefined : codeBlock(equation),
    ...(results === undefined ? [] : exampleLines(value, results, language)),
    unitLine(value, language),
    results && influenceLine(value, results, language),
    attributes && optionList(attributes.options, value, language),
    attributes && monitoringLine(attributes, language),
    labelled(labels.source, plain(textIn(attributes?.source, language))),
    attributes?.range && labelled(labels.range, code(rangeText(attributes.range))),
    labelled(labels.quality, plain(textIn(attributes?.quality, language))),
    labelled(labels.method, plain(textIn(attributes?.method, language))),
    labelled(labels.note, plain(textIn(attributes?.note, language))),
    labelled(labels.declaredIn, value.origin === undefined ? undefined : plain(value.origin)),
  ]);
}

function declaration({ syntax, name, type }: ValueSymbol, language: Language): string {
  const keyword =
    syntax.kind === 'formula'
      ? syntax.formulaKind
      : syntax.parameterKind === 'calculated'
        ? ''
        : syntax.parameterKind;
  const indices = syntax.indices.map(({ text }) => text).join(', ');
  const brackets = indices === '' ? '' : `[${indices}]`;
  return `${keyword} ${name}${brackets} : ${typeText(type, language)}`.trim();
}

function unitLine({ type, inferred }: ValueSymbol, language: Language): string | undefined {
  if (type.kind !== 'quantity') return undefined;
  const { unit, inferred: note } = labelsIn(language);
  const inWords = unitInWords(type.unit, language);
  const text = inWords === '' ? '' : ` — ${plain(inWords)}`;
  return labelled(unit, `${code(type.unit.text)}${text}${inferred ? ` (${note})` : ''}`);
}

function influenceLine(
  value: ValueSymbol,
  { methodology }: MethodologyResults,
  language: Language,
): string | undefined {
  const text = describeInfluence(value, methodology, language);
  return text === undefined ? undefined : plain(text);
}

function exampleLines(
  value: ValueSymbol,
  { examples }: MethodologyResults,
  language: Language,
): readonly (string | undefined)[] {
  const labels = labelsIn(language);
  const lines = examples.slice(0, shownExamples).map((results) => {
    const table = results.values.get(value);
    const option = results.options.get(value);
    if (table === undefined && option === undefined) return undefined;
    const official = results.officialReduction;
    const parts = [
      table === undefined ? labels.notCalculated : plain(valuesText(table, language)),
      option === undefined ? undefined : `${labels.monitoringOption} ${code(option)}`,
      official?.symbol === value ? `${labels.official}: ${plain(readableNumber(official.value))}` : undefined,
    ];
    const title = textIn(results.example.title, language);
    return labelled(`${labels.example} ${title}`.trim(), parts.filter(Boolean).join('; '));
  });
  const left = examples.length - shownExamples;
  return left > 0 ? [...lines, `… ${left} ${labels.more}`] : lines;
}

function optionList(options: readonly Option[], owner: ValueSymbol, language: Language): string | undefined {
  if (options.length === 0) return undefined;
  const items = options.map((option) => optionLine(option, owner, language));
  return paragraphs([`**${labelsIn(language).options}**`, bullets(items)]);
}

/** One option on one line: name, description, how it determines the value, source. */
export function optionLine(
  { name, description, rule, source }: Option,
  owner: ValueSymbol,
  language: Language,
): string {
  const words = formulaWords(language);
  const rules = () => {
    switch (rule.kind) {
      case 'given':
        return words.given;
      case 'expression':
        return code(expressionText(rule.expression, language, owner.home));
      default:
        return plain(words[rule.kind].join(rule.options.map(({ text }) => text).join(', ')));
    }
  };
  const text = plain(textIn(description, language));
  const from = plain(textIn(source, language));
  return `${code(name.text)}${text === '' ? '' : ` ${text}`}: ${rules()}${from === '' ? '' : ` — ${from}`}`;
}

function monitoringLine(attributes: Attributes, language: Language): string | undefined {
  const labels = labelsIn(language);
  const letters = attributes.monitoringOptions.map(({ text }) => text).filter((text) => text !== '');
  const parts = [
    letters.length === 0 ? '' : `${labels.monitoringOption} ${letters.join(', ')}`,
    textIn(attributes.instrument, language),
    attributes.frequency === undefined ? '' : frequencyText(attributes.frequency, language),
  ];
  return labelled(labels.monitoring, plain(parts.filter((part) => part !== '').join(' · ')));
}

function frequencyText({ measured, recorded, text }: Frequency, language: Language): string {
  if (text !== undefined) return textIn(text, language);
  const word = (name: string) => frequencyWords[language].get(name) ?? name;
  if (recorded === undefined) return word(measured?.text ?? '');
  return `${word(measured?.text ?? '')}, ${labelsIn(language).recorded} ${word(recorded.text)}`;
}

/** Frequencies as words in a sentence; in English they are the words of the language itself. */
const frequencyWords: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map(),
  ja: new Map([
    ['continuous', '連続'],
    ['hourly', '毎時'],
    ['daily', '毎日'],
    ['weekly', '毎週'],
    ['monthly', '毎月'],
    ['quarterly', '四半期ごと'],
    ['yearly', '毎年'],
    ['once', '1 回'],
  ]),
};
