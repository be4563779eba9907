import { runLane } from './lanes.ts';

runLane('second');
