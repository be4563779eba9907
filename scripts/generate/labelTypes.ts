import { MADE_BY, type Generator } from './generated.ts';

/** Types of the `@salesforce/label` imports: one module for each label, so that a mistyped one does not compile. */
export const labelTypes: Generator = {
    path: 'types/generated/labels.d.ts',
    write: (model) => {
        const labels = [...model.labels.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
        return [`// ${MADE_BY}`, ...labels.map(({ name, value }) => labelModule(name, value))].join('\n');
    }
};

function labelModule(name: string, value: string): string {
    const shown = value.replaceAll('*/', '* /').replace(/\s+/g, ' ');
    return [
        `declare module '@salesforce/label/c.${name}' {`,
        `    /** ${shown} */`,
        `    const label: string;`,
        `    export default label;`,
        `}`
    ].join('\n');
}
