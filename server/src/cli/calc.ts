/** `jcm calc`: the results of the examples of one text, also with other inputs. */
import type Fraction from 'fraction.js';
import type { ExampleResults, Value, ValueTable } from '../calc/results.ts';
import { analyse, type Analysis } from '../features/analysis.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import type { Language } from '../rules/rule.ts';
import { languageOption, oneOf, readArguments, readLanguage } from './arguments.ts';
import { tableLines } from './display.ts';
import { exampleOutcomes } from './example-outcome.ts';

void exampleOutcomes;
