import { findStale } from '../../generate/index.ts';
import type { Rule } from '../rule.ts';

/** The files made from force-app say what force-app says. */
export const generated: Rule = {
    name: 'generated',
    run: ({ root, model }) => findStale(root, model)
};
