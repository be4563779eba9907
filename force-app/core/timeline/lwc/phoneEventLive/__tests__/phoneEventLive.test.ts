import { isEmpEnabled, onError, subscribe, unsubscribe } from 'lightning/empApi';
import { keepFresh, type LiveState, type Subject } from 'c/phoneEventLive';
import { settle } from '../../../../../../tests/lwc/draw';

const CALL = 'a01000000000001AAA';
const QUEUE = 'a02000000000001AAA';
const changed = jest.fn();
const states: LiveState[] = [];
let stop = (): void => undefined;
// The platform takes the handler once, for good.
let empError: (error: unknown) => void = () => undefined;

async function start(live: unknown = true, subject: Subject = 'call', recordId = CALL): Promise<void> {
    const page = {
        live: live as boolean,
        handleRefresh: changed,
        set liveState(state: LiveState) {
            states.push(state);
        }
    };
    stop = keepFresh(page, subject, () => recordId);
    await settle();
    changed.mockClear();
    empError = jest.mocked(onError).mock.lastCall?.[0] ?? empError;
}

function tell(payload: object): void {
    const hear = jest.mocked(subscribe).mock.lastCall?.[2] as (message: unknown) => void;
    hear({ channel: '', data: { event: { replayId: 1 }, payload } });
}

const created = (call: string, more: object = {}): object => ({
    ChangeEventHeader: { changeType: 'CREATE' },
    To_Call_Reporting__c: call,
    Event_Type__c: 'Missed',
    ...more
});

beforeEach(() => {
    states.length = 0;
    jest.mocked(isEmpEnabled).mockResolvedValue(true);
    jest.mocked(subscribe).mockResolvedValue({ id: '1', channel: '/data/Phone_Events__chn' });
    jest.mocked(unsubscribe).mockReset().mockResolvedValue(undefined);
});

afterEach(() => {
    stop();
});

