import fc from 'fast-check';
import { boardView, type BoardFacts, type BoardView, type Choice, type Count, type Focus } from 'c/missedCallsView';
import { REASONS, type Reason } from 'c/phoneEventModel';
import { someFacts } from '../../../../../../tests/lwc/boards';
import { at } from '../../../../../../tests/lwc/calls';

const NOW = at(3001 * 60);
const ALL = { period: 7, focus: { kind: 'all' } } as const;
const RUNS = { numRuns: 40 };

type Scope = 'queue' | 'person';

const asked = fc.record({
    reason: fc.option(fc.constantFrom(...REASONS), { nil: undefined }),
    period: fc.constantFrom(7, 30)
} satisfies { readonly reason: fc.Arbitrary<Reason | undefined>; readonly period: fc.Arbitrary<Choice['period']> });

function sum(values: readonly number[]): number {
    return values.reduce((all, value) => all + value, 0);
}

/** The attempts of the list, those behind "and 5 more" too. */
function attemptsIn({ lines }: BoardView): number {
    return sum(lines.map(({ attempts, more }) => attempts.length + Number(more?.match(/\d+/)?.[0] ?? 0)));
}

function linesIn(view: BoardView): number {
    return view.lines.length;
}

const numberOf = ({ value }: Count): number => Number(value.match(/\d+/)?.[0] ?? 0);
const focusOf = ({ focus, focusKey }: Count): Focus => ({ kind: focus, key: focusKey }) as Focus;

/** Each number that leads somewhere, with how many there are where it leads. */
function numbersOf(facts: BoardFacts, scope: Scope, choice: Omit<Choice, 'focus'>): readonly (readonly unknown[])[] {
    const view = (focus: Focus): BoardView => boardView(facts, scope, { ...choice, focus }, NOW);
    const { figures, tallies, heat } = view({ kind: 'all' });
    const counts = [...figures.figures, ...figures.actors, ...tallies.flatMap((tally) => tally.counts)];
    const cells = heat?.rows.flatMap((row) => row.cells) ?? [];
    return [
        ...counts
            .filter(({ focus }) => focus !== undefined)
            .map((count) => {
                const behind = view(focusOf(count));
                const size = count.focus === 'lost' ? linesIn(behind) : attemptsIn(behind);
                return [`${count.name} ${count.key}`, numberOf(count), size];
            }),
        ...cells
            .filter(({ count }) => count > 0)
            .map(({ key, count }) => [key, count, attemptsIn(view({ kind: 'cell', key }))])
    ];
}

describe.each(['queue', 'person'] as const)('on the page of a %s', (scope) => {
    it('every number is how many there are where it leads, whatever the reason', () => {
        fc.assert(
            fc.property(someFacts(scope), asked, (facts, choice) => {
                const numbers = numbersOf(facts, scope, choice);
                expect(numbers.map(([name, , size]) => [name, size])).toEqual(
                    numbers.map(([name, number]) => [name, number])
                );
            }),
            RUNS
        );
    });

    it('the reasons, who should act and the people add up to the attempts missed', () => {
        fc.assert(
            fc.property(someFacts(scope), (facts) => {
                const { figures, tallies } = boardView(facts, scope, { reason: undefined, ...ALL }, NOW);
                const [, misses] = figures.figures.map(numberOf);
                expect(sum(figures.actors.map(numberOf))).toBe(misses);
                expect(sum(tallies.flatMap(({ counts }) => counts.slice(0, 1).map(numberOf)))).toBe(misses);
            }),
            RUNS
        );
    });
});
