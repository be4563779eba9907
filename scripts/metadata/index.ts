/** The door of scripts/metadata: a Salesforce DX source tree as one typed model. It reads nobody else. */
export type * from './reportModel.ts';
export type * from './types.ts';
export { loadSource, type LoadOptions } from './load.ts';
export { isBareCustomName, isNamespace, qualifier, type Qualify } from './names.ts';
export { formatProblem, type Problem } from './problem.ts';
export { UNGROUPED_TYPES } from './reports.ts';
export { isSound, readDisk, type ReadText } from './sourceFiles.ts';
export { layoutTitle, sectionsIn } from './headings.ts';
export { languagesOf, translated } from './translate.ts';
export { child, children, flagOf, numberOf, parseXml, textOf, textsOf, XmlProblem, type XmlElement } from './xml.ts';
