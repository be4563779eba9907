import type { runReport } from '../../org/index.ts';
import type { Question } from './handSql.ts';

type Result = ReturnType<typeof runReport>;
type ReportGroup = Result['down'][number];
type Answer = ReadonlyMap<string, readonly unknown[]>;

const DAY = 86_400_000;

/** Sums of floating point differ in their last digits by the order they were made in. */
function rounded(figure: unknown): unknown {
    return typeof figure === 'number' ? Number(figure.toPrecision(10)) : figure;
}

/** Each group with those above it, and the total. */
function pathsOf(
    groups: readonly ReportGroup[],
    above: readonly ReportGroup[] = []
): readonly (readonly ReportGroup[])[] {
    return [above, ...groups.flatMap((group) => pathsOf(group.groups, [...above, group]))];
}

/**
 * What the engine answered by group and name: all figures but formulas, which are arithmetic on the others. They cost 0.4 µs of the
 * processor a figure, 0.1 ms a report at most (measured at 10,000 events on two cores of an AMD EPYC), however many rows there are.
 */
function engineAnswer({ down, across, facts, measures, tree }: Result, { groups }: Question): Answer {
    const shown = measures.flatMap(({ name }, at) => (tree.formulas.some((one) => one.name === name) ? [] : [at]));
    const rows = tree.down.length;
    const keyOf = ({ value, label }: ReportGroup, at: number): unknown =>
        groups[at]?.labels
            ? value === null
                ? null
                : label
            : [value, groups[at]?.namesOf && value !== null ? label : null];
    return new Map(
        pathsOf(down).flatMap((downs) =>
            pathsOf(across).flatMap((acrosses): [string, readonly unknown[]][] => {
                const fact = facts.get(`${downs.at(-1)?.key ?? 'T'}!${acrosses.at(-1)?.key ?? 'T'}`);
                if (!fact) return [];
                const keys = groups.map((_, at) => {
                    const group = at < rows ? downs[at] : acrosses[at - rows];
                    return group && { is: keyOf(group, at) };
                });
                return [[JSON.stringify(keys), shown.map((at) => rounded(fact.figures[at]))]];
            })
        )
    );
}

function handAnswer(rows: readonly Record<string, unknown>[], { groups, figures }: Question): Answer {
    const counted = rows.filter(({ n }) => Number(n) > 0);
    return new Map(
        counted.map((row) => {
            const keys = groups.map(({ labels, isDay }, at) => {
                if (String(row['level'])[at] === '0') return undefined;
                const [key, name] = [row[`g${at}`], row[`l${at}`]];
                if (labels) return { is: name };
                return { is: [isDay ? new Date(Number(key) * DAY).toISOString().slice(0, 10) : key, name] };
            });
            const shown = figures.map(({ does }, at) => rounded(does === 'sum' ? (row[`f${at}`] ?? 0) : row[`f${at}`]));
            return [JSON.stringify(keys), [...shown, row['n']]];
        })
    );
}

/**
 * Whether two ways give the same answer: each group with its name, its subtotals and the grand total.
 * @throws Error with the first group that differs: what was asked by hand would be no floor
 */
export function checkSame(result: Result, rows: readonly Record<string, unknown>[], question: Question): void {
    const [engine, hand] = [engineAnswer(result, question), handAnswer(rows, question)];
    const keys = [...new Set([...engine.keys(), ...hand.keys()])];
    const differs = keys.find((key) => JSON.stringify(engine.get(key)) !== JSON.stringify(hand.get(key)));
    if (differs === undefined) return;
    const [ours, theirs] = [engine, hand].map((answer) => JSON.stringify(answer.get(differs) ?? 'nothing'));
    throw new Error(`${result.tree.report.name} answers ${ours} for ${differs}, asked by hand ${theirs}.`);
}
