import assert from 'node:assert/strict';
import { frequencies } from '../../../server/src/features/completion/attributePlace.ts';
import { frequencyWords } from '../../../server/src/rules/methodology/frequency-word.ts';

describe('the words for frequencies', () => {
  it('are those that the editor offers', () => assert.deepEqual(frequencyWords, frequencies));
});
