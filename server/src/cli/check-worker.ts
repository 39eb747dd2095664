/** A thread of `jcm check`: checks its share of the texts and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkHere, type CheckTask } from './check-sources.ts';

const task: CheckTask = workerData;
void checkHere(task).then((results) => parentPort?.postMessage(results));
