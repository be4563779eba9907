// The org that benches write to, in a process of its own.
import { randomFrom, startFakeOrg } from '../../scripts/push/testing/index.ts';
import { answerQuestions } from './helper.ts';

const LATENCY_MS = 150;
const org = await startFakeOrg({ latencyMs: LATENCY_MS, forgetful: true, keysOnly: true });
org.put('User__c', 'Switch_Key__c', '1003@pbx.example');

const handlers = {
    open: () => ({ url: org.url, token: org.token, latencyMs: LATENCY_MS }),
    answered: () => org.answered,
    events: () => org.keptBy('Event_Key__c'),
    /** 5 % of the requests 503, 5 % done but not answered; 3 % of the records locked. */
    faults: (on: boolean) => {
        const random = randomFrom(1);
        org.fault = on ? () => faultOf(random()) : undefined;
        org.recordFault = on
            ? () =>
                  random() < 0.03
                      ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' }
                      : undefined
            : undefined;
    }
};

/** The questions that the org's process answers. */
export type OrgHandlers = typeof handlers;

function faultOf(chance: number) {
    return chance < 0.05 ? { status: 503 } : chance < 0.1 ? 'drop' : undefined;
}

answerQuestions(handlers);
