import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'an object, { … }',
    array: 'a list, [ … ]'
};

/** What is wrong with a setting, in words that follow its name; settings that say it themselves are not asked. */
export function wordsFor(issue: z.core.$ZodRawIssue): string {
    switch (issue.code) {
        case 'invalid_type':
            return issue.input === undefined ? 'is missing' : `has to be ${KINDS[issue.expected] ?? issue.expected}`;
        case 'unrecognized_keys':
            return `has no setting ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
        case 'invalid_value':
            return `is one of ${issue.values.map(String).join(', ')}`;
        case 'too_small':
            return issue.origin === 'string'
                ? 'is empty'
                : `has to be ${issue.inclusive === true ? 'at least' : 'more than'} ${issue.minimum}`;
        case 'too_big':
            return issue.origin === 'string'
                ? `has more than ${issue.maximum} characters`
                : `may be at most ${issue.maximum}`;
        default:
            return 'cannot be used; see docs/push.md';
    }
}
