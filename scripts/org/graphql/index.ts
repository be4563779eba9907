/** UI API's GraphQL over the org's tables. */
export { graphqlRoutes } from './routes.ts';
