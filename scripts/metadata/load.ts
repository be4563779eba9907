import path from 'node:path';
import { readApplication, readPermissionSet, readTab } from './access.ts';
import { readValues, type ReadContext } from './fields.ts';
import { qualifier } from './names.ts';
import { readObjects } from './objects.ts';
import { readBundle, readCustomMetadata, readLabels } from './others.ts';
import { readFlexiPage, readLayout } from './pages.ts';
import type { Problem } from './problem.ts';
import { readProject } from './project.ts';
import { readDisk, readSourceFiles, type ReadText } from './sourceFiles.ts';
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
    const namespace = options.namespace ?? project.namespace;
    const files = project.packageDirectories.flatMap((folder) => readSourceFiles(root, folder, readText, problems));
    const globalValueSets = readGlobalValueSets(ofType(files, 'GlobalValueSet'));
    const context: ReadContext = { qualify: qualifier(namespace), globalValueSets, problems };
    return {
        root: path.resolve(root),
        namespace,
        apiVersion: project.apiVersion,
        packageDirectories: project.packageDirectories,
        files,
        objects: readObjects(files, context),
        globalValueSets,
        customMetadata: ofType(files, 'CustomMetadata').map((file) => readCustomMetadata(file, context)),
        layouts: keyed(ofType(files, 'Layout').map((file) => readLayout(file, context))),
        flexiPages: keyed(ofType(files, 'FlexiPage').map((file) => readFlexiPage(file, context))),
        labels: keyed(ofType(files, 'CustomLabels').flatMap(readLabels)),
        tabs: keyed(ofType(files, 'CustomTab').map((file) => readTab(file, context))),
        applications: keyed(ofType(files, 'CustomApplication').map((file) => readApplication(file, context))),
        permissionSets: keyed(ofType(files, 'PermissionSet').map((file) => readPermissionSet(file, context))),
        bundles: keyed(ofType(files, 'LightningComponentBundle').map(readBundle)),
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

function ofType(files: readonly SourceFile[], type: string): readonly SourceFile[] {
    return files.filter((file) => file.type === type);
}

function keyed<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> {
    return new Map(all.map((one) => [one.name, one]));
}
