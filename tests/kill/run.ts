// npm run test:kill: the long kill test, over all three sources more than 200 kills and 100,000 events.
// --source S (again for more), --events N and --kills N for each source, --seed N to see a run again.
import { parseArgs } from 'node:util';
import { feedMissing, FEEDS } from './feeds.ts';
import { killTest } from './harness.ts';

const { values } = parseArgs({
    options: {
        source: { type: 'string', multiple: true, default: Object.keys(FEEDS) },
        events: { type: 'string', default: '34000' },
        kills: { type: 'string', default: '70' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) }
    }
});
let failed = false;
let kills = 0;
let events = 0;
const skipped: string[] = [];
for (const source of values.source) {
    const missing = feedMissing(source);
    if (missing !== undefined) {
        skipped.push(source);
        console.log(`${source}: SKIPPED. ${missing}`);
        continue;
    }
    console.log(`${source}: seed ${values.seed}`);
    const result = await killTest({
        source,
        events: Number(values.events),
        kills: Number(values.kills),
        seed: Number(values.seed),
        say: (line) => console.log(line)
    });
    const { missing: lost, surplus, unexplained, balanced, alwaysBalanced, report } = result;
    failed ||= lost.length + surplus.length + unexplained.length > 0 || !balanced || !alwaysBalanced;
    kills += result.kills;
    events += result.events;
    console.log(
        `${source}: ${result.kills} kills, ${result.events} events in ${result.records} records, ${result.seconds.toFixed(0)} s, ` +
            `${((result.requests / result.events) * 1000).toFixed(1)} requests/1,000; missing ${lost.length}, surplus ${surplus.length}, ` +
            `rejected without a reason ${unexplained.length}, dead ${report.books.dead}, books balanced ${balanced && alwaysBalanced}`
    );
    for (const [name, keys] of Object.entries({ missing: lost, surplus, unexplained })) {
        keys.slice(0, 20).forEach((key) => console.log(`  ${name}: ${key}`));
    }
}
const without = skipped.length > 0 ? `, without ${skipped.join(', ')}` : '';
console.log(`${failed ? 'FAILED' : 'passed'}: ${kills} kills over ${events} events, seed ${values.seed}${without}`);
process.exit(failed ? 1 : 0);
