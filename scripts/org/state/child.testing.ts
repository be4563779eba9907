// A local org of the fixture project in a process of its own, for tests that kill it: prints its address and token.
import { FIXTURE } from '../testing/index.ts';
import { startOrg } from '../start.ts';
import { DataFolderError } from '../store/index.ts';

try {
    const org = await startOrg({ root: FIXTURE, port: 0, web: false, dataDir: process.argv[2] ?? '' });
    console.log(JSON.stringify({ url: org.url, token: org.token, problems: org.problems }));
} catch (error) {
    if (!(error instanceof DataFolderError)) throw error;
    console.log(JSON.stringify({ refused: error.message }));
    process.exit(1);
}
