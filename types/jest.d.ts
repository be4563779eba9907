// What the test setup adds to Jest's matchers.

declare namespace jest {
    interface Matchers<R> {
        /** axe-core finds nothing wrong (package @sa11y/jest). */
        toBeAccessible(): Promise<R>;
    }
}
