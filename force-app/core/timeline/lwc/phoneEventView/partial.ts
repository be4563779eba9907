import { fill, pictureLabels, whole } from 'c/phoneEventText';

/** Says that not all attempts are shown: still being read, or more than the page is to show. Undefined where all are. */
export function partialText(shown: number, total: number, reading: boolean): string | undefined {
    const words = reading ? pictureLabels.text.loading : pictureLabels.text.partial;
    return shown < total ? fill(words, whole(shown), whole(total)) : undefined;
}
