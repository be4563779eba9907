import type { CsvProblem } from './problem.ts';

/** The text of a CSV file, or the line where it stops being UTF-8: another encoding would damage the names in it. */
export function readUtf8(
    file: string,
    bytes: Uint8Array
): { readonly text: string } | { readonly problem: CsvProblem } {
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
        const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
        const line = before.split('\n').length;
        const remedy = 'Save it as "CSV UTF-8".';
        return { problem: { file, line, message: 'The file is not UTF-8 from here on.', remedy } };
    }
}
