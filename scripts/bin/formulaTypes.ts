import type { Rule } from '../checks/index.ts';
import { brokenFormulas, openOrg } from '../org/index.ts';

/** How a formula is named that is right, but beyond the local org. */
const BEYOND = /does not calculate|not supported here/;

/**
 * Every formula compiles as the local org compiles it: its syntax, its functions, the types of what it reads and gives.
 * It stands here because the checks know nothing of the local org; a command may know both.
 */
export const formulaTypes: Rule = {
    name: 'formula-types',
    run: ({ model }) =>
        brokenFormulas(openOrg(model)).map((problem) => ({
            ...problem,
            remedy: 'Mend the formula.',
            ...(BEYOND.test(problem.message) && { warning: true, remedy: 'An org may take it all the same.' })
        }))
};
