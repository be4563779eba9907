import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { childRelationships, resolvePath } from '../common/fieldPath.ts';
import { at, filesOf } from '../common/finding.ts';
import { isMissingObject, isOurs, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';
import { tablesOf } from './tables.ts';

const MOST_OBJECTS = 4;

/** A report type joins objects by child relationships that exist, and offers fields that they have, each once. */
export const reportTypes: Rule = {
    name: 'report-types',
    run: ({ model }) => filesOf(model, 'ReportType').flatMap((file) => checkType(file, model))
};

function checkType(file: SourceFile, model: SourceModel): readonly Finding[] {
    const base = child(file.root, 'baseObject');
    if (base !== undefined && isMissingObject(model, base.text)) {
        return [at(file, base, `There is no object ${base.text}.`, suggestion(base.text, objectNames(model)))];
    }
    return [...checkJoins(file, base?.text ?? '', model), ...checkColumns(file, model)];
}

function checkJoins(file: SourceFile, base: string, model: SourceModel): readonly Finding[] {
    const findings: Finding[] = [];
    let object: string | undefined = base;
    let outer = false;
    let count = 1;
    for (let join = child(file.root, 'join'); join !== undefined; join = child(join, 'join')) {
        count++;
        const isOuter = textOf(join, 'outerJoin') === 'true';
        if (outer && !isOuter) {
            findings.push(
                at(file, child(join, 'outerJoin'), 'An inner join stands after an outer one.', 'Make it an outer join.')
            );
        }
        outer ||= isOuter;
        const relationship = child(join, 'relationship');
        const known: ReadonlyMap<string, { readonly object: string }> =
            object === undefined ? new Map() : childRelationships(model, object);
        const name = relationship?.text ?? '';
        if (object !== undefined && isOurs(name) && !known.has(name)) {
            const message = `${object} has no child relationship ${name}.`;
            findings.push(at(file, relationship, message, suggestion(name, known.keys())));
        }
        object = known.get(name)?.object;
    }
    if (count > MOST_OBJECTS) {
        findings.push(at(file, undefined, `The report type joins ${count} objects.`, `Join at most ${MOST_OBJECTS}.`));
    }
    return findings;
}

function checkColumns(file: SourceFile, model: SourceModel): readonly Finding[] {
    const tables = tablesOf(file.root, model);
    const columns = children(file.root, 'sections').flatMap((section) => children(section, 'columns'));
    const seen = new Set<string>();
    return columns.flatMap((column) => {
        const key = `${textOf(column, 'table')}$${textOf(column, 'field')}`;
        const again = seen.has(key);
        seen.add(key);
        if (again) return [at(file, column, `The column ${key} is there twice.`, 'Keep one of the two.')];
        return checkColumn(file, column, tables, model);
    });
}

function checkColumn(
    file: SourceFile,
    column: XmlElement,
    tables: ReadonlyMap<string, string | undefined>,
    model: SourceModel
): readonly Finding[] {
    const table = child(column, 'table');
    const field = child(column, 'field');
    if (table === undefined || field === undefined) return [];
    if (!tables.has(table.text)) {
        return [at(file, table, `${table.text} is not in the join.`, suggestion(table.text, tables.keys()))];
    }
    const object = tables.get(table.text);
    const target = object === undefined ? undefined : resolvePath(model, object, field.text, 'lookup');
    if (target?.kind === 'missing') return [at(file, field, target.message, target.remedy)];
    if (!/^(Owner|CreatedBy|LastModifiedBy)Id$/.test(field.text)) return [];
    return [at(file, field, `${field.text} has another name in report types.`, `Write ${field.text.slice(0, -2)}.`)];
}
