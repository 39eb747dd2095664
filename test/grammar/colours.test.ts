/** The TextMate grammar colours a text as the lexer reads it. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { parse, type Token } from '../../grammar/parse.ts';
import { type contextualWords, keywords, textLanguages } from '../../grammar/tokens.ts';

const grammarFile = new URL('../../grammar/jcm.tmLanguage.json', import.meta.url);
const samples = new URL('../../samples/', import.meta.url);
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jcm'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'jcm.json'),
  });
  return (await registry.loadGrammar('source.jcm'))!;
}

/** The scopes of each character of a text, without that of the language itself. */
function scopesOf(grammar: textmate.IGrammar, text: string): string[] {
  const scopes: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes: own } of tokens) {
      for (let at = startIndex; at < Math.min(endIndex, line.length); at++)
        scopes.push(own.slice(1).join(' '));
    }
    scopes.push('');
    state = ruleStack;
  }
  return scopes;
}

const expected: Partial<Record<Token['class'], RegExp>> = {
  comment: /^comment\./,
  string: /(?:^| )string\./,
  number: /(?:^| )constant\.numeric/,
  date: /(?:^| )constant\.numeric\.date/,
  keyword: /(?:^| )(?:keyword|storage)\./,
  name: /(?:^| )(?:variable|entity|support|constant\.language|meta\.unit|keyword\.other|storage\.modifier)/,
};

describe('the TextMate grammar', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  it('knows every reserved word', () => {
    for (const keyword of keywords) {
      for (const line of [keyword, `  ${keyword} x`, `x ${keyword} "text"`]) {
        const scope = scopesOf(grammar, line)[line.indexOf(keyword)]!;
        assert.match(scope, /(?:keyword|storage)\./, `${keyword}: ${scope}`);
      }
      const name = `${keyword}_x`;
      assert.doesNotMatch(scopesOf(grammar, name)[0]!, /keyword|storage/, name);
    }
  });

  it('knows every word that means something in one place, and leaves it free elsewhere', () => {
    const places: Readonly<Record<(typeof contextualWords)[number], string>> = {
      period: '    period 2020-01-01 .. 2020-12-31',
      interpolated: '  table T by x [m] -> [-] interpolated source "S" {',
      months: '  index m "month" months',
      days: '  index d "day" days',
      hours: '  index h "hour" hours',
      years: '  index y "year" years',
      one: '  fixed fuel_used : one of fuel "Fuel"',
      yes: '  fixed connected : yes/no "Connected"',
      no: '  connected = no',
      met: '    expect criterion 1 met',
    };
    for (const [word, line] of Object.entries(places)) {
      const scope = scopesOf(grammar, line)[line.search(new RegExp(`\\b${word}\\b`))]!;
      assert.match(scope, /keyword\.other|constant\.language/, `${line}: ${scope}`);
      const free = `  X = ${word}[i] * 2`;
      assert.match(scopesOf(grammar, free)[6]!, /variable\.other/, free);
    }
  });

  it('knows every language of a text', () => {
    for (const language of textLanguages)
      assert.match(
        scopesOf(grammar, `  title "T" ${language} "T"`)[12]!,
        /storage\.modifier\.language/,
        language,
      );
  });

  it('colours the samples as the lexer reads them', () => {
    for (const text of texts) {
      const scopes = scopesOf(grammar, text);
      for (const token of parse(text).tokens) {
        const scope = expected[token.class];
        if (scope === undefined) continue;
        for (const at of [token.start, token.end - 1]) {
          const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
          assert.match(scopes[at]!, scope, `${token.class} ${token.text} in: ${line}`);
        }
      }
    }
  });

  it('tells names from units', () => {
    const line = '  fixed EF[i] : tCO2/t{coal} "Factor" { range 0 [t] .. 1 }  X = 0.8 [tCO2/MWh] * EC[i] [-]';
    const scopes = scopesOf(grammar, line);
    const scopeOf = (word: string): string => scopes[line.indexOf(word)]!;
    for (const unit of ['tCO2/t{', 't{coal', 'coal', 't] ..', 'tCO2/MWh', 'MWh]'])
      assert.match(scopeOf(unit), /meta\.unit.*support\.type\.unit/, unit);
    for (const name of ['EF', 'i] :', 'X', 'EC', 'i] [-']) assert.doesNotMatch(scopeOf(name), /unit/, name);
    assert.match(scopeOf('EF'), /variable\.other\.declaration/);
  });

  it('tells options, functions and sums', () => {
    const line = '    option grid "Grid" : sum(i: EC[i]) * exp(x) * NCV(fuel)';
    const scopes = scopesOf(grammar, line);
    assert.match(scopes[line.indexOf('grid')]!, /variable\.other\.enummember\.option/);
    assert.match(scopes[line.indexOf('sum')]!, /support\.function\.aggregate/);
    assert.match(scopes[line.indexOf('exp')]!, /entity\.name\.function/);
    assert.match(scopes[line.indexOf('NCV')]!, /entity\.name\.function/);
  });

  it('reads pasted characters', () => {
    const line = '  X = （a × １．５） ÷ b² – “c”';
    const scopes = scopesOf(grammar, line);
    for (const operator of ['×', '÷', '²', '–'])
      assert.match(scopes[line.indexOf(operator)]!, /keyword\.operator/, operator);
    assert.match(scopes[line.indexOf('１')]!, /constant\.numeric/);
    assert.match(scopes[line.indexOf('c')]!, /string/);
  });

  it('ends a text and a unit at the end of the line', () => {
    const scopes = scopesOf(grammar, '  title "open\n  fixed x : MWh [\n  X = 3 [MWh\n  version "1"');
    assert.match(scopes[16]!, /storage/);
    assert.match(scopes.at(-4)!, /string/);
  });
});
