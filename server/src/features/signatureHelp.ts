/** Signature help: what a function or a table is called with, and which argument the cursor is in. */
import { MarkupKind, type ParameterInformation, type SignatureHelp } from 'vscode-languageserver-types';
import { functionByName, signatureOf, unitRuleDescription } from '../model/functions.ts';
import type { TableSymbol } from '../model/model.ts';
import { unitText } from '../publish/unit-text.ts';
import type { Language } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { surroundings } from './completion/blocks.ts';
import { findCursor } from './completion/cursor.ts';
import { openCall } from './completion/expressionPlace.ts';
import { methodologyAt } from './methodologies.ts';
import { plain } from './hover/markdown.ts';
import { textIn } from './words/text.ts';
import { typeText } from './words/types.ts';

/**
 * The signature of the innermost call around the cursor.
 *
 * @param analysis the text
 * @param offset where the cursor is
 * @param language of the descriptions
 * @returns `undefined` outside every call, and where nothing is called so
 */
export function signatureHelp(
  { text, parsed, model }: Analysis,
  offset: number,
  language: Language,
): SignatureHelp | undefined {
  const cursor = findCursor(parsed, offset);
  if (cursor === undefined || cursor.quoted !== undefined) return undefined;
  const { blocks, methodologyStart } = surroundings(text, cursor);
  const call = openCall(blocks.at(-1)!.statement);
  if (call === undefined) return undefined;
  const methodology = methodologyAt(model, methodologyStart);
  const symbol = methodology?.symbols.get(call.name);
  if (symbol?.kind === 'table') return tableSignature(symbol, call.position, language);
  return symbol === undefined ? functionSignature(call.name, call.position, language) : undefined;
}

function functionSignature(name: string, position: number, language: Language): SignatureHelp | undefined {
  const entry = functionByName.get(name);
  if (entry === undefined) return undefined;
  const { parameters, description, unitRule, kind } = entry;
  const last = parameters.length - 1;
  return {
    signatures: [
      {
        label: signatureOf(entry),
        documentation: {
          kind: MarkupKind.Markdown,
          value: `${description[language]}\n\n${unitRuleDescription[unitRule][language]}`,
        },
        parameters: parameters.map((parameter): ParameterInformation => ({
          label: parameter.name,
          documentation: { kind: MarkupKind.Markdown, value: parameter.description[language] },
        })),
      },
    ],
    activeSignature: 0,
    activeParameter:
      kind === 'aggregate'
        ? 0
        : Math.max(0, parameters[last]?.repeated ? Math.min(position, last) : position),
  };
}

function tableSignature(symbol: TableSymbol, position: number, language: Language): SignatureHelp {
  const keys = symbol.syntax.keys.map(({ name, unit }) =>
    unit === undefined ? name.text : `${name.text} [${unitText(unit)}]`,
  );
  const description = textIn(symbol.syntax.description, language) || textIn(symbol.syntax.source, language);
  return {
    signatures: [
      {
        label: `${symbol.name}(${keys.join(', ')}) : ${typeText(symbol.type, language)}`,
        documentation: { kind: MarkupKind.Markdown, value: plain(description) },
        parameters: keys.map((label) => ({ label })),
      },
    ],
    activeSignature: 0,
    activeParameter: position,
  };
}
