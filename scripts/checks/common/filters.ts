import type { FieldModel } from '../../metadata/index.ts';
import { suggestion } from './suggest.ts';

/** What is wrong with a filter, and what to do. */
export interface FilterProblem {
    readonly message: string;
    readonly remedy: string;
}

/** `TODAY`, `LAST_N_DAYS:30`, `THIS_MONTH`, `2026-03-01`, `3/1/2026 8:00 AM`. */
const DATE =
    /^((TODAY|YESTERDAY|TOMORROW|(THIS|LAST|NEXT|N)[_ ](N[_ ])?(\d+[_ ])?(FISCAL[_ ])?(DAY|WEEK|MONTH|QUARTER|YEAR)S?([_ ]AGO)?)(:\d+)?|\d[-\d/.:TZ ,AaPpMm+]*)$/i;
const EXACT = ['equals', 'notEqual', 'includes', 'excludes'];

/** What is wrong with the value a filter compares a field with; undefined where nothing is. */
export function checkFilterValue(field: FieldModel, operation: string, value: string): FilterProblem | undefined {
    if (field.type === 'Checkbox' && value !== '0' && value !== '1') {
        return {
            message: `${field.name} is a checkbox, and '${value}' is neither 0 nor 1.`,
            remedy: 'Write 1 for ticked, 0 for not.'
        };
    }
    if (['Date', 'DateTime'].includes(field.type) && value !== '' && !DATE.test(value)) {
        return {
            message: `${field.name} is a date, and '${value}' is none.`,
            remedy: 'Write a date, or a relative one such as TODAY or LAST_N_DAYS:7.'
        };
    }
    if (field.picklist === undefined || !EXACT.includes(operation)) return undefined;
    const known = field.picklist.values.map((one) => one.value);
    const unknown = value.split(',').find((part) => part !== '' && !known.includes(part));
    if (unknown === undefined) return undefined;
    return { message: `'${unknown}' is not a value of ${field.name}.`, remedy: suggestion(unknown, known) };
}

/** What is wrong with `1 AND (2 OR 3)` for so many filters: it has to use each of them, and no other. */
export function checkFilterLogic(logic: string, count: number): FilterProblem | undefined {
    const used = new Set([...logic.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
    const beyond = [...used].find((number) => number < 1 || number > count);
    if (beyond !== undefined) {
        return {
            message: `The filter logic uses filter ${beyond}, and there are ${count}.`,
            remedy: 'Add the filter or correct the number.'
        };
    }
    const unused = Array.from({ length: count }, (_, index) => index + 1).find((number) => !used.has(number));
    if (unused === undefined) return undefined;
    return { message: `The filter logic does not use filter ${unused}.`, remedy: 'Use it, or take the filter out.' };
}
