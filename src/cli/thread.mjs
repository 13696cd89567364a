// First file of every worker thread: threads do not inherit tsx from the process, so it is registered here as well,
// and only then the TypeScript file that the thread is for can be imported.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
