export { brokerMissing, openPublisher, publish, readyIn, startBroker, type Broker, type Publisher } from './broker.ts';
export { startFakeOrg, type FakeOrg, type SeenRequest } from './fakeOrg.ts';
export { MOMENT, memoryFiles } from './memoryFiles.ts';
export { agentLeg, calleeLeg, callerLeg, DOMAIN, MORNING, recordText, type CdrRecord } from './records.ts';
export { encodeValue } from './encode.ts';
export { attemptsOf, fateOf, legsOf, outcomesOf } from './classified.ts';
export { callsOf, eventOf } from './events.ts';
export { testTransport } from './world.ts';
export { randomFrom } from './random.ts';
