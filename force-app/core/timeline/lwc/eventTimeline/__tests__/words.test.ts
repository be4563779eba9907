import { wordsOf } from '../words';

const BAR = { word: 'No answer', seconds: '20s' };

describe('wordsOf', () => {
    it.each([
        ['into a long bar', 200, 210, { inside: true, word: 'No answer', seconds: '20s' }],
        ['beside a short bar', 30, 200, { inside: false, word: 'No answer', seconds: '20s' }],
        ['into a bar with no room beside it', 90, 95, { inside: true, word: '', seconds: '20s' }],
        ['beside it without the word where that would be cut', 30, 80, { inside: false, word: '', seconds: '20s' }],
        ['nowhere where there is no room', 30, 32, { inside: true, word: '', seconds: '' }]
    ])('puts words %s', (_name, length, room, words) => {
        expect(wordsOf(BAR, length, room)).toEqual(words);
    });
});
