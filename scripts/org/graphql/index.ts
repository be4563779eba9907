/** UI API's GraphQL over the org's tables. */
export { answerGraphql, type GraphqlAnswer, type GraphqlProblem, type GraphqlRequest } from './answer.ts';
export { graphqlRoutes } from './routes.ts';
