/** The door of scripts/release: the commands that bring force-app into an org or a package version. */
export { createOrgPlan, deployPlan, packagePlan } from './plans.ts';
export { commandLine, runSteps, type RunCommand, type Step } from './step.ts';
export { isNamespace, keepPackageIds, knowsPackage, stageManaged } from './staging.ts';
