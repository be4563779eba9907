/** The root element that a file's name promises, by the ending before `-meta.xml`. */
const ROOTS: Readonly<Record<string, string>> = {
    app: 'CustomApplication',
    compactLayout: 'CompactLayout',
    customPermission: 'CustomPermission',
    dashboard: 'Dashboard',
    dashboardFolder: 'DashboardFolder',
    field: 'CustomField',
    flexipage: 'FlexiPage',
    flow: 'Flow',
    globalValueSet: 'GlobalValueSet',
    js: 'LightningComponentBundle',
    labels: 'CustomLabels',
    layout: 'Layout',
    listView: 'ListView',
    md: 'CustomMetadata',
    object: 'CustomObject',
    permissionset: 'PermissionSet',
    platformEventChannel: 'PlatformEventChannel',
    platformEventChannelMember: 'PlatformEventChannelMember',
    recordType: 'RecordType',
    report: 'Report',
    reportFolder: 'ReportFolder',
    reportType: 'ReportType',
    tab: 'CustomTab',
    translation: 'Translations',
    objectTranslation: 'CustomObjectTranslation',
    fieldTranslation: 'CustomFieldTranslation',
    validationRule: 'ValidationRule'
};

/** The root element a metadata file must have by its name; undefined where the ending says nothing to us. */
export function rootByName(path: string): string | undefined {
    const ending = /\.(\w+)-meta\.xml$/.exec(path)?.[1];
    return ending === undefined ? undefined : ROOTS[ending];
}
