// npm run build: the JavaScript an org gets, beside each bundle's TypeScript.
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runAll } from './run.ts';

// A renamed .ts would leave its .js behind, and an org would get it.
for (const file of globSync('force-app/**/lwc/**/*.js', { cwd: ROOT })) rmSync(path.join(ROOT, file));
runAll([['tsc', ['-p', 'tsconfig.build.json']]]);
console.log(
    `Built ${globSync('force-app/**/lwc/**/*.js', { cwd: ROOT }).length} modules of the Lightning Web Components.`
);
