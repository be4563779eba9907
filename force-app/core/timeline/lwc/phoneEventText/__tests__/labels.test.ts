import {
    actorLabels,
    countLabels,
    detailLabels,
    listLabels,
    messageLabels,
    pictureLabels,
    reasonLabels,
    verdictLabels,
    waitLabels
} from 'c/phoneEventText';

interface Words {
    readonly [key: string]: string | Words;
}

const ALL: Words = {
    actorLabels,
    countLabels,
    detailLabels,
    listLabels,
    messageLabels,
    pictureLabels,
    reasonLabels,
    verdictLabels,
    waitLabels
};

function flat(words: Words, path = ''): readonly (readonly [string, string])[] {
    return Object.entries(words).flatMap(([key, value]) => {
        const here = `${path}${key}`;
        return typeof value === 'string' ? [[here, value] as const] : flat(value, `${here}.`);
    });
}

describe('the words', () => {
    it.each(flat(ALL))('%s are in the label file', (_path, words) => {
        // The setup answers with the words of the file; a label that is not in it shows as its name.
        expect(words).not.toMatch(/^c\./);
        expect(words.trim()).not.toBe('');
    });

    it('are short for each reason, so that they fit on a bar', () => {
        expect(Object.values(reasonLabels.word).filter((word) => word.length > 22)).toEqual([]);
    });
});
