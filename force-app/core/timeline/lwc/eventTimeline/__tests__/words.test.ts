import { wordsOf } from '../words';

const BAR = { word: 'No answer', seconds: '20s' };

describe('wordsOf', () => {
    it.each([
        ['into a long bar', { length: 200, after: 200, before: 200 }, 'inside', 'No answer', '20s'],
        ['after a short bar', { length: 30, after: 200, before: 200 }, 'after', 'No answer', '20s'],
        ['before a bar at the end', { length: 30, after: 20, before: 200 }, 'before', 'No answer', '20s'],
        ['where there is most room', { length: 90, after: 5, before: 0 }, 'inside', '', '20s'],
        ['without a word that would be cut', { length: 30, after: 50, before: 0 }, 'after', '', '20s'],
        ['with most of a word', { length: 30, after: 85, before: 0 }, 'after', 'No answer', '20s'],
        ['without seconds that the next bar would cover', { length: 30, after: 30, before: 0 }, 'after', '', ''],
        ['nowhere without room', { length: 30, after: 2, before: 0 }, 'inside', '', '']
    ])('puts words %s', (_name, room, side, word, seconds) => {
        expect(wordsOf(BAR, room)).toMatchObject({ side, word, seconds });
    });

    it.each([
        [200, false],
        [110, true],
        [90, false]
    ])('cuts only a word that may not fit: in %d pixels %s', (length, isCut) => {
        expect(wordsOf(BAR, { length, after: 0, before: 0 })).toMatchObject({ side: 'inside', isCut });
    });
});
