import type { Goal } from './goals.ts';
import type { Cost } from './run.ts';

const HEADS = ['Attempts', 'Drawn by', 'ms', 'p95', '× plain', 'CPU ms', '× plain'].concat([
    'Script',
    'Style',
    'Layout',
    'Longest task',
    'Nodes',
    'Heap KB'
]);

/** The costs as a table in Markdown, to be read on a terminal and put into the documentation. */
export function costTable(costs: readonly Cost[]): string {
    return tableOf(
        HEADS,
        costs.map(({ attempts, contestant, drawn, ratio, cpu, cpuRatio, nodes, longestTask, heap }) => [
            number(attempts),
            contestant,
            number(drawn.median),
            number(drawn.p95),
            ratio.toFixed(2),
            number(cpu.all),
            cpuRatio.toFixed(2),
            number(cpu.script),
            number(cpu.style),
            number(cpu.layout),
            number(longestTask),
            number(nodes),
            number(heap)
        ])
    );
}

/** The goals as a table in Markdown. */
export function goalTable(goals: readonly Goal[]): string {
    return tableOf(
        ['Goal', 'Measured', ''],
        goals.map(({ goal, measured, isMet }) => [goal, measured, isMet ? 'met' : 'missed'])
    );
}

function number(value: number): string {
    return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

/** Columns of figures stand at the right. */
function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
    const isFigure = heads.map((_, column) => rows.every((row) => /^-?[\d.,]+$/.test(row[column] ?? '')));
    const widths = heads.map((head, column) =>
        Math.max(3, ...[head, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length))
    );
    const line = (cells: readonly string[]): string =>
        `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, isFigure[column] ?? false)).join(' | ')} |`;
    const rule = widths.map((width, column) => (isFigure[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
    return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

function pad(text: string, width: number, atEnd: boolean): string {
    return atEnd ? text.padStart(width) : text.padEnd(width);
}
