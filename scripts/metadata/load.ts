import path from 'node:path';
import { readApplication, readPermissionSet, readTab } from './access.ts';
import { readValues, type ReadContext } from './fields.ts';
import { qualifier } from './names.ts';
import { readObjects } from './objects.ts';
import { keyed } from './keyed.ts';
import { readBundle, readCustomMetadata, readLabels } from './others.ts';
import { readDashboard } from './dashboards.ts';
import { readFlexiPage, readLayout } from './pages.ts';
import type { Problem } from './problem.ts';
import { readProject, usableNamespace } from './project.ts';
import { readReport } from './reports.ts';
import { readFolder, readReportType } from './reportTypes.ts';
import { isSound, readDisk, readSourceFiles, type Reading, type ReadText, ofType } from './sourceFiles.ts';
import type { PicklistModel, SourceFile, SourceModel } from './types.ts';
import { children, flagOf } from './xml.ts';

export interface LoadOptions {
    /** Put before every custom name, as in a managed package; the project's own by default. */
    readonly namespace?: string;
    /** Reads files; the disk by default. */
    readonly readText?: ReadText;
}

/**
 * Reads the whole source tree of the Salesforce DX project in `root` into one typed model.
 * Nothing throws for what a file holds: unreadable parts are in `problems`, the rest is in the model.
 */
export function loadSource(root: string, options: LoadOptions = {}): SourceModel {
    const problems: Problem[] = [];
    const readText = options.readText ?? readDisk;
    const project = readProject(root, readText, problems);
    const namespace =
        options.namespace === undefined ? project.namespace : usableNamespace(options.namespace, problems);
    const reading: Reading = { root, readText, problems, seen: new Set() };
    const all = project.packageDirectories.flatMap((folder) => readSourceFiles(folder, reading));
    const files = all.filter(isSound);
    const globalValueSets = readGlobalValueSets(ofType(files, 'GlobalValueSet'));
    const context: ReadContext = { qualify: qualifier(namespace), globalValueSets, problems };
    return {
        root: path.resolve(root),
        namespace,
        apiVersion: project.apiVersion,
        packageDirectories: project.packageDirectories,
        files: all,
        objects: readObjects(files, context),
        globalValueSets,
        customMetadata: ofType(files, 'CustomMetadata').flatMap((file) => readCustomMetadata(file, context)),
        layouts: keyed(
            ofType(files, 'Layout').map((file) => readLayout(file, context)),
            problems
        ),
        flexiPages: keyed(
            ofType(files, 'FlexiPage').map((file) => readFlexiPage(file, context)),
            problems
        ),
        labels: keyed(ofType(files, 'CustomLabels').flatMap(readLabels), problems),
        tabs: keyed(
            ofType(files, 'CustomTab').map((file) => readTab(file, context)),
            problems
        ),
        applications: keyed(
            ofType(files, 'CustomApplication').map((file) => readApplication(file, context)),
            problems
        ),
        permissionSets: keyed(
            ofType(files, 'PermissionSet').map((file) => readPermissionSet(file, context)),
            problems
        ),
        reportTypes: keyed(
            ofType(files, 'ReportType').map((file) => readReportType(file, context)),
            problems
        ),
        reportFolders: keyed(ofType(files, 'ReportFolder').map(readFolder), problems),
        reports: keyed(
            ofType(files, 'Report').map((file) => readReport(file, context)),
            problems
        ),
        dashboardFolders: keyed(ofType(files, 'DashboardFolder').map(readFolder), problems),
        dashboards: keyed(
            ofType(files, 'Dashboard').map((file) => readDashboard(file, context)),
            problems
        ),
        bundles: keyed(ofType(files, 'LightningComponentBundle').map(readBundle), problems),
        problems
    };
}

function readGlobalValueSets(files: readonly SourceFile[]): ReadonlyMap<string, PicklistModel> {
    return new Map(
        files.map((file) => [
            file.name,
            {
                restricted: flagOf(file.root, 'restricted'),
                globalValueSet: file.name,
                values: readValues(children(file.root, 'customValue'))
            }
        ])
    );
}
