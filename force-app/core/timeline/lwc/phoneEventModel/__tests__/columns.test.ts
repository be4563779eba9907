import { columnsOf, counted, rang, REASONS, reasonOf, ringOf } from 'c/phoneEventModel';
import { attempts } from '../../../../../../tests/lwc/calls';

const ROWS = attempts(
    [5, 'Ada'],
    [6, 'Bo', { lookup: true }],
    [7, 'Cleo', { cause: 'LOSE_RACE', ringSeconds: 3 }],
    [8, 'Ada', { type: 'No Devices', cause: undefined, ringSeconds: undefined }],
    [9, 'Bo', { ringSeconds: -4 }],
    [10, 'Cleo', { ringSeconds: 90_000 }],
    [11, 'Ada', { type: 'Unknown', cause: 'SOMETHING_NEW', ringSeconds: 7 }]
);

describe('columnsOf', () => {
    it('says of each attempt what its rules say', () => {
        const { rings, reasons, rang: hasRung, counted: counts } = columnsOf(ROWS);
        expect([...rings]).toEqual(ROWS.map((attempt) => ringOf(attempt) ?? -1));
        expect([...reasons].map((place) => REASONS[place])).toEqual(ROWS.map(reasonOf));
        expect([...hasRung]).toEqual(ROWS.map((attempt) => Number(rang(attempt))));
        expect(ROWS.filter((_, index) => counts[index] === 1)).toEqual(counted(ROWS));
    });

    it('works a list out once', () => {
        expect(columnsOf(ROWS)).toBe(columnsOf(ROWS));
    });
});
