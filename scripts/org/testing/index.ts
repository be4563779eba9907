/** Help for the tests inside scripts/org: an org made from a small project of its own. */
export { FIXTURE, insertRows, openTestOrg, TEST_NOW, type TestOrgOptions } from './openTestOrg.ts';
export { at, openForeign, type Answered, type Foreign } from './openForeign.ts';
