import type { ChartData } from '../../../reports/index.ts';
import { isolated, numberText, percentText, unturned } from 'org/reportAnswer';

/** Characters of a title that the shortest axis has room for; longer titles go on below. */
const LINE = 28;
const LINES = 3;

/** Characters that take the room of two. */
const WIDE = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Emoji_Presentation}MW]$/u;

/** A name or line that an axis has room for: what is cut ends where its letters do, also on a page from right to left. */
export function shortened(text: string, most: number): string {
    let room = 0;
    const plain = unturned(text);
    const letters = [...plain];
    const ends = letters.map((letter) => (room += WIDE.test(letter) ? 2 : 1));
    return room > most ? isolated(`${letters.filter((_, at) => (ends[at] ?? 0) < most).join('')}…`) : plain;
}

/** A title in lines that an axis has room for. */
export function inLines(title: string): readonly string[] {
    const lines: string[] = [''];
    for (const word of title.split(' ')) {
        const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
        if (longer.length <= LINE || lines.at(-1) === '') lines[lines.length - 1] = longer;
        else lines.push(word);
    }
    const shown = lines.slice(0, LINES);
    return shown.map((line, at) => shortened(at === shown.length - 1 ? lines.slice(at).join(' ') : line, LINE));
}

/** A value as the table has it: with its digits after the point, and what it is a share of. */
export function valueText(
    value: number,
    { scale, isPercent }: Pick<ChartData['series'][number], 'scale' | 'isPercent'>
): string {
    return isPercent ? percentText(value, 0, scale) : numberText(value, scale);
}

/** Names of slices with what the chart says that it shows of each: `No: 1,220 (91.0%)`. */
export function sliceNames({ labels, series, showValues, showPercentage }: ChartData): readonly string[] {
    const [shown] = series;
    const all = (shown?.values ?? []).reduce((sum: number, value) => sum + (value ?? 0), 0);
    return labels.map((label, at) => {
        const value = shown?.values[at] ?? 0;
        const share = percentText(all === 0 ? 0 : (value / all) * 100, 1, 1);
        const number = shown ? valueText(value, shown) : '';
        const name = isolated(label);
        if (!showValues && !showPercentage) return name;
        if (!showPercentage) return `${name}: ${number}`;
        return showValues ? `${name}: ${number} (${share})` : `${name}: ${share}`;
    });
}
