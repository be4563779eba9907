import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, filesOf } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';

const SECTIONS = ['leftSection', 'middleSection', 'rightSection'];

/** A dashboard lies in a folder that exists, shows reports that exist, and runs as no particular user. */
export const dashboards: Rule = {
    name: 'dashboards',
    run: ({ model }) => filesOf(model, 'Dashboard').flatMap((file) => checkDashboard(file, model))
};

function checkDashboard(file: SourceFile, model: SourceModel): readonly Finding[] {
    const folder = file.name.split('/').slice(0, -1).join('/');
    const folders = filesOf(model, 'DashboardFolder').map((one) => one.name);
    const user = child(file.root, 'runningUser');
    const shown = filesOf(model, 'Report').map((one) => one.name);
    return [
        ...(folder === '' || folders.includes(folder)
            ? []
            : [
                  at(
                      file,
                      undefined,
                      `The dashboard folder ${folder} has no file.`,
                      `Add ${folder}.dashboardFolder-meta.xml beside the folder.`
                  )
              ]),
        ...(user === undefined
            ? []
            : [at(file, user, 'The dashboard names a user that other orgs do not have.', 'Take runningUser out.')]),
        ...components(file.root).flatMap((component) => checkComponent(file, component, shown))
    ];
}

function components(root: XmlElement): readonly XmlElement[] {
    const inGrid = children(root, 'dashboardGridLayout')
        .flatMap((grid) => children(grid, 'dashboardGridComponents'))
        .flatMap((cell) => children(cell, 'dashboardComponent'));
    const inSections = SECTIONS.flatMap((name) => children(root, name)).flatMap((section) =>
        children(section, 'components')
    );
    return [...inGrid, ...inSections];
}

function checkComponent(file: SourceFile, component: XmlElement, reports: readonly string[]): readonly Finding[] {
    const report = child(component, 'report');
    if (report === undefined) {
        if (['Text', 'Image', 'RichText'].includes(textOf(component, 'componentType') ?? '')) return [];
        return [at(file, component, 'The component shows no report.', 'Add the element report.')];
    }
    if (reports.includes(report.text)) return [];
    return [at(file, report, `There is no report ${report.text}.`, suggestion(report.text, reports))];
}
