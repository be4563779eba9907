import { makeDirectCall, makeGroupCall } from './directCalls.ts';
import type { Call, Instant } from './model.ts';
import { makeInternalCall, makeOutboundCall, makeServiceCall } from './officeCalls.ts';
import { makeQueueCall } from './queueCalls.ts';
import { withTransfer } from './transfers.ts';
import type { World } from './world.ts';

/** Any call of a day: most to queues, some to a person, a group, a colleague, or out. A transfer makes two conversations. */
export function makeCalls(world: World, start: Instant): readonly Call[] {
    const { random } = world;
    const make = random.weighted([
        [() => withTransfer(world, makeQueueCall(world, start)), 78],
        [() => [makeDirectCall(world, start)], 9],
        [() => [makeGroupCall(world, start)], 2],
        [() => [makeInternalCall(world, start)], 6],
        [() => [makeOutboundCall(world, start)], 4],
        [() => [makeServiceCall(world, start)], 1]
    ]);
    return make();
}
