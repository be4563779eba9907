// A step of npm run package:version: the copy of the built project that carries the namespace.
import { isNamespace, stageManaged } from '../release/index.ts';
import { explain } from './arguments.ts';
import { ROOT } from './run.ts';

const [, , namespace = ''] = process.argv;
if (!isNamespace(namespace))
    explain(`"${namespace}" is not a namespace.`, 'Usage: node scripts/bin/stage-managed.ts <namespace>');
console.log(`Staged in ${stageManaged(ROOT, namespace)}.`);
