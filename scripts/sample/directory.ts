import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { directNumber, mobileNumber, serviceNumber } from './phoneNumbers.ts';
import { itemAt } from './random.ts';

/** One state of an availability profile. */
export interface State {
    readonly reference: string;
    readonly id: number;
    readonly name: string;
    readonly displayName: string;
    readonly available: boolean;
    readonly profile: Profile;
}

export interface Profile {
    readonly reference: string;
    readonly id: number;
    readonly name: string;
}

/** Somebody whose phones can be rung. */
export interface Person {
    readonly index: number;
    readonly reference: string;
    readonly id: number;
    readonly firstName: string;
    readonly lastName: string;
    readonly name: string;
    readonly extension: string;
    readonly switchKey: string;
    readonly username: string;
    readonly direct: string;
    readonly mobile: string;
    readonly profile: Profile;
    readonly states: readonly State[];
    readonly team: 'agent' | 'shop' | 'office';
    /** Answers on a mobile app, out on the road. */
    readonly roams: boolean;
}

export interface Queue {
    readonly reference: string;
    readonly id: number;
    readonly name: string;
    readonly switchKey: string;
    readonly description: string;
    readonly active: boolean;
    readonly number: string;
    /** How many agents are rung at once. */
    readonly together: number;
    readonly ringSeconds: number;
    readonly wrapUpSeconds: number;
    readonly members: readonly Person[];
    /** How many of the calls come here. */
    readonly weight: number;
}

export interface Directory {
    readonly profiles: readonly Profile[];
    readonly states: readonly State[];
    readonly people: readonly Person[];
    readonly agents: readonly Person[];
    readonly shop: readonly Person[];
    readonly office: readonly Person[];
    readonly queues: readonly Queue[];
    readonly shopNumber: string;
}

const DOMAIN = 'voice.example.com';
const AGENTS = 24;
const SHOP = 40;
const OFFICE = 8;

type StateRow = readonly [name: string, displayName: string, available: boolean];

const PROFILES: readonly (readonly [name: string, states: readonly StateRow[]])[] = [
    [
        'Contact Centre',
        [
            ['Available', 'Available', true],
            ['Break', 'On a break', false],
            ['Lunch', 'At lunch', false],
            ['Training', 'In training', false],
            ['Wrap-Up', 'Finishing a case', false],
            ['Logged Out', 'Logged out', false]
        ]
    ],
    [
        'Office',
        [
            ['Available', 'Available', true],
            ['Meeting', 'In a meeting', false],
            ['Out', 'Out of office', false]
        ]
    ],
    [
        'Shop Floor',
        [
            ['Available', 'On the floor', true],
            ['Away', 'Away from the floor', false]
        ]
    ]
];

/** The people, profiles and queues of a company that does not exist; the same every time. */
export function makeDirectory(): Directory {
    const profiles = PROFILES.map(([name], index) => ({ reference: `Profile${index + 1}`, id: 301 + index, name }));
    const states = PROFILES.flatMap(([, rows], profileIndex) =>
        rows.map(([name, displayName, available], index): State => {
            const id = (profileIndex + 1) * 100 + index + 1;
            return {
                reference: `State${id}`,
                id,
                name,
                displayName,
                available,
                profile: itemAt(profiles, profileIndex)
            };
        })
    );
    const people = Array.from({ length: AGENTS + SHOP + OFFICE }, (_, index) => makePerson(index, profiles, states));
    const agents = people.filter(({ team }) => team === 'agent');
    return {
        profiles,
        states,
        people,
        agents,
        shop: people.filter(({ team }) => team === 'shop'),
        office: people.filter(({ team }) => team === 'office'),
        queues: makeQueues(agents),
        shopNumber: serviceNumber(20)
    };
}

function makePerson(index: number, profiles: readonly Profile[], states: readonly State[]): Person {
    const team = index < AGENTS ? 'agent' : index < AGENTS + SHOP ? 'shop' : 'office';
    const profile = itemAt(profiles, { agent: 0, office: 1, shop: 2 }[team]);
    const firstName = itemAt(FIRST_NAMES, index);
    const lastName = itemAt(LAST_NAMES, index);
    const extension = String(2001 + index);
    return {
        index,
        reference: `User${index + 1}`,
        id: 40_001 + index,
        firstName,
        lastName,
        name: `${firstName} ${lastName}`,
        extension,
        switchKey: `${extension}@${DOMAIN}`,
        username: `${plainLetters(firstName)}.${plainLetters(lastName)}@example.com`,
        direct: directNumber(index),
        mobile: mobileNumber(index),
        profile,
        states: states.filter((state) => state.profile === profile),
        team,
        roams: team === 'office' || (team === 'agent' && index % 8 === 7)
    };
}

function makeQueues(agents: readonly Person[]): readonly Queue[] {
    const rows = [
        { name: 'Sales', together: 3, ringSeconds: 20, wrapUpSeconds: 10, from: 0, to: 9, weight: 28 },
        { name: 'Support', together: 1, ringSeconds: 15, wrapUpSeconds: 15, from: 7, to: 18, weight: 48 },
        { name: 'Billing', together: 1, ringSeconds: 18, wrapUpSeconds: 20, from: 15, to: 22, weight: 18 },
        { name: 'Priority Support', together: 2, ringSeconds: 12, wrapUpSeconds: 5, from: 10, to: 24, weight: 6 },
        { name: 'Returns (closed)', together: 1, ringSeconds: 15, wrapUpSeconds: 10, from: 20, to: 24, weight: 0 }
    ] as const;
    return rows.map(({ name, from, to, ...settings }, index) => ({
        ...settings,
        name,
        reference: `Queue${index + 1}`,
        id: 701 + index,
        switchKey: `${name
            .toLowerCase()
            .replace(/[^a-z]+/g, '-')
            .replace(/-$/, '')}@${DOMAIN}`,
        description:
            settings.weight === 0
                ? 'No longer in use; kept for the calls of the past.'
                : `Rings ${settings.together === 1 ? 'one agent' : `${settings.together} agents`} at a time for ${settings.ringSeconds} seconds.`,
        active: settings.weight > 0,
        number: serviceNumber(index),
        members: agents.slice(from, to)
    }));
}

function plainLetters(name: string): string {
    return name
        .normalize('NFD')
        .replace(/ł/g, 'l')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase();
}
