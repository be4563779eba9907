import type { Attempt } from 'c/phoneEventModel';
import { fill, pictureLabels } from 'c/phoneEventText';

/** What to call the person of an attempt: the name, else the platform's number, else that nobody knows. */
export function personOf(attempt: Pick<Attempt, 'personName' | 'personNumber'>): string {
    if (attempt.personName !== undefined) {
        return attempt.personName;
    }
    return attempt.personNumber === undefined
        ? pictureLabels.word.unknownPerson
        : fill(pictureLabels.word.personNumber, String(attempt.personNumber));
}
