/** A thread that checks documents for the command line. What it is sent and what it answers is the pool’s to know. */
import { worker } from 'workerpool';
import { checkDocument, type Task } from './checkDocument';

worker({ checkDocument: (task: Task) => checkDocument(task) });
