import { serveWorker } from '../protocol/serveWorker';
import { answerExport } from './answer';

serveWorker(answerExport);
