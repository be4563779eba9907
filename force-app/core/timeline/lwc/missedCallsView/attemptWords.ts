import { linkedPerson, type Attempt, type Call, type Miss } from 'c/phoneEventModel';
import { personOf, viewOf, type CallView, type Explanation } from 'c/phoneEventView';

/** An attempt's own page. */
export interface AttemptWords {
    readonly explanation: Explanation;
    readonly person: string;
    /** The record of who was tried; undefined where the attempt is linked to none. */
    readonly personId: string | undefined;
    readonly callerName: string | undefined;
    readonly callerNumber: string | undefined;
}

/** What is known of an attempt's caller. */
export interface Caller {
    readonly callerName: string | undefined;
    readonly callerNumber: string | undefined;
}

/** Stands for a call of which nothing is known. */
const NO_CALL: Call = {
    id: '',
    name: '',
    legs: [],
    inbound: true,
    startedAt: undefined,
    answeredAt: undefined,
    endedAt: undefined,
    answerRingAt: undefined,
    queueSeconds: undefined,
    talkSeconds: undefined,
    queueName: undefined,
    answeredById: undefined,
    answeredBy: undefined,
    hungUpByCaller: false,
    outcome: 'Lost'
};

/** The attempt in words, in its call where that was read; `now` in milliseconds since 1970. */
export function attemptWords(miss: Miss, caller: Caller, call: CallView | undefined, now: number): AttemptWords {
    // A call of many attempts may have been read without this one.
    const explanation = call?.explain(miss.id) ?? explainAlone(miss, now);
    const isNumber = caller.callerName === caller.callerNumber;
    return {
        explanation,
        person: personOf(miss),
        personId: linkedPerson(miss),
        callerName: isNumber ? undefined : caller.callerName,
        callerNumber: caller.callerNumber
    };
}

function explainAlone(attempt: Attempt, now: number): Explanation {
    const explanation = viewOf(NO_CALL, [attempt], now).explain(attempt.id);
    if (explanation === undefined) {
        throw new Error(`The view of attempt ${attempt.id} does not explain it.`);
    }
    // Of a call that was not read nobody knows how many rounds went before.
    return { ...explanation, facts: explanation.facts.filter(({ key }) => key !== 'round') };
}
