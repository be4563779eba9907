import { aboutCall, FORMATS } from '../intake/index.ts';
import type { SourceHost } from '../sources/index.ts';
import type { Writer } from '../writer/index.ts';
import type { Log } from './log.ts';

/** What a source may use of its writer, whose `accept` is heard by the watch. */
export function sourceHost(source: string, writer: Writer, accept: Writer['accept'], log: Log): SourceHost {
    return {
        accept,
        settled: writer.settled,
        aboutCall: (record) => aboutCall(record, FORMATS),
        recall: writer.recall,
        letGo: (ofCall) => writer.letGo(source, ofCall),
        giveBack: (ofCall, give) => writer.giveBack(source, ofCall, give),
        log: log.child({ source })
    };
}