describe('live updates', () => {
    it('listen to the package’s own channel, to what is new', async () => {
        await start();
        expect(subscribe).toHaveBeenCalledWith('/data/Phone_Events__chn', -1, expect.any(Function));
        expect(states).toEqual(['connecting', 'live']);
    });

    it.each([false, null, 'false'])('do not listen where the property is %p', async (live) => {
        await start(live);
        expect(subscribe).not.toHaveBeenCalled();
    });

    it('read what came between the page’s first reading and the subscription', async () => {
        let subscribed = (): void => undefined;
        const opened = { id: '1', channel: '/data/Phone_Events__chn' };
        jest.mocked(subscribe).mockReturnValue(new Promise((done) => (subscribed = () => done(opened))));
        await start();
        subscribed();
        await settle();
        expect(changed).toHaveBeenCalledTimes(1);
    });

    it('end a subscription that was opened after its try had been given up', async () => {
        let subscribed = (): void => undefined;
        const late = { id: 'late', channel: '/data/Phone_Events__chn' };
        jest.mocked(subscribe).mockReturnValueOnce(new Promise((done) => (subscribed = () => done(late))));
        await start();
        empError({ error: 'connection closed' });
        subscribed();
        await settle();
        jest.advanceTimersByTime(1000);
        await settle();
        expect(states).toEqual(['connecting', 'lost', 'live']);
        expect(jest.mocked(unsubscribe).mock.calls.map(([one]) => one)).toEqual([late]);
    });

    it('do not mind the errors of other channels', async () => {
        await start();
        empError({ error: '403:denied', channel: '/meta/subscribe', subscription: '/event/Other__e' });
        expect(states.at(-1)).toBe('live');
        empError({ error: '403:denied', channel: '/meta/subscribe', subscription: '/data/Phone_Events__chn' });
        expect(states.at(-1)).toBe('denied');
    });

    it('read once for the attempts of a round, within two seconds', async () => {
        await start();
        for (let attempt = 0; attempt < 5; attempt += 1) {
            tell(created(CALL));
            jest.advanceTimersByTime(300);
        }
        jest.advanceTimersByTime(400);
        expect(changed.mock.calls.length).toBeGreaterThanOrEqual(1);
        expect(changed.mock.calls.length).toBeLessThanOrEqual(2);
    });

    it('leave out the attempts of other calls, and events of another type', async () => {
        await start();
        tell(created('a01000000000002AAA'));
        tell(created(CALL, { Event_Type__c: 'Voicemail' }));
        jest.advanceTimersByTime(5000);
        expect(changed).not.toHaveBeenCalled();
    });

    it('read for a change of which the event does not say whose it is', async () => {
        await start();
        tell({ ChangeEventHeader: { changeType: 'UPDATE' }, Ring_Duration__c: 5 });
        jest.advanceTimersByTime(500);
        expect(changed).toHaveBeenCalledTimes(1);
    });

    it.each<readonly [string, string, boolean]>([
        ['read when the call itself changes', CALL, true],
        ['leave out the changes of other calls', 'a01000000000002AAA', false]
    ])('%s', async (_name, id, isRead) => {
        await start();
        const header = { changeType: 'UPDATE', entityName: 'CallReporting__c', recordIds: [id] };
        tell({ ChangeEventHeader: header, From_End_Time__c: '2026-03-02T09:00:00.000Z' });
        jest.advanceTimersByTime(2000);
        expect(changed).toHaveBeenCalledTimes(isRead ? 1 : 0);
    });

    it.each<readonly [Subject, object, string, boolean]>([
        ['queue', { Call_Queue__c: QUEUE }, 'CREATE', true],
        ['queue', { Call_Queue__c: 'a02000000000002AAA' }, 'CREATE', false],
        ['queue', { Outcome__c: 'Lost' }, 'UPDATE', true],
        ['person', { To_AVS_User__c: QUEUE }, 'CREATE', true],
        ['person', { Call_Queue__c: QUEUE }, 'CREATE', false],
        ['all', {}, 'CREATE', true],
        ['all', {}, 'UPDATE', true]
    ])('take for %s a call with %j, %s: %p', async (subject, fields, changeType, isRead) => {
        await start(true, subject, QUEUE);
        tell({ ChangeEventHeader: { changeType, entityName: 'CallReporting__c', recordIds: [CALL] }, ...fields });
        jest.advanceTimersByTime(2000);
        expect(changed).toHaveBeenCalledTimes(isRead ? 1 : 0);
    });

    it('say that the day’s events are used up, and heal by themselves', async () => {
        await start();
        empError({ error: '403::Organization total events daily limit exceeded' });
        expect(states.at(-1)).toBe('limit');
        jest.advanceTimersByTime(5 * 60_000);
        await settle();
        expect(states.at(-1)).toBe('live');
        expect(changed).toHaveBeenCalledTimes(1);
    });

    it('say that the connection is lost, heal by themselves, and read what was missed', async () => {
        await start();
        empError({ error: 'connection closed' });
        expect(states.at(-1)).toBe('lost');
        jest.advanceTimersByTime(1000);
        await settle();
        expect(states.at(-1)).toBe('live');
        expect(changed).toHaveBeenCalledTimes(1);
    });

    it('wait longer after each failure', async () => {
        jest.mocked(subscribe).mockRejectedValue(new Error('no connection'));
        await start();
        jest.advanceTimersByTime(1000);
        await settle();
        jest.advanceTimersByTime(1000);
        await settle();
        expect(subscribe).toHaveBeenCalledTimes(2);
        jest.advanceTimersByTime(1000);
        await settle();
        expect(subscribe).toHaveBeenCalledTimes(3);
    });

    it.each([
        ['limit', '403::Organization total events daily limit exceeded'],
        ['limit', '403::Organization concurrent user limit exceeded'],
        ['denied', '403:denied_by_security_policy:create_denied'],
        ['denied', 'There is no channel /data/Phone_Events__chn.']
    ])('say “%s” for “%s”', async (state, error) => {
        await start();
        empError({ error });
        expect(states.at(-1)).toBe(state);
    });

    it('say that this browser has none', async () => {
        jest.mocked(isEmpEnabled).mockResolvedValue(false);
        await start();
        expect(states.at(-1)).toBe('denied');
    });

    it('read nothing while the page is hidden, and once when it is shown', async () => {
        await start();
        const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        tell(created(CALL));
        jest.advanceTimersByTime(5000);
        expect(changed).not.toHaveBeenCalled();
        hidden.mockReturnValue('visible');
        document.dispatchEvent(new CustomEvent('visibilitychange'));
        expect(changed).toHaveBeenCalledTimes(1);
        hidden.mockRestore();
    });

    describe('where the network or the page was away', () => {
        const away = (seconds: number): void => {
            const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
            document.dispatchEvent(new CustomEvent('visibilitychange'));
            jest.setSystemTime(Date.now() + seconds * 1000);
            hidden.mockReturnValue('visible');
            document.dispatchEvent(new CustomEvent('visibilitychange'));
            hidden.mockRestore();
        };
        const network = async (is: 'offline' | 'online'): Promise<void> => {
            window.dispatchEvent(new CustomEvent(is));
            await settle();
        };

        it('say that the browser is offline, and go live as soon as it is not', async () => {
            await start();
            await network('offline');
            expect(states.at(-1)).toBe('lost');
            await network('online');
            expect(states).toEqual(['connecting', 'live', 'lost', 'live']);
            expect([jest.mocked(unsubscribe).mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
        });

        it.each([
            ['hours', 3 * 3600, 1],
            ['a moment', 5, 0]
        ])('connect anew and read once after a sleep of hours only: %s', async (_long, seconds, times) => {
            await start();
            away(seconds);
            await settle();
            expect(states.at(-1)).toBe('live');
            expect([jest.mocked(unsubscribe).mock.calls.length, changed.mock.calls.length]).toEqual([times, times]);
        });

        it('stay live where a try that was given up fails after the next has connected', async () => {
            let refuse = (): void => undefined;
            jest.mocked(subscribe).mockReturnValueOnce(
                new Promise((_done, failed) => (refuse = () => failed(new Error('no answer'))))
            );
            await start();
            await network('online');
            refuse();
            await settle();
            expect(states).toEqual(['connecting', 'connecting', 'live']);
            expect(unsubscribe).not.toHaveBeenCalled();
        });

        it('say nothing of a browser that has none once the page has ended', async () => {
            let answer = (): void => undefined;
            jest.mocked(isEmpEnabled).mockReturnValueOnce(new Promise((done) => (answer = () => done(false))));
            await start();
            stop();
            answer();
            await settle();
            expect(states).toEqual(['connecting', 'off']);
        });

        it('say why where the try itself says it second', async () => {
            let refuse = (): void => undefined;
            jest.mocked(subscribe).mockReturnValueOnce(
                new Promise((_done, failed) => (refuse = () => failed(new Error('403::Daily event limit exceeded'))))
            );
            await start();
            empError({ error: 'connection closed' });
            refuse();
            await settle();
            expect(states.slice(-2)).toEqual(['lost', 'limit']);
        });

        it('do not ask an org again at once whose events are used up', async () => {
            await start();
            empError({ error: '403::Daily event limit exceeded' });
            await network('offline');
            await network('online');
            away(3600);
            await settle();
            expect(states.at(-1)).toBe('limit');
            expect(subscribe).toHaveBeenCalledTimes(1);
        });

        it('try again in time, however often a connection that was given up fails', async () => {
            await start();
            for (let told = 0; told < 8; told += 1) {
                empError({ error: 'connection closed' });
                jest.advanceTimersByTime(100);
            }
            jest.advanceTimersByTime(200);
            await settle();
            expect(states).toEqual(['connecting', 'live', 'lost', 'live']);
        });

        it('say why where that comes second', async () => {
            await start();
            empError({ error: 'connection closed' });
            empError({ error: '403::Daily event limit exceeded' });
            expect(states.slice(-2)).toEqual(['lost', 'limit']);
        });

        it('end with the page', async () => {
            await start();
            stop();
            await network('offline');
            await network('online');
            away(3600);
            await settle();
            expect([states.at(-1), jest.mocked(subscribe).mock.calls.length]).toEqual(['off', 1]);
        });
    });

    it('end with the page', async () => {
        await start();
        tell(created(CALL));
        stop();
        tell(created(CALL));
        empError({ error: 'late' });
        jest.advanceTimersByTime(60_000);
        expect(unsubscribe).toHaveBeenCalledTimes(1);
        expect(changed).not.toHaveBeenCalled();
    });
});
