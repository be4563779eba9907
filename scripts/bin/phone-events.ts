// npm run phone-events -- <command>: the command line of the writer, and of reports.
import { runCommandLine } from './commands/main.ts';

// Whoever reads the output may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
        throw error;
    }
});

process.exitCode = await runCommandLine(process.argv.slice(2));
