/** What each command does, in a line: for the list of commands, here and under the sf CLI. */
export const SUMMARIES = {
    push: 'Writes call records, or tables of ready Phone Events, to the org.',
    serve: 'Runs the writer: takes records as they come, and writes them until it is stopped.',
    status: 'Prints the books of a writer, also while it runs.',
    'dead-letters': 'Lists, shows, edits and exports what the org refused and what could not be read.',
    replay: 'Makes dead letters pending again.',
    directory: 'Writes users, queues, availability profiles and states to the org.',
    classify: 'Explains what each call record becomes, and why; sends nothing.',
    report: 'Runs a report of the project on a local org in memory.'
} as const;

export type CommandName = keyof typeof SUMMARIES;
