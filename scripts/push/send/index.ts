export type { Failure } from './answer.ts';
export { orgClient, type OrgClient, type Transport } from './client.ts';
export { compositeBody, recordBody } from './composite.ts';
export { findExisting, wantedParents } from './existing.ts';
export { linkToExisting } from './link.ts';
export { orgNames, type OrgNames } from './names.ts';
export { packFlushes } from './pack.ts';
export type { Delivery } from './judge.ts';
export { sendRecords } from './send.ts';
