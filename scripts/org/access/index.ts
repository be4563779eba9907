/** The door of scripts/org/access: the org as each of its users may see and change it. */
export { grantsOf, type Grants } from './grants.ts';
export { mayChoose, recordTypesFor, type OfferedRecordType } from './recordTypes.ts';
export { mayRow } from './rows.ts';
export { seenModel } from './seenModel.ts';
export { AccessError, orgUsers, permissionSetsNamed, type OrgPerson } from './users.ts';
