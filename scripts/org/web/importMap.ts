import { iconModuleNames } from './icons.ts';

/** Platform modules that the pages supply, and the file in platform/ that does so. */
export const PLATFORM_MODULES: Readonly<Record<string, string>> = {
    'force/navigation': 'forceNavigation',
    'lightning/empApi': 'empApi',
    'lightning/graphql': 'graphql',
    'lightning/messageService': 'messageService',
    'lightning/pageReferenceUtils': 'pageReferenceUtils',
    'lightning/platformResourceLoader': 'platformResourceLoader',
    'lightning/platformShowToastEvent': 'platformShowToastEvent',
    'lightning/platformWorkspaceApi': 'platformWorkspaceApi',
    'lightning/refresh': 'refresh',
    'lightning/uiGraphQLApi': 'uiGraphQLApi',
    'lightning/uiListsApi': 'uiListsApi',
    'lightning/uiObjectInfoApi': 'uiObjectInfoApi',
    'lightning/uiRecordApi': 'uiRecordApi',
    'lightning/uiRelatedListApi': 'uiRelatedListApi'
};

/** Platform components that the pages' own bundles stand in for, because the base components do not have them. */
export const PLATFORM_COMPONENTS: Readonly<Record<string, string>> = {
    'lightning/clickToDial': 'clickToDial'
};

export interface ImportMapParts {
    readonly vendorKey: string;
    readonly vendorEntries: readonly string[];
    /** Bundles in force-app. */
    readonly components: readonly string[];
    /** The pages' own bundles. */
    readonly ownComponents: readonly string[];
    /** Files in platform/, which the pages' own components may import as `platform/<name>`. */
    readonly platformFiles: readonly string[];
}

/** What the browser loads for each name that a module may import. A name with a slash at its end stands for all below it. */
export function importMap(parts: ImportMapParts): Readonly<Record<string, string>> {
    const map: Record<string, string> = { '@salesforce/': '/sf/' };
    for (const name of parts.vendorEntries) map[name] = `/v/${parts.vendorKey}/${name}.js`;
    for (const { module, category, rtl } of iconModuleNames()) map[module] = `/icons/${category}${rtl ? 'Rtl' : ''}.js`;
    for (const [name, file] of Object.entries(PLATFORM_MODULES)) map[name] = `/platform/${file}.ts`;
    for (const [name, bundle] of Object.entries(PLATFORM_COMPONENTS)) map[name] = `/lwc/org/${bundle}/${bundle}.js`;
    for (const name of parts.platformFiles) map[`platform/${name}`] = `/platform/${name}.ts`;
    for (const name of parts.components) map[`c/${name}`] = `/lwc/c/${name}/${name}.js`;
    for (const name of parts.ownComponents) map[`org/${name}`] = `/lwc/org/${name}/${name}.js`;
    return map;
}

/** Whether the browser can load a module of this name. */
export function providesModule(map: Readonly<Record<string, string>>, name: string): boolean {
    return Object.hasOwn(map, name) || Object.keys(map).some((key) => key.endsWith('/') && name.startsWith(key));
}
