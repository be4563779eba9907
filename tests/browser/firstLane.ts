import { runLane } from './lanes.ts';

runLane('first');
