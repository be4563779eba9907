// npm run test:broker: the writer at a real RabbitMQ, also one that is killed while two writers share its queue.
import { run } from './run.ts';

process.env['BROKER_KILLS'] = '1';
const test = 'scripts/push/serve/rabbitmq.alone.test.ts';
process.exitCode = run('node', ['--disable-warning=ExperimentalWarning', '--test', test]);
