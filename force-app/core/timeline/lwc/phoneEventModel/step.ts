import type { Attempt } from './call';
import { reasonOf } from './reason';

/** What to advise, by who should act and why. */
export type Step =
    | 'answerPhone'
    | 'askWhyRejected'
    | 'skipUnavailable'
    | 'startPhone'
    | 'checkConnection'
    | 'checkNumber'
    | 'checkStaffing'
    | 'ringLonger'
    | 'ringLongerQueue'
    | 'shortenWait'
    | 'nothing'
    | 'lookAtRecord';

/** What the advice depends on. */
export type Advised = Pick<Attempt, 'type' | 'cause' | 'lookup' | 'actor'> &
    Partial<Pick<Attempt, 'dialType' | 'availability'>>;

/**
 * The advice for an attempt. Who should act comes from the record, so that the advice never contradicts it; reason,
 * availability and dial type make it specific.
 */
export function stepOf(attempt: Advised): Step {
    const reason = reasonOf(attempt);
    switch (attempt.actor) {
        case 'Agent':
            return agentStep(attempt, reason === 'rejected');
        case 'Device':
            return deviceStep(attempt, reason === 'noPhone');
        case 'Routing':
            if (reason === 'busy' || reason === 'phoneBusy') {
                return 'checkStaffing';
            }
            return attempt.dialType === 'Call Queue' ? 'ringLongerQueue' : 'ringLonger';
        case 'Caller':
            return 'shortenWait';
        case 'Nobody':
            return 'nothing';
        case 'Unknown':
            return 'lookAtRecord';
        default:
            return attempt.actor satisfies never;
    }
}

/** Whoever had said that they were not available is not the first to be asked. */
function agentStep({ availability }: Advised, rejected: boolean): Step {
    if (availability?.available === 'No') {
        return 'skipUnavailable';
    }
    return rejected ? 'askWhyRejected' : 'answerPhone';
}

/** A number outside is no phone that somebody could open or sign in to. */
function deviceStep({ dialType }: Advised, noPhone: boolean): Step {
    if (dialType === 'Number') {
        return 'checkNumber';
    }
    return noPhone ? 'startPhone' : 'checkConnection';
}
