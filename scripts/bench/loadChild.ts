// The org that bench:org loads, in a process of its own: the project's metadata, no data, no pages.
import { startOrg } from '../org/index.ts';

const { url, token } = await startOrg({ root: process.argv[2] ?? '.', port: 0, web: false });
console.log(JSON.stringify({ url, token }));
