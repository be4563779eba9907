import { viewOf } from 'c/phoneEventView';
import { aCall, ARRIVAL, attempts } from '../../../../../../tests/lwc/calls';
import { stageOf } from '../stage';

describe('a stage', () => {
    it('lays out for letters twice as large as for half the width', () => {
        const { picture } = viewOf(aCall(), attempts([5, 'Ada'], [9, 'Ada'], [30, 'Bo'], [34, 'Bo']), ARRIVAL);
        const words = (width: number, letters: number): readonly unknown[] => {
            const { layout, item } = stageOf(picture, width, 1, false, letters);
            return Array.from({ length: layout.offsets.at(-1) ?? 0 }, (_, index) => {
                const { word, seconds, className } = item(index);
                return [word, seconds, className, (layout.length[index] ?? 0) / letters];
            });
        };
        expect(words(800, 2)).toEqual(words(400, 1));
        expect(words(800, 1)).not.toEqual(words(400, 1));
    });
});
