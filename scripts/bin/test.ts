// npm test: every proof that needs no org, in order of how fast it speaks. Each runner closes with its own summary.
import { ROOT, run } from './run.ts';

// Node leaves a core free by itself; the tools' tests need none.
const NODE = ['--disable-warning=ExperimentalWarning', '--test'];

/** Name of the step, command, arguments. The build comes first: the checks look at what it emits. */
const STEPS = [
    ['build', 'node', ['scripts/bin/build.ts']],
    ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
    ['types', 'npm', ['run', '--silent', 'typecheck']],
    ['lint', 'eslint', ['--max-warnings', '0', '.']],
    ['checks about force-app', 'node', ['scripts/bin/check.ts']],
    ['components (Jest)', 'sfdx-lwc-jest', []],
    ['tooling (node --test)', 'node', [...NODE, '--test-concurrency=2', 'scripts/**/*.test.ts']],
    ['browser and journeys (node --test)', 'node', [...NODE, '--test-concurrency=1', 'tests/**/*.test.ts']]
] as const;

const results = STEPS.map(([name, command, args]) => {
    console.log(`\n── ${name}: ${command} ${args.join(' ')}`);
    const start = performance.now();
    const code = run(command, args);
    return { name, code, seconds: (performance.now() - start) / 1000 };
});

console.log(`\n── summary of ${ROOT.split(/[\\/]/).at(-1) ?? ROOT}`);
for (const { name, code, seconds } of results) {
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
const failed = results.filter(({ code }) => code !== 0).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
