// npm run build: the JavaScript an org gets, beside each bundle's TypeScript.
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runAll } from './run.ts';

// Emitted apart, so that whoever reads the modules beside a build finds each of them whole and none missing.
const EMITTED = path.join('node_modules', '.cache', 'build', String(process.pid));

/** The modules below a folder, by their paths in it. */
function modules(folder: string): readonly string[] {
    return globSync('force-app/**/lwc/**/*.js', { cwd: folder });
}

function bringOver(file: string): void {
    const place = path.join(ROOT, file);
    if (existsSync(place) && readFileSync(place).equals(readFileSync(path.join(EMITTED, file)))) return;
    renameSync(path.join(EMITTED, file), place);
}

process.chdir(ROOT);
process.on('exit', () => rmSync(EMITTED, { recursive: true, force: true }));
mkdirSync(EMITTED, { recursive: true });
runAll([['tsc', ['-p', 'tsconfig.build.json', '--rootDir', '.', '--outDir', EMITTED]]]);
const emitted = modules(EMITTED);
emitted.forEach(bringOver);
// A renamed .ts would leave its .js behind, and an org would get it.
for (const file of modules(ROOT).filter((one) => !emitted.includes(one))) rmSync(file);
console.log(`Built ${emitted.length} modules of the Lightning Web Components.`);
